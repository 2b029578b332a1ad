import { nameKey } from '../../model/id.ts';
import type { Word } from '../2-sentences/index.ts';
import type { FoundName } from './name.ts';

/** An office-holder as the article itself states: "Colombian President Gustavo Petro". */
export interface StatedHolder {
  readonly person: string;
  readonly office: string;
  /** Graph id of the state or organisation. */
  readonly of: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The short form that the article gives a name in brackets: "National Liberation Army (ELN)",
 * "the Norland Relief Council (“the Council”)". Undefined where the brackets hold anything else.
 */
export function findBracketedAlias(
  words: readonly Word[],
  name: FoundName,
): { readonly first: number; readonly text: string } | undefined {
  if (words[name.last + 1]?.text !== '(') return undefined;
  const close = words.findIndex((word, index) => index > name.last + 1 && word.text === ')');
  const inside = words.slice(name.last + 2, close);
  const bare = inside.filter((word) => !/^["“”'’‘]$/.test(word.text) && word.text !== 'the');
  const only = bare[0];
  if (close === -1 || bare.length !== 1 || !only) return undefined;
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u.test(only.text);
  return isAcronym ? { first: words.indexOf(only), text: only.text } : undefined;
}

/** The part of a person's full name that later stands alone: the last word, with its particles. */
export function surnameOf(name: string, particles: ReadonlySet<string>): string | undefined {
  const parts = name.split(' ').filter((part) => !/^(Jr\.?|Sr\.?|I{2,3}|IV)$/.test(part));
  if (parts.length < 2) return undefined;
  let from = parts.length - 1;
  while (from > 1 && particles.has(parts[from - 1] ?? '')) from -= 1;
  return parts.slice(from).join(' ');
}

/** Keys under which a surname is looked up: with its particles, and its last word alone. */
export function surnameKeys(surname: string): readonly string[] {
  const last = surname.split(' ').at(-1) ?? surname;
  return [...new Set([nameKey(surname), nameKey(last)])];
}
