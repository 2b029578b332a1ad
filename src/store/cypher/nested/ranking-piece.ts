import { whereOf } from './conditions.ts';
import { conditionsOn, wantedEvents } from './event-start.ts';
import { type Draft, type FieldPieces, nodePiece, objectPiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

interface Ranking {
  readonly type: string;
  readonly label: 'Actor' | 'Topic';
  readonly field: string;
  /** From the event to what is counted. */
  readonly edge: string;
  /** Where an event has one such edge at most to each: then the number of edges, which nodes know of themselves, is that of events. */
  readonly reversed?: string;
}

const TOPICS: Ranking = {
  type: 'TopicCount',
  label: 'Topic',
  field: 'topic',
  edge: '-[:ABOUT]->',
  reversed: '<-[:ABOUT]-',
};
const ACTORS: Ranking = {
  type: 'ActorCount',
  label: 'Actor',
  field: 'actor',
  edge: '<-[:PARTICIPATED_IN]-',
};

/** Topics by the number of events about them. */
export const topTopicsPiece = (draft: Draft, wanted: Wanted) => ranking(draft, wanted, TOPICS);

/** Actors by the number of their events. */
export const topActorsPiece = (draft: Draft, wanted: Wanted) => ranking(draft, wanted, ACTORS);

function ranking(draft: Draft, wanted: Wanted, kind: Ranking): Piece {
  const { type, label, field, edge, reversed } = kind;
  const { filter, page, args, below } = wanted;
  if (!filter || !page) throw new NotNested(wanted.field);
  const [x, n] = [draft.variable('x'), draft.variable('n')];
  const fields: FieldPieces<string> = {
    count: (_, __, { toOutput }) => ({ text: n, read: toOutput }),
    [field]: (_, of, one) => nodePiece(draft, label, of, one.below),
  };
  const object = objectPiece(draft, type, fields, x, below);
  const kinds = args['kind'] == null ? [] : [`${x}.kind IN ${draft.param(args['kind'])}`];
  const counted =
    reversed && conditionsOn(draft, 'e', wanted).length === 0
      ? `MATCH (${x}:${label}) WITH ${x}, COUNT { (${x})${reversed}() } AS ${n} WHERE ${n} > 0`
      : `${wantedEvents(draft, 'e', wanted)} MATCH (e)${edge}(${x}:${label})${whereOf(kinds)} WITH ${x}, count(DISTINCT e) AS ${n}`;
  const list = draft.variable('top');
  const call = `CALL () { ${counted} WITH ${x}, ${n} ORDER BY ${n} DESC, ${x}.id LIMIT ${draft.param(page.size)} RETURN collect(${object.text}) AS ${list} }`;
  return {
    text: list,
    calls: [call],
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
}
