import { describe, expect, test } from 'vitest';
import { mentionsIn, read } from './read.ts';

type Dated = readonly [when: string, date: string | undefined];

/** The dates of the events of "Norway met Chile …". */
function datesOf(text: string, publishedOn?: string): readonly (string | undefined)[] {
  return mentionsIn(read(text, { publishedOn })).map(({ date }) => date);
}

// A Wednesday.
const published = '2026-03-18';

describe('dates that the text gives by itself, to its own precision', () => {
  test.for<Dated>([
    ['on 3 February 2026', '2026-02-03'],
    ['on 3rd February 2026', '2026-02-03'],
    ['on February 3, 2026', '2026-02-03'],
    ['on Feb. 3, 2026', '2026-02-03'],
    ['on Sept. 3, 2026', '2026-09-03'],
    ['at 10 a.m. on 3 February 2026', '2026-02-03'],
    ['in May 2024', '2024-05'],
    ['in 2019', '2019'],
    ['in early 2024', '2024'],
    // Day and month of these can be told apart only by guessing.
    ['on 02.08.2026', undefined],
    ['on 02/08/2026', undefined],
    // A number is no year.
    ['with 2026 delegates', undefined],
    ['', undefined],
  ])('Norway met Chile %s', ([when, date]) => {
    expect(datesOf(`Norway met Chile ${when}.`)).toEqual([date]);
    expect(datesOf(`Norway met Chile ${when}.`, published)).toEqual([date]);
  });
});

describe('dates that count from the day of publication, and are absent without it', () => {
  test.for<Dated>([
    ['on Tuesday', '2026-03-17'],
    ['on Wednesday', '2026-03-18'],
    ['on Thursday', '2026-03-12'],
    ['yesterday', '2026-03-17'],
    ['today', '2026-03-18'],
    ['last month', '2026-02'],
    ['last year', '2025'],
    ['on 3 February', '2026-02-03'],
    ['on 30 December', '2025-12-30'],
    ['in December', '2025-12'],
  ])('Norway met Chile %s', ([when, date]) => {
    const text = `Norway met Chile ${when}.`;
    expect(datesOf(text, published)).toEqual([date]);
    expect(datesOf(text)).toEqual([undefined]);
    // A month of publication is no day to count from.
    expect(datesOf(text, '2026-03')).toEqual([undefined]);
  });

  test.for<Dated>([
    ['tomorrow', '2026-03-19'],
    ['next Tuesday', '2026-03-24'],
    ['next month', '2026-04'],
  ])('Norway will meet Chile %s', ([when, date]) => {
    expect(datesOf(`Norway will meet Chile ${when}.`, published)).toEqual([date]);
    expect(datesOf(`Norway will meet Chile ${when}.`)).toEqual([undefined]);
  });

  test('the verb "may" is no month', () => {
    expect(datesOf('Norway may meet Chile.', published)).toEqual([undefined]);
    expect(datesOf('Norway met Chile in May.', published)).toEqual(['2025-05']);
  });
});

type Several = readonly [text: string, dates: readonly (string | undefined)[]];

describe('a date belongs to its own clause', () => {
  test.for<Several>([
    ['On Monday, Norway met Chile.', ['2026-03-16']],
    [
      'Norway met Chile on Monday and accused Peru of fraud on Tuesday.',
      ['2026-03-16', '2026-03-17'],
    ],
    [
      'Norway met Chile on 3 February 2026 after it accused Peru of fraud on 1 January 2026.',
      ['2026-02-03', '2026-01-01'],
    ],
    ['Norway met Chile on Monday. Peru met Ghana.', ['2026-03-16', undefined]],
    [
      'Norway met Chile on Monday, and Peru accused Ghana of fraud on Tuesday.',
      ['2026-03-16', '2026-03-17'],
    ],
  ])('%s', ([text, dates]) => {
    expect(datesOf(text, published)).toEqual(dates);
  });
});

describe('known failures', () => {
  type Failure = readonly [...Several, why: string];
  test.fails.for<Failure>([
    [
      'Norway will meet Chile on Friday.',
      ['2026-03-20'],
      'Weekdays count back unless "next" stands before them, also where the event is ahead.',
    ],
    [
      'Norway will meet Chile on 3 May.',
      ['2026-05-03'],
      'A day without a year is the last one, also where the event is ahead.',
    ],
    ['Norway will meet Chile in May.', ['2026-05'], 'The same for months.'],
    [
      'Norway met Chile on Monday, 16 March 2026.',
      ['2026-03-16'],
      'The weekday and the date beside it are two dates that compete, so neither is taken.',
    ],
    ['Norway met Chile in March this year.', ['2026-03'], 'The same for a month and "this year".'],
    [
      'Norway met Chile on 2026-02-03.',
      ['2026-02-03'],
      'The tokenizer cuts the hyphens, so the rule for ISO dates never sees one.',
    ],
    [
      'Norway met Chile on the 3rd of February 2026.',
      ['2026-02-03'],
      'The "of" between day and month is not read: the month alone is given.',
    ],
    [
      'Norway met Chile between 2019 and 2021.',
      [undefined],
      '"And" counts as a word before a year, "between" does not: a span gives its last year.',
    ],
    [
      'Norway met Chile on 31 February 2026.',
      [undefined],
      'Days are taken up to 31 whatever the month: the date does not exist.',
    ],
  ])('%s', ([text, dates]) => {
    expect(datesOf(text, published)).toEqual(dates);
  });
});
