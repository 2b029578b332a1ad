import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { Word } from '../2-sentences/index.ts';
import type { WordSpan } from '../word-cover.ts';
import { dayOf, isoDay, isoOf, yearOf } from './iso-date.ts';
import { relativeDate } from './relative-dates.ts';

/** A date the text gives; `value` is ISO 8601 of its own precision. */
export interface FoundDate extends WordSpan {
  readonly value: string;
  /** Whether the text gives all of it, or it was counted from the day of publication. */
  readonly how: 'STATED' | 'COUNTED';
}

/** A sentence as dates are read from it. */
interface Reader {
  readonly text: (index: number) => string;
  readonly lower: (index: number) => string;
  readonly ontology: Ontology;
  /** The day of publication, where the article gives one. */
  readonly anchor: Date | undefined;
}

/**
 * Dates of a sentence. Absolute ones by themselves ("3 February 2026", "in May 2024", "in 2019");
 * relative ones ("on Tuesday", "yesterday", "last month", "on 3 February") only where the article
 * says when it was published: a date that the text does not give is not invented. Numeric dates
 * whose day and month can be told apart only by guessing ("02.08.2026") are left out.
 */
export function findDates(
  words: readonly Word[],
  publishedOn: string | undefined,
  ontology: Ontology,
): readonly FoundDate[] {
  const text = (index: number) => words[index]?.text ?? '';
  const lower = (index: number) => text(index).toLowerCase();
  const anchor = publishedOn?.length === 10 ? new Date(`${publishedOn}T00:00:00Z`) : undefined;
  const reader: Reader = { text, lower, ontology, anchor };
  const found: FoundDate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const date =
      isoDate(at, reader) ??
      monthDate(at, reader) ??
      bareYear(at, reader) ??
      (anchor && relativeDate(at, lower, anchor));
    if (!date) continue;
    found.push(date);
    at = date.last;
  }
  return found;
}

/** "2026-02-03" */
function isoDate(at: number, { text }: Reader): FoundDate | undefined {
  const value = text(at);
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? { first: at, last: at, value, how: 'STATED' }
    : undefined;
}

/** "3 February 2026", "February 3, 2026", "February 2026"; without its year only where it is certain. */
function monthDate(at: number, reader: Reader): FoundDate | undefined {
  const { text, lower, ontology } = reader;
  const dayBefore = dayOf(lower(at));
  const monthAt = dayBefore === undefined ? at : at + 1;
  const month = monthNumbers(ontology).get(lower(monthAt));
  if (month === undefined || !/^\p{Lu}/u.test(text(monthAt))) return undefined;
  const day = dayBefore ?? dayOf(lower(monthAt + 1));
  const last = dayBefore === undefined && day !== undefined ? monthAt + 1 : monthAt;
  const yearAt = lower(last + 1) === ',' ? last + 2 : last + 1;
  const year = yearOf(lower(yearAt));
  return year === undefined
    ? yearlessDate({ first: at, last }, month, day, reader)
    : { first: at, last: yearAt, value: isoOf(year, month, day), how: 'STATED' };
}

/** "on 3 February", "in May": the last such day or month up to the day of publication. */
function yearlessDate(
  span: WordSpan,
  month: number,
  day: number | undefined,
  { lower, ontology, anchor }: Reader,
): FoundDate | undefined {
  const before = lower(span.first - 1);
  // "May" by itself opens a question or names a person.
  const isMay = lower(span.first) === 'may' && before !== 'in';
  const isMonth = day !== undefined || (ontology.words('month-opener').has(before) && !isMay);
  if (!anchor || !isMonth) return undefined;
  const year = anchor.getUTCFullYear();
  const value = isoOf(year, month, day);
  const isAhead = value > isoDay(anchor).slice(0, value.length);
  return { ...span, value: isAhead ? isoOf(year - 1, month, day) : value, how: 'COUNTED' };
}

/** "in 2019", "since 2022"; a number without such a word may count anything. */
function bareYear(at: number, { lower, ontology }: Reader): FoundDate | undefined {
  const year = yearOf(lower(at));
  const isYear = year !== undefined && ontology.words('year-opener').has(lower(at - 1));
  return isYear ? { first: at, last: at, value: String(year), how: 'STATED' } : undefined;
}

/** Full name and abbreviations of one month stand side by side in the list, January first. */
const monthNumbers = perOntology((ontology): ReadonlyMap<string, number> => {
  const initials = [...new Set([...ontology.words('month')].map((word) => word.slice(0, 3)))];
  return new Map(
    [...ontology.words('month')].flatMap((word) => {
      const month = initials.indexOf(word.slice(0, 3)) + 1;
      return [
        [word, month],
        [`${word}.`, month],
      ] as const;
    }),
  );
});
