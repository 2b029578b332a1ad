import { QuestionError } from './errors.ts';

/** A span of time as event filters take it. */
export interface Period {
  readonly from: string | null;
  readonly fromWithin: readonly string[];
  readonly until: string | null;
}

/** Sorts after every character of a date. */
const AFTER_ALL = '~';

const YEAR_BEGINS = /^(\d{4})(?:-01){1,2}$/;

function fromOf(from: string | null | undefined): Pick<Period, 'from' | 'fromWithin'> {
  if (!from) return { from: null, fromWithin: [] };
  // Every date of a year, however coarse, sorts from the year itself on: one comparison, and no list.
  const [, year] = YEAR_BEGINS.exec(from) ?? [];
  if (year) return { from: year, fromWithin: [] };
  const coarser = [4, 7].filter((length) => length < from.length);
  return { from, fromWithin: coarser.map((length) => from.slice(0, length)) };
}

/**
 * Both ends belong to the span, in whatever precision: `to: "2026-02"` takes in the 28th, and an event
 * that is dated "2026-02" alone may fall after `from: "2026-02-10"`, so it counts. Throws
 * `QuestionError` when the span ends before it begins.
 */
export function toPeriod(from: string | null | undefined, to: string | null | undefined): Period {
  if (from && to && from > `${to}${AFTER_ALL}`) {
    throw new QuestionError(
      `The argument \`from\` (${from}) is later than \`to\` (${to}); no event lies between them.`,
      'BAD_USER_INPUT',
      { argument: 'from' },
    );
  }
  return {
    ...fromOf(from),
    until: to ? `${to}${AFTER_ALL}` : null,
  };
}
