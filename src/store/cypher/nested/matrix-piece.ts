import { whereOf } from './conditions.ts';
import { conditionsOn, wantedEvents } from './event-start.ts';
import {
  collected,
  type Draft,
  type FieldPiece,
  type FieldPieces,
  nodePiece,
  objectPiece,
  type Piece,
} from './piece.ts';
import { typeCounts } from './type-counts.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** The variables of a cell. */
interface Cell {
  readonly a: string;
  readonly b: string;
  readonly total: string;
  readonly types: string;
  readonly last: string;
}

const value =
  (textOf: (of: Cell) => string): FieldPiece<Cell> =>
  (_, of, { toOutput }) => ({ text: textOf(of), read: toOutput });

const FIELDS: FieldPieces<Cell> = {
  source: (draft, { a }, { below }) => nodePiece(draft, 'Actor', a, below),
  target: (draft, { b }, { below }) => nodePiece(draft, 'Actor', b, below),
  count: value(({ total }) => total),
  lastDate: value(({ last }) => last),
  types: (_, { types }, wanted) => typeCounts(types, wanted),
};

/** Who does what to whom, the busiest pairs first; see read-matrix.ts. */
export function matrixPiece(draft: Draft, wanted: Wanted): Piece {
  const { filter, page, anchor, below } = wanted;
  if (!filter || !page) throw new NotNested('actorMatrix');
  const e = draft.variable('e');
  const of: Cell = {
    a: draft.variable('a'),
    b: draft.variable('b'),
    total: draft.variable('n'),
    types: draft.variable('types'),
    last: draft.variable('last'),
  };
  const { a, b, total, types, last } = of;
  const object = objectPiece(draft, 'MatrixCell', FIELDS, of, below);
  const ends = [
    `${a} <> ${b}`,
    ...(filter.source === null ? [] : [`${a}.id = ${draft.param(filter.source)}`]),
    ...(filter.target === null ? [] : [`${b}.id = ${draft.param(filter.target)}`]),
  ];
  const pattern = `(${a}:Actor)-[:PARTICIPATED_IN {role: 'SOURCE'}]->(${e}:Event)<-[:PARTICIPATED_IN {role: 'TARGET'}]-(${b}:Actor)`;
  const narrowed = { ...wanted, filter: { ...filter, source: null, target: null } };
  // Who acts narrows most; another actor with a part does where none is asked for.
  const isStarted = anchor !== undefined && filter.source === null && filter.target === null;
  const read = isStarted
    ? `${wantedEvents(draft, e, narrowed)} MATCH ${pattern}${whereOf(ends)}`
    : `MATCH ${pattern}${whereOf([...ends, ...conditionsOn(draft, e, narrowed)])}`;
  const order = `ORDER BY ${total} DESC, ${a}.id, ${b}.id`;
  const calls = object.calls?.length ? [...object.calls, `WITH * ${order}`] : [];
  const body = `${read}
WITH ${a}, ${b}, ${e}.type AS type, count(DISTINCT ${e}) AS n, max(${e}.date) AS last
WITH ${a}, ${b}, sum(n) AS ${total}, collect([type, n]) AS ${types}, max(last) AS ${last}
${order} LIMIT ${draft.param(page.size)}`;
  return {
    ...collected(draft, body, object.text, calls, true),
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
}
