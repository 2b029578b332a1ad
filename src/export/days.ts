/** First and last day of a period, "2026-02-01" to "2026-02-28"; both belong to it. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** The days that a date of its own precision covers: a year's, a month's, or one. */
export function daysOf(date: string): Days {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31` };
  if (day !== undefined) return { start: date, end: date };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { start: `${date}-01`, end: `${date}-${last}` };
}
