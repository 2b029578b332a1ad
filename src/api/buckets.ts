import { compareText } from '../graph/canonical.ts';

/** How long periods are, and how many characters of a date name one; weeks are made of days. */
export const BUCKET_LENGTHS = { DAY: 10, WEEK: 10, MONTH: 7, YEAR: 4 } as const;
export type Bucket = keyof typeof BUCKET_LENGTHS;

/** A number of events of one period, `period` as coarse as its bucket, that of a week a day. */
export interface PeriodCount {
  readonly period: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
}

/** A point of a series; `bucket` is the first day of its period. */
export interface SeriesPoint {
  readonly bucket: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
}

/** Points in the order of time, in a period the greatest first, then by key. */
export function toSeries(rows: Iterable<PeriodCount>, bucket: Bucket): readonly SeriesPoint[] {
  const points = new Map<string, SeriesPoint>();
  for (const { period, key, label, count } of rows) {
    const first = firstDay(period, bucket);
    const name = `${first} ${key ?? ''}`;
    points.set(name, { bucket: first, key, label, count: count + (points.get(name)?.count ?? 0) });
  }
  return [...points.values()].sort(
    (a, b) =>
      compareText(a.bucket, b.bucket) || b.count - a.count || compareText(a.key ?? '', b.key ?? ''),
  );
}

/** The first day of a period: Monday of a week, 1 January of a year. */
export function firstDay(period: string, bucket: Bucket): string {
  if (bucket !== 'WEEK') return `${period}${'-01-01'.slice(period.length - BUCKET_LENGTHS.YEAR)}`;
  const day = new Date(`${period}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
