import { conditionsOn, wantedEvents } from './event-start.ts';
import { type Draft, type FieldPieces, objectPiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** How many characters of a date name a period, and what makes a day of them. Weeks are made of days elsewhere. */
const PERIODS: Readonly<Record<string, readonly [length: number, rest: string]>> = {
  YEAR: [4, '-01-01'],
  MONTH: [7, '-01'],
  DAY: [10, ''],
};

/** What events of a period are told apart by: key, label, and what leads from the event there. */
const KEYS: Readonly<Record<string, readonly [key: string, label: string, match: string]>> = {
  NONE: ['null', 'null', ''],
  TYPE: ['e.type', 'e.type', ''],
  TOPIC: ['x.id', 'x.name', ' MATCH (e)-[:ABOUT]->(x)'],
  ACTOR: ['x.id', 'x.name', ' MATCH (e)<-[:PARTICIPATED_IN]-(x)'],
};

/** A series by type, topic or actor, or of all events. */
export function seriesPiece(draft: Draft, wanted: Wanted): Piece {
  const { filter, args, anchor } = wanted;
  const by = String(args['by'] ?? 'NONE');
  if (!filter) throw new NotNested('eventSeries');
  if (anchor !== undefined || filter.topics) {
    const dated = `${wantedEvents(draft, 'e', wanted)} WITH e WHERE e.date IS NOT NULL`;
    return pointsPiece(draft, wanted, by, (fine) => `${dated}${fine}`);
  }
  const conditions = conditionsOn(draft, 'e', wanted);
  // Type and date alone: the index over both holds all there is to read.
  const isCovered =
    KEYS[by]?.[2] === '' && conditions.every((condition) => /^\(?e\.(type|date) /.test(condition));
  const hint = isCovered ? ' USING INDEX e:Event(type, date)' : '';
  const whole = filter.types ? [] : ['e.type IS NOT NULL'];
  const dated = filter.from === null && filter.until === null ? ['e.date IS NOT NULL'] : [];
  const where = [...whole, ...dated, ...conditions].join(' AND ');
  return pointsPiece(draft, wanted, by, (fine) => `MATCH (e:Event)${hint} WHERE ${where}${fine}`);
}

/** Meetings of a pair by period, and by issue where that is asked for; `events` is the variable of their list. */
export function pairSeriesPiece(draft: Draft, wanted: Wanted, events: string): Piece {
  const by = wanted.args['byIssue'] === true ? 'TOPIC' : 'NONE';
  const read = (fine: string) => `UNWIND ${events} AS e WITH e WHERE e.date IS NOT NULL${fine}`;
  return pointsPiece(draft, wanted, by, read, events);
}

/** The points of the events `e` that `read` reads, which is told what makes their dates fine enough. */
function pointsPiece(
  draft: Draft,
  { args, below }: Wanted,
  by: string,
  read: (fine: string) => string,
  scope = '',
): Piece {
  const [length, rest] = PERIODS[String(args['bucket'] ?? 'MONTH')] ?? [];
  const [key, label, match] = KEYS[by] ?? [];
  if (length === undefined || key === undefined) throw new NotNested('weeks');
  const [b, k, l, n] = ['b', 'k', 'l', 'n'].map((name) => draft.variable(name));
  const column =
    (text = ''): FieldPieces<null>[string] =>
    (_, __, { toOutput }) => ({ text, read: toOutput });
  const fields: FieldPieces<null> = {
    bucket: column(`${b} + '${rest}'`),
    key: column(k),
    label: column(l),
    count: column(n),
  };
  const object = objectPiece(draft, 'SeriesPoint', fields, null, below);
  const fine = length > 4 ? ` AND size(e.date) >= ${length}` : '';
  // An actor may have two parts in one event.
  const counted = by === 'ACTOR' ? 'count(DISTINCT e)' : 'count(*)';
  const list = draft.variable('series');
  const call = `CALL (${scope}) { ${read(fine)}${match} WITH substring(e.date, 0, ${length}) AS ${b}, ${key} AS ${k}, ${label} AS ${l}, ${counted} AS ${n} ORDER BY ${b}, ${k} RETURN collect(${object.text}) AS ${list} }`;
  return {
    text: list,
    calls: [call],
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
}
