import type { FoundDate } from './dates.ts';
import { isoDay, isoOf } from './iso-date.ts';

/** As `Date` counts them. */
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEK = 7;
/** Milliseconds. */
const DAY = 86_400_000;

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);
const NEAR_PERIODS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "on Tuesday", "yesterday", "last month": counted from the day of publication, in UTC. */
export function relativeDate(
  at: number,
  lower: (index: number) => string,
  anchor: Date,
): FoundDate | undefined {
  const days = NEAR_DAYS.get(lower(at)) ?? daysToWeekday(lower(at), lower(at - 1), anchor);
  if (days !== undefined) {
    const value = isoDay(new Date(anchor.getTime() + days * DAY));
    return { first: at, last: at, value, how: 'COUNTED' };
  }
  const ahead = NEAR_PERIODS.get(lower(at));
  const value = ahead === undefined ? undefined : periodOf(lower(at + 1), ahead, anchor);
  return value === undefined ? undefined : { first: at, last: at + 1, value, how: 'COUNTED' };
}

/** News tells of the weekday just past, but for "next Monday"; "last Monday" is never today. */
function daysToWeekday(word: string, before: string, anchor: Date): number | undefined {
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday === -1) return undefined;
  const back = (anchor.getUTCDay() - weekday + WEEK) % WEEK;
  if (before === 'next' || before === 'coming') return WEEK - back;
  return before === 'last' && back === 0 ? -WEEK : -back;
}

function periodOf(unit: string, ahead: number, anchor: Date): string | undefined {
  const year = anchor.getUTCFullYear();
  if (unit === 'year') return String(year + ahead);
  if (unit !== 'month') return undefined;
  const first = new Date(Date.UTC(year, anchor.getUTCMonth() + ahead, 1));
  return isoOf(first.getUTCFullYear(), first.getUTCMonth() + 1, undefined);
}
