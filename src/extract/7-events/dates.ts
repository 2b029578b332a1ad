import type { Ontology } from '../../ontology/ontology.ts';
import type { Word } from '../2-sentences/index.ts';

/** A date the text gives; `value` is ISO 8601 of its own precision, word indices inclusive. */
export interface FoundDate {
  readonly first: number;
  readonly last: number;
  readonly value: string;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = 86_400_000;

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
  const months = monthNumbers(ontology);
  const anchor = publishedOn?.length === 10 ? new Date(`${publishedOn}T00:00:00Z`) : undefined;
  const found: FoundDate[] = [];
  const lower = (index: number) => words[index]?.text.toLowerCase() ?? '';
  for (let at = 0; at < words.length; at += 1) {
    const date =
      absolute(at, lower, (index) => words[index]?.text ?? '', months, anchor) ??
      relative(at, lower, anchor);
    if (!date) continue;
    found.push(date);
    at = date.last;
  }
  return found;
}

function monthNumbers(ontology: Ontology): ReadonlyMap<string, number> {
  // Full name and abbreviations of one month stand side by side, January first.
  const numbers = new Map<string, number>();
  let month = 0;
  let initial = '';
  for (const word of ontology.words('month')) {
    if (word.slice(0, 3) !== initial) month += 1;
    initial = word.slice(0, 3);
    numbers.set(word, month);
    numbers.set(`${word}.`, month);
  }
  return numbers;
}

type Texts = (index: number) => string;

function absolute(
  at: number,
  lower: Texts,
  text: Texts,
  months: ReadonlyMap<string, number>,
  anchor: Date | undefined,
): FoundDate | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})$/.exec(text(at));
  if (iso?.[1]) return { first: at, last: at, value: iso[1] };
  const dayFirst = dayOf(lower(at));
  const month = months.get(lower(at + (dayFirst ? 1 : 0)));
  const named = /^\p{Lu}/u.test(text(at + (dayFirst ? 1 : 0)));
  if (month !== undefined && named) {
    let last = at + (dayFirst ? 1 : 0);
    let day = dayFirst;
    if (!day && dayOf(lower(last + 1))) {
      day = dayOf(lower(last + 1));
      last += 1;
    }
    const skip = lower(last + 1) === ',' ? 2 : 1;
    const year = yearOf(lower(last + skip));
    if (year) return { first: at, last: last + skip, value: join(year, month, day) };
    // "on 3 February" without a year: the last such day up to the day of publication.
    const isCertain =
      day !== undefined || /^(in|last|this|early|late|mid|since)$/.test(lower(at - 1));
    if (!anchor || !isCertain || (lower(at) === 'may' && !day && lower(at - 1) !== 'in'))
      return undefined;
    const thisYear = anchor.getUTCFullYear();
    const candidate = join(thisYear, month, day);
    const isAhead = candidate > isoDay(anchor).slice(0, candidate.length);
    return { first: at, last, value: isAhead ? join(thisYear - 1, month, day) : candidate };
  }
  const year = yearOf(lower(at));
  if (year && /^(in|since|of|during|until|early|late|mid|from|to|by|and)$/.test(lower(at - 1))) {
    return { first: at, last: at, value: String(year) };
  }
  return undefined;
}

function relative(at: number, lower: Texts, anchor: Date | undefined): FoundDate | undefined {
  if (!anchor) return undefined;
  const day = (offset: number, last = at): FoundDate => ({
    first: at,
    last,
    value: isoDay(new Date(anchor.getTime() + offset * DAY)),
  });
  const weekday = WEEKDAYS.indexOf(lower(at));
  if (weekday !== -1) {
    const back = (anchor.getUTCDay() - weekday + 7) % 7;
    if (lower(at - 1) === 'next' || lower(at - 1) === 'coming')
      return day(back === 0 ? 7 : 7 - back);
    return day(lower(at - 1) === 'last' && back === 0 ? -7 : -back);
  }
  if (lower(at) === 'yesterday') return day(-1);
  if (lower(at) === 'today') return day(0);
  if (lower(at) === 'tomorrow') return day(1);
  const back =
    lower(at) === 'last' ? 1 : lower(at) === 'this' ? 0 : lower(at) === 'next' ? -1 : undefined;
  if (back === undefined) return undefined;
  const year = anchor.getUTCFullYear();
  if (lower(at + 1) === 'year') return { first: at, last: at + 1, value: String(year - back) };
  if (lower(at + 1) === 'month') {
    const month = new Date(Date.UTC(year, anchor.getUTCMonth() - back, 1));
    return { first: at, last: at + 1, value: isoDay(month).slice(0, 7) };
  }
  return undefined;
}

function dayOf(text: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  const day = Number(match?.[1]);
  return match && day >= 1 && day <= 31 ? day : undefined;
}

function yearOf(text: string): number | undefined {
  return /^(1[89]|20)\d{2}$/.test(text) ? Number(text) : undefined;
}

function join(year: number, month: number, day: number | undefined): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
