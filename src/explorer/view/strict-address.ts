import { ACTOR_KINDS } from '../../model/actor.ts';
import { EVENT_TYPES } from '../../model/event.ts';
import { DATE, readAddress } from './address.ts';
import { LISTS, MOST_PAIRS, SHOWS, STATUSES, type View } from './view.ts';

/** What is wrong with an address, and what could stand there. */
export interface AddressFault {
  readonly part: string;
  readonly fault: string;
}

/** Says what is wrong with a value; undefined for nothing. */
type Check = (value: string) => string | undefined;

const listed =
  (known: readonly string[]): Check =>
  (value) => {
    const odd = value.split(',').find((one) => !known.includes(one));
    return odd === undefined ? undefined : `"${odd}" is none of ${known.join(', ')}`;
  };
const date: Check = (value) =>
  DATE.test(value) ? undefined : 'a date is 2026, 2026-02 or 2026-02-03';
const number =
  (says: string, isGood: (number: number) => boolean): Check =>
  (value) =>
    value.trim() !== '' && isGood(Number(value)) ? undefined : says;
const something: Check = (value) => (value.trim() === '' ? 'it is empty' : undefined);

const CHECKS: Readonly<Record<string, Check>> = {
  types: listed(EVENT_TYPES),
  status: listed(STATUSES),
  kinds: listed(ACTOR_KINDS),
  outlet: something,
  topic: something,
  lens: something,
  from: date,
  to: date,
  confidence: number('a number from 0 to 1 is asked for', (one) => one >= 0 && one <= 1),
  around: something,
  pairs: number(
    `a whole number from 1 to ${MOST_PAIRS} is asked for`,
    (one) => Number.isInteger(one) && one >= 1 && one <= MOST_PAIRS,
  ),
  show: listed(SHOWS),
  q: something,
  actor: something,
  pair: something,
  event: something,
  article: something,
  sentence: something,
  asof: date,
  against: something,
  list: listed(LISTS),
};

/** Names that may stand more than once. */
const MANY: ReadonlySet<string> = new Set(['outlet', 'pair']);

/** The query of an address: of a whole one, as a browser shows it, or of the part behind ? or #. */
export function queryOf(address: string): string {
  const text = address.trim();
  const mark = text.indexOf('?');
  if (mark >= 0) return text.slice(mark + 1).replace(/#.*$/s, '');
  if (text.startsWith('#')) return text.slice(1);
  // Of a whole address without a query nothing is left: it shows everything.
  return text.startsWith('/') || /^\w+:\/\//.test(text) ? '' : text;
}

/**
 * The view that an address asks for, or what in it makes no sense: the page leaves such parts out, but whoever
 * writes a file wants to know.
 */
export function readStrictly(address: string): View | AddressFault {
  const query = queryOf(address);
  const asked = [...new URLSearchParams(query)];
  for (const [name, value] of asked) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
    const part = `${name}=${value}`;
    if (!check) {
      return { part, fault: `no view has "${name}", but ${Object.keys(CHECKS).join(', ')}` };
    }
    const fault = check(value);
    if (fault !== undefined) return { part, fault };
    if (!MANY.has(name) && asked.filter(([other]) => other === name).length > 1) {
      return { part, fault: `"${name}" stands there more than once` };
    }
  }
  const pair = asked.filter(([name]) => name === 'pair').map(([, value]) => value);
  if (pair.length > 0 && (pair.length !== 2 || pair[0] === pair[1])) {
    return { part: `pair=${pair[0]}`, fault: 'a pair is two different actors, each with "pair="' };
  }
  return readAddress(query);
}
