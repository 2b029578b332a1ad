import { compareText } from '../graph/canonical.ts';
import { type SeriesRow, seriesBy } from '../store/cypher/read-series.ts';
import type { ApiContext } from './context.ts';
import { type EventArgs, toEventSet } from './event-list.ts';

/** How long periods are, and how many characters of a date name one; weeks are made of days. */
export const LENGTHS = { DAY: 10, WEEK: 10, MONTH: 7, YEAR: 4 } as const;
const YEAR_LENGTH = LENGTHS.YEAR;
export type Bucket = keyof typeof LENGTHS;

/** Arguments of `eventSeries`. */
export interface SeriesArgs extends EventArgs {
  readonly bucket?: Bucket | null;
  readonly by?: 'TYPE' | 'TOPIC' | 'ACTOR' | null;
}

/** A point of a series; `bucket` is the first day of its period. */
export interface SeriesPoint {
  readonly bucket: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
}

/** Numbers of events by period and key, in that order. Throws `QuestionError` for names nobody bears. */
export async function eventSeries(
  args: SeriesArgs,
  context: ApiContext,
): Promise<readonly SeriesPoint[]> {
  const bucket = args.bucket ?? 'MONTH';
  const { start, where, params } = await toEventSet(args, context);
  const rows = await context.readAll(seriesBy(args.by ?? 'NONE', start, where), {
    ...params,
    length: LENGTHS[bucket],
    least: LENGTHS[bucket] === YEAR_LENGTH ? null : LENGTHS[bucket],
  });
  return toPoints(rows, bucket);
}

/** Adds up the rows of one period and key; those of a week come day by day. */
export function toPoints(rows: Iterable<SeriesRow>, bucket: Bucket): readonly SeriesPoint[] {
  const points = new Map<string, SeriesPoint>();
  for (const { period, key, label, count } of rows) {
    const first = firstDay(period, bucket);
    const name = `${first} ${key ?? ''}`;
    points.set(name, { bucket: first, key, label, count: count + (points.get(name)?.count ?? 0) });
  }
  return [...points.values()].sort(
    (a, b) => compareText(a.bucket, b.bucket) || compareText(a.key ?? '', b.key ?? ''),
  );
}

/** The first day of a period: Monday of a week, 1 January of a year. */
export function firstDay(period: string, bucket: Bucket): string {
  if (bucket !== 'WEEK') return `${period}${'-01-01'.slice(period.length - YEAR_LENGTH)}`;
  const day = new Date(`${period}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  day.setUTCDate(day.getUTCDate() - sinceMonday);
  return day.toISOString().slice(0, 10);
}
