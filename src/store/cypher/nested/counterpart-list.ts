import { conditionsOf } from './conditions.ts';
import { pagedPiece } from './paged-piece.ts';
import { type FieldPiece, type FieldPieces, nodePiece, objectPiece } from './piece.ts';
import { typeCounts } from './type-counts.ts';
import { NotNested } from './wanted.ts';

/** The variables of a counterpart. */
interface Counterpart {
  readonly other: string;
  readonly events: string;
  readonly types: string;
  readonly first: string;
  readonly last: string;
}

const value =
  (textOf: (of: Counterpart) => string): FieldPiece<Counterpart> =>
  (_, of, { toOutput }) => ({ text: textOf(of), read: toOutput });

const FIELDS: FieldPieces<Counterpart> = {
  actor: (draft, { other }, { below }) => nodePiece(draft, 'Actor', other, below),
  events: value(({ events }) => events),
  firstDate: value(({ first }) => first),
  lastDate: value(({ last }) => last),
  types: (_, { types }, wanted) => typeCounts(types, wanted),
};

/** Those in the same events as an actor, most events first, then by id. */
export const counterparts: FieldPiece<string> = (draft, a, wanted) => {
  const { filter } = wanted;
  if (!filter) throw new NotNested('counterparts');
  const [e, n] = [draft.variable('e'), draft.variable('n')];
  const of: Counterpart = {
    other: draft.variable('b'),
    events: draft.variable('m'),
    types: draft.variable('types'),
    first: draft.variable('first'),
    last: draft.variable('last'),
  };
  const where = [`${of.other} <> ${a}`, ...conditionsOf(draft, e, filter)].join(' AND ');
  return pagedPiece(draft, wanted, {
    match: `MATCH (${a})-[:PARTICIPATED_IN]->(${e}:Event)<-[:PARTICIPATED_IN]-(${of.other}:Actor) WHERE ${where}
WITH ${of.other}, ${e}.type AS type, count(DISTINCT ${e}) AS ${n}, min(${e}.date) AS first, max(${e}.date) AS last
WITH ${of.other}, sum(${n}) AS ${of.events}, collect([type, ${n}]) AS ${of.types}, min(first) AS ${of.first}, max(last) AS ${of.last}`,
    aggregates: true,
    carried: Object.values(of),
    keys: [
      [`-${of.events}`, 'ASC'],
      [`${of.other}.id`, 'ASC'],
    ],
    item: (below) => objectPiece(draft, 'Counterpart', FIELDS, of, below),
  });
};
