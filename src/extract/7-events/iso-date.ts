/** A day of the month: "3", "3rd"; undefined for other numbers and words. */
export function dayOf(text: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  const day = Number(match?.[1]);
  return match && day >= 1 && day <= 31 ? day : undefined;
}

/** A year of the last two centuries or this one. */
export function yearOf(text: string): number | undefined {
  return /^(1[89]|20)\d{2}$/.test(text) ? Number(text) : undefined;
}

/** ISO 8601 as precise as the parts: "2026-02", "2026-02-03". */
export function isoOf(year: number, month: number, day: number | undefined): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** The day of a date, in UTC. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
