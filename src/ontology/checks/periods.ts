import { type Fault, type Spot, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

interface Period {
  readonly at: Spot;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Periods that end before they begin, and dates that no calendar has, such as 2026-02-30. */
export function* findPeriodFaults(rows: Rows): Generator<Fault> {
  for (const { at, from, to } of periods(rows)) {
    for (const [key, date] of [['from', from] as const, ['to', to] as const]) {
      if (date === undefined || isInCalendar(date)) continue;
      const message = `\`${date}\` is in no calendar: correct it, or give the year or month only`;
      yield { source: at.source, path: [...at.path, key], message };
    }
    if (from === undefined || to === undefined) continue;
    // Of their common precision: 2020-05 to 2020 is a period that ends in the year it began.
    const length = Math.min(from.length, to.length);
    if (from.slice(0, length) <= to.slice(0, length)) continue;
    const message = `the period ends (${to}) before it begins (${from}), so it never holds: correct one of the two`;
    yield { source: at.source, path: [...at.path, 'from'], message };
  }
}

function* periods(rows: Rows): Generator<Period> {
  for (const row of rows.actor) {
    for (const [i, held] of (row.value.offices ?? []).entries()) {
      yield { ...held, at: spot(row, 'offices', i) };
    }
    for (const [i, member] of (row.value.memberOf ?? []).entries()) {
      if (typeof member === 'object') yield { ...member, at: spot(row, 'memberOf', i) };
    }
  }
  for (const row of rows.metonym) yield { ...row.value, at: spot(row) };
}

function isInCalendar(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const whole = `${year}-${month}-${day}`;
  const time = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(whole);
}
