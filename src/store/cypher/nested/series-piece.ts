import { conditionsOf } from './conditions.ts';
import { type Draft, type FieldPieces, objectPiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** How many characters of a date name a period, and what makes a day of them. Weeks are made of days elsewhere. */
const PERIODS: Readonly<Record<string, readonly [length: number, rest: string]>> = {
  YEAR: [4, '-01-01'],
  MONTH: [7, '-01'],
  DAY: [10, ''],
};

/** A series by type, or of all events. */
export function seriesPiece(draft: Draft, wanted: Wanted): Piece {
  const { filter, args, below } = wanted;
  const period = PERIODS[String(args['bucket'])];
  const by = args['by'] ?? 'NONE';
  if (!filter || !period || !(by === 'TYPE' || by === 'NONE')) throw new NotNested('eventSeries');
  const [length, rest] = period;
  const key = by === 'TYPE' ? 'e.type' : 'null';
  const [b, k, n] = [draft.variable('b'), draft.variable('k'), draft.variable('n')];
  const column =
    (text: string): FieldPieces<null>[string] =>
    (_, __, { toOutput }) => ({
      text,
      read: toOutput,
    });
  const fields: FieldPieces<null> = {
    bucket: column(`${b} + '${rest}'`),
    key: column(k),
    label: column(k),
    count: column(n),
  };
  const object = objectPiece(draft, 'SeriesPoint', fields, null, below);
  const conditions = conditionsOf(draft, 'e', filter);
  // Type and date alone: the index over both holds all there is to read.
  const isCovered = conditions.every((condition) => /^\(?e\.(type|date) /.test(condition));
  const hint = isCovered ? ' USING INDEX e:Event(type, date)' : '';
  const whole = filter.types ? [] : ['e.type IS NOT NULL'];
  const dated = filter.from === null && filter.until === null ? ['e.date IS NOT NULL'] : [];
  const fine = length > 4 ? [`size(e.date) >= ${length}`] : [];
  const where = [...whole, ...dated, ...conditions, ...fine].join(' AND ');
  const list = draft.variable('series');
  const call = `CALL () { MATCH (e:Event)${hint} WHERE ${where} WITH substring(e.date, 0, ${length}) AS ${b}, ${key} AS ${k}, count(*) AS ${n} ORDER BY ${b}, ${k} RETURN collect(${object.text}) AS ${list} }`;
  return {
    text: list,
    calls: [call],
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
}
