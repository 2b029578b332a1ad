import type { Ontology } from '../../../ontology/ontology.ts';
import { perOntology } from '../../../ontology/per-ontology.ts';
import { dayOf, isoDay, isoOf, yearOf } from '../../7-events/iso-date.ts';
import type { View } from '../../7-events/view.ts';
import type { WordSpan } from '../../word-cover.ts';
import { bargainWords, findPhrases } from './bargain-words.ts';

/** A deadline: its words, and its date where that can be counted. */
export interface FoundDeadline extends WordSpan {
  readonly date: string | undefined;
}

/** Words that may stand within a time: "by THE END OF NEXT March". */
const WITHIN_TIME =
  /^(the|a|an|end|middle|of|this|next|coming|following|,|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|ninety|\d{1,4}(st|nd|rd|th)?|\d{4}-\d{2}-\d{2})$/;

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ['a', 1],
  ['an', 1],
  ['twelve', 12],
  ['twenty', 20],
  ['thirty', 30],
  ['sixty', 60],
  ['ninety', 90],
]);

const WEEK = 7;
/** Milliseconds. */
const DAY = 86_400_000;

/** The deadlines of a sentence: "by the end of March", "within 30 days", "before Friday". */
export function findDeadlines(
  { tree, ontology }: View,
  publishedOn: string | undefined,
): readonly FoundDeadline[] {
  const times = timeWords(ontology);
  const anchor = publishedOn?.length === 10 ? new Date(`${publishedOn}T00:00:00Z`) : undefined;
  return findPhrases(tree.lower, bargainWords(ontology).deadlines).flatMap(({ first, last }) => {
    let end = last;
    while (isTime(tree.lower[end + 1] ?? '', times)) end += 1;
    while (end > last && !isFull(tree.lower[end] ?? '', times)) end -= 1;
    if (end === last) return [];
    const words = tree.lower.slice(last + 1, end + 1);
    return [{ first, last: end, date: dateOf(words, times, anchor) }];
  });
}

interface TimeWords {
  /** "march" → 3. */
  readonly months: ReadonlyMap<string, number>;
  /** "monday" → 1, as `Date` counts them. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly nouns: ReadonlySet<string>;
}

const timeWords = perOntology((ontology: Ontology): TimeWords => {
  const numbered = (list: 'month' | 'weekday') => {
    const words = [...ontology.words(list)];
    const initials = [...new Set(words.map((word) => word.slice(0, 3)))];
    return new Map(words.map((word) => [word, initials.indexOf(word.slice(0, 3)) + 1]));
  };
  return {
    months: numbered('month'),
    weekdays: numbered('weekday'),
    nouns: new Set([...ontology.words('time-noun')].flatMap((noun) => [noun, `${noun}s`])),
  };
});

function isTime(word: string, times: TimeWords): boolean {
  return WITHIN_TIME.test(word) || isNamed(word, times);
}

function isNamed(word: string, { months, weekdays, nouns }: TimeWords): boolean {
  return months.has(word) || weekdays.has(word) || nouns.has(word);
}

/** Whether a time may end with the word: "the" and "of" promise more. */
function isFull(word: string, times: TimeWords): boolean {
  return isNamed(word, times) || /^\d{4}(-\d{2}-\d{2})?$/.test(word) || dayOf(word) !== undefined;
}

/**
 * A deadline lies ahead: "by Friday" is the next one, "by the end of March" the next March. What needs
 * the day of publication has no date without it.
 */
function dateOf(
  words: readonly string[],
  times: TimeWords,
  anchor: Date | undefined,
): string | undefined {
  const iso = words.find((word) => /^\d{4}-\d{2}-\d{2}$/.test(word));
  if (iso) return iso;
  const month = words.map((word) => times.months.get(word)).find((one) => one !== undefined);
  const isEnd = words.includes('end');
  const stated = words.map(yearOf).find((year) => year !== undefined);
  if (month !== undefined) {
    const day = words.map(dayOf).find((one) => one !== undefined);
    const year = stated ?? yearAhead(month, isEnd ? undefined : day, anchor);
    return year === undefined ? undefined : isoOf(year, month, isEnd ? lastDay(year, month) : day);
  }
  if (stated !== undefined) return isEnd ? isoOf(stated, 12, 31) : String(stated);
  return anchor && countedDate(words, times, isEnd, anchor);
}

function yearAhead(
  month: number,
  day: number | undefined,
  anchor: Date | undefined,
): number | undefined {
  if (!anchor) return undefined;
  const year = anchor.getUTCFullYear();
  const value = isoOf(year, month, day);
  return value < isoDay(anchor).slice(0, value.length) ? year + 1 : year;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "Friday", "tomorrow", "30 days", "the end of the year". */
function countedDate(
  words: readonly string[],
  { weekdays }: TimeWords,
  isEnd: boolean,
  anchor: Date,
): string | undefined {
  const day = words.map((word) => weekdays.get(word)).find((one) => one !== undefined);
  if (day !== undefined) {
    const ahead = (day - anchor.getUTCDay() + WEEK) % WEEK || WEEK;
    return isoDay(new Date(anchor.getTime() + ahead * DAY));
  }
  if (words.includes('tomorrow')) return isoDay(new Date(anchor.getTime() + DAY));
  const unit = words.at(-1)?.replace(/s$/, '');
  const [year, month] = [anchor.getUTCFullYear(), anchor.getUTCMonth() + 1];
  const isNext = words.includes('next');
  if (isEnd && unit === 'year') return isoOf(isNext ? year + 1 : year, 12, 31);
  if (isEnd && unit === 'month') {
    const last = new Date(Date.UTC(year, isNext ? month + 1 : month, 0));
    return isoDay(last);
  }
  const first = words[0] ?? '';
  const count = NUMBERS.get(first) ?? (/^\d+$/.test(first) ? Number(first) : undefined);
  return count === undefined || words.length > 2 ? undefined : later(anchor, count, unit);
}

function later(anchor: Date, count: number, unit: string | undefined): string | undefined {
  const date = new Date(anchor);
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + count);
  else if (unit === 'week') date.setUTCDate(date.getUTCDate() + WEEK * count);
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count);
  else if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + count);
  else return undefined;
  return isoDay(date);
}
