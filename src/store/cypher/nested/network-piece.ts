import { EVENT_STATUSES, type EventStatus } from '../../../model/event.ts';
import { atTable, statusOf } from '../read-events.ts';
import { whereOf } from './conditions.ts';
import { wantedEvents } from './event-start.ts';
import { byFirst } from './lists.ts';
import {
  collected,
  type Draft,
  type FieldPiece,
  type FieldPieces,
  nodePiece,
  objectPiece,
  type Piece,
} from './piece.ts';
import { countsBy, typeCounts } from './type-counts.ts';
import { NotNested, type Wanted } from './wanted.ts';

type Row = readonly unknown[];

/** The variables of a pair: its two ends, its events, and their number. */
interface Ends {
  readonly a: string;
  readonly b: string;
  readonly events: string;
  readonly told: string;
}

const plain = (text: string, { toOutput }: Wanted): Piece => ({ text, read: toOutput });

/** Something of each event `x` of a pair: a list is read and counted faster than a subquery a pair. */
const ofEach =
  (text: string, read: (values: Row, wanted: Wanted) => unknown): FieldPiece<Ends> =>
  (_, { told }, wanted) => ({
    text: `[x IN ${told} | ${text}]`,
    read: (values) => read(values as Row, wanted),
  });

const dates = (values: Row) => values.filter((date) => date !== null).sort();

/** How often each value is there: pairs of a value and its number. */
function counted(values: Row): readonly (readonly [unknown, number])[] {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

const byStatus = (one: Row, other: Row) =>
  EVENT_STATUSES.indexOf(one[0] as EventStatus) - EVENT_STATUSES.indexOf(other[0] as EventStatus);

const BOND: FieldPieces<Ends> = {
  a: (draft, { a }, { below }) => nodePiece(draft, 'Actor', a, below),
  b: (draft, { b }, { below }) => nodePiece(draft, 'Actor', b, below),
  events: (_, { events }, wanted) => plain(events, wanted),
  disputed: (_, { told }, wanted) => plain(`size([x IN ${told} WHERE x.disputed])`, wanted),
  firstDate: ofEach('x.date', (values, { toOutput }) => toOutput(dates(values)[0] ?? null)),
  lastDate: ofEach('x.date', (values, { toOutput }) => toOutput(dates(values).at(-1) ?? null)),
  types: (_, { told }, wanted) => {
    const { read } = typeCounts('', wanted);
    return {
      text: `[x IN ${told} | x.type]`,
      read: (values) => read(counted(values as Row)),
    };
  },
  statuses: (_, { told }, wanted) => {
    const { read } = countsBy('StatusCount', 'status', byStatus, '', wanted);
    return {
      text: `[x IN ${told} | ${statusOf('x')}]`,
      read: (values) => read(counted(values as Row)),
    };
  },
};

/** The pairs of `found`, in its order. To sort them again would count `found` against the memory a query may take, once a row. */
const bonds: FieldPiece<string> = (draft, found, { below }) => {
  const of: Ends = {
    a: draft.variable('a'),
    b: draft.variable('b'),
    events: draft.variable('n'),
    told: draft.variable('told'),
  };
  const { a, b, events, told } = of;
  const pair = draft.variable('pair');
  const object = objectPiece(draft, 'NetworkBond', BOND, of, below);
  // Subqueries promise nothing about the order of the rows that they run for.
  const again = `WITH * ORDER BY ${events} DESC, ${a}.id, ${b}.id`;
  const calls = object.calls?.length ? [...object.calls, again] : [];
  const body = `UNWIND ${found} AS ${pair} WITH ${pair}[0] AS ${a}, ${pair}[1] AS ${b}, ${pair}[2] AS ${events}, ${pair}[3] AS ${told}`;
  return {
    ...collected(draft, body, object.text, calls),
    read: (rows) => (rows as Row).map(object.read),
  };
};

/** Those who stand in the pairs of `found`, by their ids: told apart and sorted here, as `bonds` says. */
const actors: FieldPiece<string> = (draft, found, { below }) => {
  const [x, pair] = [draft.variable('x'), draft.variable('pair')];
  const object = nodePiece(draft, 'Actor', x, below);
  const body = `UNWIND ${found} AS ${pair} UNWIND ${pair}[0..2] AS ${x} WITH ${x}`;
  return {
    ...collected(draft, body, `[${x}.id, ${object.text}]`, object.calls),
    read(value) {
      const rows = new Map((value as readonly Row[]).map((row) => [row[0], row]));
      return [...rows.values()].sort(byFirst).map((row) => object.read(row[1]));
    },
  };
};

/**
 * Who has to do with whom, most events first; see read-network.ts. The pairs that are shown and the number of
 * all are read apart, and events told apart before they are collected: to keep all pairs with their events, or
 * a set for each pair, takes more memory than a server may give.
 */
export function networkPiece(draft: Draft, wanted: Wanted): Piece {
  const { page, below } = wanted;
  if (!page) throw new NotNested('network');
  const [found, total] = [draft.variable('found'), draft.variable('total')];
  const fields: FieldPieces<string> = {
    actors,
    bonds,
    totalBonds: (_, __, one) => plain(total, one),
  };
  const object = objectPiece(draft, 'Network', fields, found, below);
  const shows = (...names: readonly string[]) => below.some(({ field }) => names.includes(field));
  const size = draft.param(page.size);
  const read = pairs(draft, wanted);
  const parts = [
    ...(shows('bonds', 'actors')
      ? [
          `CALL () { ${read}
WITH DISTINCT x, y, e WITH x, y, collect(e) AS told
WITH CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END AS ends, told, size(told) AS n
WITH ends[0] AS a, ends[1] AS b, n, told ORDER BY n DESC, a.id, b.id LIMIT ${size}
RETURN collect([a, b, n, told]) AS ${found} }`,
        ]
      : []),
    ...(shows('totalBonds')
      ? [`CALL () { ${read}\nWITH DISTINCT x, y RETURN count(*) AS ${total} }`]
      : []),
  ];
  const { text, calls } = collected(draft, parts.join('\n'), object.text, object.calls, true);
  return { text: `head(${text})`, calls, read: object.read };
}

/**
 * The events `e` that bind any two actors `x` and `y`, of whom `x` is the node with the smaller number of the
 * engine, so that each pair is one: source and target, and all others at one table.
 */
function pairs(draft: Draft, wanted: Wanted): string {
  const { filter, args } = wanted;
  const events = wantedEvents(draft, 'e', wanted);
  const actor = filter?.actor;
  const kinds = args['kind'] == null ? undefined : draft.param(args['kind']);
  const further = [
    ...(actor == null ? [] : [`${draft.param(actor)} IN [one.id, other.id]`]),
    ...(kinds ? [`one.kind IN ${kinds} AND other.kind IN ${kinds}`] : []),
  ];
  return `CALL () { ${events}
MATCH (e)<-[:PARTICIPATED_IN {role: 'SOURCE'}]-(one) MATCH (e)<-[:PARTICIPATED_IN {role: 'TARGET'}]-(other)${whereOf(['one <> other', ...further])}
RETURN e, one, other
UNION ALL ${events} WITH e WHERE e.type = 'CONSULT'
MATCH (e)<-[p:PARTICIPATED_IN]-(one) MATCH (e)<-[r:PARTICIPATED_IN]-(other)${whereOf(['id(one) < id(other)', 'p.role = r.role', atTable('p'), ...further])}
RETURN e, one, other }
WITH e, CASE WHEN id(one) < id(other) THEN one ELSE other END AS x, CASE WHEN id(one) < id(other) THEN other ELSE one END AS y`;
}
