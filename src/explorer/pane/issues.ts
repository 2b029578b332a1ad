import type { Named } from '../ask/documents/names.ts';
import type { PairAnswer } from '../ask/documents/pair.ts';

/** An issue and its number of events by period; `undated` are those without a day or month. */
export interface IssueRow {
  readonly topic: Named;
  readonly total: number;
  readonly cells: readonly number[];
  readonly undated: number;
}

/** The issues between two actors over time. */
export interface IssueTable {
  /** Months ("2026-02") or, where these would be too many, years. */
  readonly periods: readonly string[];
  readonly rows: readonly IssueRow[];
  readonly most: number;
}

const YEAR = 4;
const MONTH = 7;
/** More columns than these can't be told apart beside the list. */
const MOST_PERIODS = 24;

/** Lays the issues of a pair out by period: as many rows as the answer has topics, most events first. */
export function issueTable({ topTopics, eventSeries }: PairAnswer): IssueTable {
  const months = new Set(eventSeries.map(({ bucket }) => bucket.slice(0, MONTH)));
  const length = monthsBetween([...months].sort()) > MOST_PERIODS ? YEAR : MONTH;
  const periods = everyPeriod([...new Set([...months].map((one) => one.slice(0, length)))].sort());
  const rows = topTopics.flatMap(({ topic, count }) => {
    if (!topic) return [];
    const cells = periods.map(() => 0);
    for (const { bucket, key, count: many } of eventSeries) {
      const at = key === topic.id ? periods.indexOf(bucket.slice(0, length)) : -1;
      if (at >= 0) cells[at] = (cells[at] ?? 0) + many;
    }
    const dated = cells.reduce((sum, one) => sum + one, 0);
    return [{ topic, total: count, cells, undated: Math.max(0, count - dated) }];
  });
  return { periods, rows, most: Math.max(1, ...rows.flatMap(({ cells }) => cells)) };
}

function monthsBetween(sorted: readonly string[]): number {
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? numberOf(last) - numberOf(first) + 1 : 0;
}

/** Periods from the first to the last, the empty ones too: a gap in time is a gap in the picture. */
function everyPeriod(sorted: readonly string[]): readonly string[] {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const isYears = first.length === YEAR;
  const [from, to] = isYears ? [Number(first), Number(last)] : [numberOf(first), numberOf(last)];
  return Array.from({ length: to - from + 1 }, (_, at) =>
    isYears ? String(from + at) : monthOf(from + at),
  );
}

function numberOf(month: string): number {
  return Number(month.slice(0, YEAR)) * 12 + Number(month.slice(YEAR + 1)) - 1;
}

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
