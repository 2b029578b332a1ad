import { actorListPiece } from './actor-list.ts';
import { ACTOR } from './actor-piece.ts';
import { ARTICLE, articlesPiece, SOURCE } from './article-piece.ts';
import { eventListPiece } from './event-list.ts';
import { EVENT } from './event-piece.ts';
import { startOf } from './event-start.ts';
import { actorMatchesPiece } from './match-piece.ts';
import { matrixPiece } from './matrix-piece.ts';
import { neighbourhoodPiece } from './neighbourhood-piece.ts';
import { networkPiece } from './network-piece.ts';
import { nodeByIdPiece, nodesByIdPiece } from './node-piece.ts';
import { outletsPiece } from './outlets-piece.ts';
import { pairListPiece } from './pair-list.ts';
import { pathPiece } from './path-piece.ts';
import { type FieldPiece, headPiece, nodePiece, objectPiece, openDraft } from './piece.ts';
import { topActorsPiece, topTopicsPiece } from './ranking-piece.ts';
import { SENTENCE } from './sentence-piece.ts';
import { seriesPiece } from './series-piece.ts';
import { STATEMENT, statementsPiece } from './statement-piece.ts';
import { TOPIC, topicsPiece } from './topic-piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** One statement that answers a whole operation: its one row has one column. */
export interface NestedQuery {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Makes the operation's data of the value. Throws `NotNested` where the value shows that it can't. */
  readonly read: (value: unknown) => Record<string, unknown>;
}

const TYPES = {
  Actor: ACTOR,
  Article: ARTICLE,
  Event: EVENT,
  Sentence: SENTENCE,
  Source: SOURCE,
  Statement: STATEMENT,
  Topic: TOPIC,
};

const byId =
  (label: keyof typeof TYPES): FieldPiece<null> =>
  (draft, _, { id, args, below }) => {
    const v = draft.variable('n');
    const object = nodePiece(draft, label, v, below);
    return headPiece(draft, `(${v}:${label} {id: ${draft.param(id ?? args['id'])}})`, object);
  };

/** From whatever narrows most: an actor, a topic, else the index of dates. */
const events: FieldPiece<null> = (draft, _, wanted) => {
  const { filter } = wanted;
  if (!filter) throw new NotNested('events');
  return eventListPiece(draft, startOf(draft, wanted.anchor, filter.topics), wanted);
};

const ROOTS: Readonly<Record<string, FieldPiece<null>>> = {
  actor: byId('Actor'),
  event: byId('Event'),
  topic: byId('Topic'),
  article: byId('Article'),
  events,
  articles: articlesPiece,
  topics: topicsPiece,
  statements: statementsPiece,
  actorMatrix: (draft, _, wanted) => matrixPiece(draft, wanted),
  neighbourhood: (draft, _, wanted) => neighbourhoodPiece(draft, wanted),
  network: (draft, _, wanted) => networkPiece(draft, wanted),
  outlets: (draft, _, wanted) => outletsPiece(draft, wanted),
  node: nodeByIdPiece,
  nodes: nodesByIdPiece,
  whoMetWhom: (draft, _, wanted) => pairListPiece(draft, wanted),
  actors: (draft, _, wanted) => actorListPiece(draft, wanted),
  eventSeries: (draft, _, wanted) => seriesPiece(draft, wanted),
  path: (draft, _, wanted) => pathPiece(draft, wanted),
  actorMatches: (draft, _, wanted) => actorMatchesPiece(draft, wanted),
  topTopics: (draft, _, wanted) => topTopicsPiece(draft, wanted),
  topActors: (draft, _, wanted) => topActorsPiece(draft, wanted),
};

/** Neo4j plans a statement of this length for some two seconds; many short ones are quicker then. */
const LONGEST_TEXT = 16_000;

/**
 * Makes one statement of an operation's fields. Throws `NotNested` for what only the ordinary way can
 * answer, and so does reading where one of the actors that were believed to be there is not.
 */
export function nestedQuery(
  wanted: readonly Wanted[],
  believed: readonly string[] = [],
): NestedQuery {
  const draft = openDraft(TYPES);
  const roots = wanted.length > 1 ? ROOTS_APART : ROOTS;
  const object = objectPiece(draft, 'Query', roots, null, wanted);
  const text = [...(object.calls ?? []), ''].join('\n') + object.text;
  const isLost = (call: string) => !text.includes(call);
  if (draft.called.some(isLost))
    throw new NotNested('what aggregates, where only expressions stand');
  if (text.length > LONGEST_TEXT) throw new NotNested('too long');
  const there =
    believed.length === 0
      ? 'null'
      : `COUNT { UNWIND ${draft.param(believed)} AS id MATCH (a:Actor {id: id}) RETURN a }`;
  return {
    text: [...(object.calls ?? []), `RETURN [${object.text}, ${there}] AS answer`].join('\n'),
    params: draft.params,
    read(value) {
      const [answer, found] = value as readonly [unknown, number | null];
      if (found !== null && found < believed.length) throw new NotNested('an unknown actor');
      return object.read(answer) as Record<string, unknown>;
    },
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
