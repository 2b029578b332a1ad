import type { TimelineAnswer } from '../ask/documents/timeline.ts';
import { FAMILIES, type Family, familyOf } from '../words/words.ts';

/** A stretch of time and its events, by family. */
export interface Bar {
  /** First and last month of it: "2026-02". */
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly parts: readonly { readonly family: Family; readonly count: number }[];
}

const MONTH = 7;
/** Months in a bar: a month, a quarter, a year, five years. */
const LENGTHS = [1, 3, 12, 60] as const;
/** Bars that can still be pointed at on a narrow screen. */
const MOST_BARS = 72;
/** With fewer, empty months around them show how short the time was. */
const FEWEST_BARS = 12;

/** Bars from the first to the last month with events; as short as there is room for. Empty without dated events. */
export function toBars(series: TimelineAnswer['eventSeries']): readonly Bar[] {
  if (series.length === 0) return [];
  const months = series.map(({ bucket }) => monthNumber(bucket));
  const earliest = months.reduce((a, b) => Math.min(a, b));
  const latest = months.reduce((a, b) => Math.max(a, b));
  const around = Math.max(0, Math.ceil((FEWEST_BARS - (latest - earliest + 1)) / 2));
  const [first, last] = [earliest - around, latest + around];
  const length = LENGTHS.find((one) => (last - first) / one < MOST_BARS) ?? LENGTHS[3];
  const begin = Math.floor(first / length) * length;
  const many = Math.floor((last - begin) / length) + 1;
  const counts = Array.from({ length: many }, () => new Map<Family, number>());
  for (const { bucket, key, count } of series) {
    const bar = counts[Math.floor((monthNumber(bucket) - begin) / length)];
    const family = familyOf(key);
    bar?.set(family, (bar.get(family) ?? 0) + count);
  }
  return counts.map((bar, at) => ({
    from: toMonth(begin + at * length),
    to: toMonth(begin + (at + 1) * length - 1),
    total: [...bar.values()].reduce((sum, one) => sum + one, 0),
    parts: (Object.keys(FAMILIES) as Family[]).flatMap((family) => {
      const count = bar.get(family);
      return count ? [{ family, count }] : [];
    }),
  }));
}

/** The bars that a span of dates touches, both ends taken in; null when it touches none. */
export function barsWithin(
  bars: readonly Bar[],
  from: string | undefined,
  to: string | undefined,
): readonly [number, number] | null {
  const isTouched = (bar: Bar) =>
    (from === undefined || bar.to >= from.slice(0, bar.to.length)) &&
    (to === undefined || bar.from <= endOf(to));
  const first = bars.findIndex(isTouched);
  const last = bars.findLastIndex(isTouched);
  return first < 0 ? null : [first, last];
}

/** The last month of a date: of "2026" December. */
function endOf(date: string): string {
  return date.length === 4 ? `${date}-12` : date.slice(0, MONTH);
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, MONTH)) - 1;
}

function toMonth(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
