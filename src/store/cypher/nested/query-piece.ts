import { actorListPiece } from './actor-list.ts';
import { ACTOR } from './actor-piece.ts';
import { type EventStart, eventListPiece, PARTS } from './event-list.ts';
import { EVENT } from './event-piece.ts';
import { ARTICLE } from './evidence-piece.ts';
import { pairListPiece } from './pair-list.ts';
import { pathPiece } from './path-piece.ts';
import { type Draft, type FieldPiece, nodePiece, objectPiece, openDraft } from './piece.ts';
import { topActorsPiece, topTopicsPiece } from './ranking-piece.ts';
import { seriesPiece } from './series-piece.ts';
import { TOPIC } from './topic-piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** One statement that answers a whole operation: its one row has one column. */
export interface NestedQuery {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Makes the operation's data of the value. Throws `NotNested` where the value shows that it can't. */
  readonly read: (value: unknown) => Record<string, unknown>;
}

const TYPES = { Actor: ACTOR, Article: ARTICLE, Event: EVENT, Topic: TOPIC };

const byId =
  (label: keyof typeof TYPES): FieldPiece<null> =>
  (draft, _, { args, below }) => {
    if (typeof args['id'] !== 'string' || args['name'] != null) throw new NotNested(label);
    const v = draft.variable('n');
    const object = nodePiece(draft, label, v, below);
    return {
      text: `head(COLLECT { MATCH (${v}:${label} {id: ${draft.param(args['id'])}}) RETURN ${object.text} })`,
      read: (value) => (value === null ? null : object.read(value)),
    };
  };

/** From whatever narrows most: an actor, a topic, else the index of dates. */
const events: FieldPiece<null> = (draft, _, wanted) => {
  const { filter } = wanted;
  if (!filter) throw new NotNested('events');
  const actor = filter.actor ?? filter.source ?? filter.target;
  return eventListPiece(draft, startOf(draft, actor, filter.topics), wanted);
};

function startOf(draft: Draft, actor: string | null, topics: readonly string[] | null): EventStart {
  if (actor !== null) {
    const id = draft.param(actor);
    return {
      pattern: (e) => `(:Actor {id: ${id}})-[:PARTICIPATED_IN]->(${e})`,
      mostRepeats: PARTS,
    };
  }
  if (topics) {
    const ids = draft.param(topics);
    return {
      pattern: (e) => `(t:Topic WHERE t.id IN ${ids})<-[:ABOUT]-(${e})`,
      mostRepeats: null,
    };
  }
  return { pattern: (e) => `(${e}:Event)`, mostRepeats: 1, isWhole: true };
}

const ROOTS: Readonly<Record<string, FieldPiece<null>>> = {
  actor: byId('Actor'),
  event: byId('Event'),
  topic: byId('Topic'),
  article: byId('Article'),
  events,
  whoMetWhom: (draft, _, wanted) => pairListPiece(draft, wanted),
  actors: (draft, _, wanted) => actorListPiece(draft, wanted),
  eventSeries: (draft, _, wanted) => seriesPiece(draft, wanted),
  path: (draft, _, wanted) => pathPiece(draft, wanted),
  topTopics: (draft, _, wanted) => topTopicsPiece(draft, wanted),
  topActors: (draft, _, wanted) => topActorsPiece(draft, wanted),
};

/**
 * Makes one statement of an operation's fields. Throws `NotNested` for what only the ordinary way can answer.
 */
export function nestedQuery(wanted: readonly Wanted[]): NestedQuery {
  const draft = openDraft(TYPES);
  const roots = wanted.length > 1 ? ROOTS_APART : ROOTS;
  const object = objectPiece(draft, 'Query', roots, null, wanted);
  return {
    text: [...(object.calls ?? []), `RETURN ${object.text} AS answer`].join('\n'),
    params: draft.params,
    read: (value) => object.read(value) as Record<string, unknown>,
  };
}

/** Of several fields each has a subquery of its own: what one aggregates must not group the others. */
const ROOTS_APART = Object.fromEntries(
  Object.entries(ROOTS).map(([name, root]) => [name, apart(root)]),
);

function apart(root: FieldPiece<null>): FieldPiece<null> {
  return (draft, of, wanted) => {
    const { text, calls = [], read } = root(draft, of, wanted);
    const answer = draft.variable('root');
    const call = `CALL () { ${[...calls, `RETURN ${text} AS ${answer}`].join('\n')} }`;
    return { text: answer, calls: [call], read };
  };
}
