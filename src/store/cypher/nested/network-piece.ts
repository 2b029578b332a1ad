import { EVENT_STATUSES, type EventStatus } from '../../../model/event.ts';
import { facing, statusOf } from '../read-events.ts';
import { whereOf } from './conditions.ts';
import { wantedEvents } from './event-start.ts';
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

/** The variables of a pair: its two ends, its events, and their number. */
interface Ends {
  readonly a: string;
  readonly b: string;
  readonly events: string;
  readonly told: string;
}

/** What a subquery over the events `x` of a pair gives. */
const ofEvents =
  (
    rest: (value: string) => string,
    toPiece: (list: string, wanted: Wanted) => Piece,
  ): FieldPiece<Ends> =>
  (draft, { told }, wanted) => {
    const value = draft.variable('v');
    const call = `CALL (${told}) { UNWIND ${told} AS x ${rest(value)} }`;
    return { ...toPiece(value, wanted), calls: [call] };
  };

const plain = (text: string, { toOutput }: Wanted): Piece => ({ text, read: toOutput });

const counted = (key: string) => (value: string) =>
  `WITH ${key} AS key, count(*) AS n RETURN collect([key, n]) AS ${value}`;

const statusOrder = (row: readonly unknown[]) => EVENT_STATUSES.indexOf(row[0] as EventStatus);

const BOND: FieldPieces<Ends> = {
  a: (draft, { a }, { below }) => nodePiece(draft, 'Actor', a, below),
  b: (draft, { b }, { below }) => nodePiece(draft, 'Actor', b, below),
  events: (_, { events }, wanted) => plain(events, wanted),
  disputed: (_, { told }, wanted) => plain(`size([x IN ${told} WHERE x.disputed])`, wanted),
  firstDate: ofEvents((value) => `RETURN min(x.date) AS ${value}`, plain),
  lastDate: ofEvents((value) => `RETURN max(x.date) AS ${value}`, plain),
  types: ofEvents(counted('x.type'), typeCounts),
  statuses: ofEvents(counted(statusOf('x')), (list, wanted) =>
    countsBy(
      'StatusCount',
      'status',
      (one, other) => statusOrder(one) - statusOrder(other),
      list,
      wanted,
    ),
  ),
};

/** The pairs of `found`, in its order. */
const bonds: FieldPiece<string> = (draft, found, { below }) => {
  const of: Ends = {
    a: draft.variable('a'),
    b: draft.variable('b'),
    events: draft.variable('n'),
    told: draft.variable('told'),
  };
  const { a, b, events, told } = of;
  const at = draft.variable('at');
  const object = objectPiece(draft, 'NetworkBond', BOND, of, below);
  const order = `ORDER BY ${at}`;
  const calls = object.calls?.length ? [...object.calls, `WITH * ${order}`] : [];
  const body = `UNWIND range(0, size(${found}) - 1) AS ${at} WITH ${at}, ${found}[${at}][0] AS ${a}, ${found}[${at}][1] AS ${b}, ${found}[${at}][2] AS ${events}, ${found}[${at}][3] AS ${told} ${order}`;
  return {
    ...collected(draft, body, object.text, calls),
    read: (rows) => (rows as readonly unknown[]).map(object.read),
  };
};

/** Those who stand in the pairs of `found`, by their ids. */
const actors: FieldPiece<string> = (draft, found, { below }) => {
  const [x, pair] = [draft.variable('x'), draft.variable('pair')];
  const object = nodePiece(draft, 'Actor', x, below);
  const order = `ORDER BY ${x}.id`;
  const calls = object.calls?.length ? [...object.calls, `WITH * ${order}`] : [];
  const body = `UNWIND ${found} AS ${pair} UNWIND ${pair}[0..2] AS ${x} WITH DISTINCT ${x} ${order}`;
  return {
    ...collected(draft, body, object.text, calls),
    read: (rows) => (rows as readonly unknown[]).map(object.read),
  };
};

/** Who has to do with whom, most events first; see read-network.ts. */
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
  const shows = (field: string) => below.some((one) => one.field === field);
  const size = draft.param(page.size);
  const listed = shows('bonds') || shows('actors');
  const rest = !listed
    ? `WITH DISTINCT a, b WITH count(*) AS ${total}, [] AS ${found}`
    : `WITH a, b, collect(DISTINCT e) AS told WITH a, b, told, size(told) AS n
ORDER BY n DESC, a.id, b.id${shows('totalBonds') ? '' : ` LIMIT ${size}`}
WITH collect([a, b, n, told]) AS bound WITH size(bound) AS ${total}, bound[0..${size}] AS ${found}`;
  const { text, calls } = collected(
    draft,
    `${pairs(draft, wanted)}\n${rest}`,
    object.text,
    object.calls,
    true,
  );
  return { text: `head(${text})`, calls, read: object.read };
}

/** The events `e` that bind any two actors `a` and `b`. */
function pairs(draft: Draft, wanted: Wanted): string {
  const { filter, args } = wanted;
  const actor = filter?.actor;
  const kinds = args['kind'] == null ? undefined : draft.param(args['kind']);
  const where = whereOf([
    'a.id < b.id',
    facing('e', 'p', 'r'),
    ...(actor == null ? [] : [`${draft.param(actor)} IN [a.id, b.id]`]),
    ...(kinds ? [`a.kind IN ${kinds} AND b.kind IN ${kinds}`] : []),
  ]);
  return `${wantedEvents(draft, 'e', wanted)}
MATCH (e)<-[p:PARTICIPATED_IN]-(a:Actor) MATCH (e)<-[r:PARTICIPATED_IN]-(b:Actor)${where}`;
}
