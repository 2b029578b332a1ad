const DAY = 86_400_000;

/** Days since 1970 of an ISO date of day precision. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** First and last day an ISO date of any precision can mean, as day numbers. */
export function dayRange(date: string): readonly [number, number] {
  if (date.length >= 10) return [dayNumber(date.slice(0, 10)), dayNumber(date.slice(0, 10))];
  const year = Number(date.slice(0, 4));
  if (date.length >= 7) {
    const month = Number(date.slice(5, 7));
    return [Date.UTC(year, month - 1, 1) / DAY, Date.UTC(year, month, 1) / DAY - 1];
  }
  return [Date.UTC(year, 0, 1) / DAY, Date.UTC(year + 1, 0, 1) / DAY - 1];
}

/** Whether the date names a day; dates are ISO 8601 of their own precision. */
export function isDay(date: string): boolean {
  return date.length >= 10;
}
