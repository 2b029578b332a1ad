import { atTable, MET } from '../read-events.ts';
import { conditionsOf } from './conditions.ts';
import { connectionPiece } from './connection-piece.ts';
import { eventCursor } from './event-list.ts';
import { toCursor } from './paged-piece.ts';
import {
  type Draft,
  type FieldPiece,
  type FieldPieces,
  nodePiece,
  objectPiece,
  type Piece,
} from './piece.ts';
import { pairSeriesPiece } from './series-piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** The variables of a pair: its actors in the order of ids, its meetings, and their number. */
interface PairEnds {
  readonly a: string;
  readonly b: string;
  readonly events: string;
  readonly meetings: string;
  /** The actor asked for, who stands first. */
  readonly first: string | null;
}

const actors: FieldPiece<PairEnds> = (draft, { a, b, first }, { below }) => {
  const [one, other] = [nodePiece(draft, 'Actor', a, below), nodePiece(draft, 'Actor', b, below)];
  return {
    text: `[${b}.id, ${one.text}, ${other.text}]`,
    read(value) {
      const [second, x, y] = value as readonly unknown[];
      const both = [one.read(x), other.read(y)];
      return second === first ? both.reverse() : both;
    },
  };
};

const issues: FieldPiece<PairEnds> = (draft, { events }, { below }) => {
  const [e, t, n] = [draft.variable('e'), draft.variable('t'), draft.variable('n')];
  const fields: FieldPieces<string> = {
    count: (_, __, { toOutput }) => ({ text: n, read: toOutput }),
    topic: (_, of, wanted) => nodePiece(draft, 'Topic', of, wanted.below),
  };
  const object = objectPiece(draft, 'IssueCount', fields, t, below);
  const list = draft.variable('issues');
  const call = `CALL (${events}) { UNWIND ${events} AS ${e} MATCH (${e})-[:ABOUT]->(${t}) WITH ${t}, count(*) AS ${n} ORDER BY ${n} DESC, ${t}.id RETURN collect(${object.text}) AS ${list} }`;
  return {
    text: list,
    calls: [call],
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
};

const events: FieldPiece<PairEnds> = (draft, { events: all, meetings }, wanted) => {
  const [e, day, id] = [draft.variable('e'), draft.variable('d'), draft.variable('i')];
  const after = wanted.page?.after;
  return connectionPiece(draft, wanted, {
    keys: [
      { text: day, like: `${e}.date` },
      { text: id, like: `${e}.id` },
    ],
    toCursor: eventCursor,
    item: (below) => nodePiece(draft, 'Event', e, below),
    rows(row, limit) {
      const later = after
        ? ` WHERE ${day} < ${draft.param(after[0])} OR (${day} = ${draft.param(after[0])} AND ${id} > ${draft.param(after[1])})`
        : '';
      return `COLLECT { UNWIND ${all} AS ${e} WITH ${e}, coalesce(${e}.date, '') AS ${day}, ${e}.id AS ${id}${later} ORDER BY ${day} DESC, ${id} LIMIT ${limit} RETURN ${row} }`;
    },
    total: () => meetings,
  });
};

const dateBy =
  (aggregate: 'min' | 'max'): FieldPiece<PairEnds> =>
  (draft, { events: all }, { toOutput }) => {
    const [e, date] = [draft.variable('e'), draft.variable('date')];
    const call = `CALL (${all}) { UNWIND ${all} AS ${e} RETURN ${aggregate}(${e}.date) AS ${date} }`;
    return { text: date, calls: [call], read: toOutput };
  };

const FIELDS: FieldPieces<PairEnds> = {
  actors,
  meetings: (_, { meetings }, { toOutput }) => ({ text: meetings, read: toOutput }),
  firstDate: dateBy('min'),
  lastDate: dateBy('max'),
  issues,
  events,
  series: (draft, { events: all }, wanted) => pairSeriesPiece(draft, wanted, all),
};

/**
 * Pairs that met, most meetings first, then by ids. Meetings are grouped by node, and ids are read only
 * of the pairs with the highest counts, ties included: reading the ids of all takes half again as long.
 */
export function pairListPiece(draft: Draft, wanted: Wanted): Piece {
  const { filter, page } = wanted;
  if (!filter || !page) throw new NotNested(wanted.field);
  const ends = {
    a: draft.variable('a'),
    b: draft.variable('b'),
    events: draft.variable('es'),
    meetings: draft.variable('n'),
    first: filter.actor,
  };
  const { a, b, events: es, meetings: n } = ends;
  const met = filter.actor === null ? anyPair(draft, wanted) : pairOf(draft, wanted, filter.actor);
  return connectionPiece(draft, wanted, {
    keys: [{ text: n }, { text: `${a}.id` }, { text: `${b}.id` }],
    toCursor: (key) => toCursor('pairs', key),
    item: (below) => objectPiece(draft, 'Pair', FIELDS, ends, below),
    rows(row, limit, calls) {
      const after = page.after?.map((part) => draft.param(part));
      const [count, firstId, secondId] = after ?? [];
      const ahead = after ? ` WHERE size(es) <= ${count}` : '';
      const later = after
        ? ` WHERE ${n} < ${count} OR (${n} = ${count} AND (${a}.id > ${firstId} OR (${a}.id = ${firstId} AND ${b}.id > ${secondId})))`
        : '';
      const order = `ORDER BY ${n} DESC, ${a}.id, ${b}.id`;
      // Subqueries promise nothing about the order of the rows that they run for.
      const again = calls === '' ? '' : `${calls} WITH * ${order}`;
      return `COLLECT { ${met}
WITH x, y, collect(DISTINCT e) AS es
WITH x, y, es, size(es) AS ${n}${ahead}
WITH ${n}, collect([x, y, es]) AS tied ORDER BY ${n} DESC LIMIT ${limit} + 1
UNWIND tied AS pair
WITH ${n}, pair[0] AS x, pair[1] AS y, pair[2] AS ${es}
WITH ${n}, ${es}, CASE WHEN x.id < y.id THEN x ELSE y END AS ${a}, CASE WHEN x.id < y.id THEN y ELSE x END AS ${b}
WITH ${n}, ${es}, ${a}, ${b}${later} ${order} LIMIT ${limit}
${again}
RETURN ${row} }`;
    },
    total: () => `COUNT { ${met} RETURN DISTINCT x, y }`,
  });
}

/** Any two at one table; `x` is the node with the smaller number of the engine, so that each pair is one. */
function anyPair(draft: Draft, { filter }: Wanted): string {
  const conditions = filter ? conditionsOf(draft, 'e', filter) : [];
  return `MATCH (e:Event) WHERE ${conditions.join(' AND ')}
WITH e, [(z)-[p:PARTICIPATED_IN]->(e) WHERE ${atTable('p')} | z] AS table
UNWIND CASE size(table) WHEN 2 THEN [table]
  ELSE reduce(pairs = [], i IN range(0, size(table) - 2) | pairs + [j IN range(i + 1, size(table) - 1) | [table[i], table[j]]]) END AS pair
WITH e, pair[0] AS one, pair[1] AS other
WITH e, CASE WHEN id(one) < id(other) THEN one ELSE other END AS x, CASE WHEN id(one) < id(other) THEN other ELSE one END AS y
WHERE x <> y`;
}

/** Those that one actor met, or the one that is asked for. */
function pairOf(draft: Draft, { filter, anchor }: Wanted, actor: string): string {
  const conditions = filter ? conditionsOf(draft, 'e', { ...filter, actor: null }) : [];
  const other = anchor === undefined ? '(y)' : `(y:Actor {id: ${draft.param(anchor)}})`;
  return `MATCH (x:Actor {id: ${draft.param(actor)}})-[p:PARTICIPATED_IN]->(e)<-[r:PARTICIPATED_IN]-${other}
WHERE ${['x <> y', MET, ...conditions].join(' AND ')}`;
}
