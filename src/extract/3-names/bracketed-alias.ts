import type { Word } from '../2-sentences/index.ts';
import type { WordSpan } from '../word-cover.ts';

const QUOTE = /^["“”'’‘]$/;
/** At least two capitals: "ELN", "DemoS". */
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\p{N}.&-]{1,9}$/u;
/** A short form with an article and quotation marks: ( the “ ELN ” ). Longer brackets hold none. */
const LONGEST_BRACKET = 6;

/**
 * The short form that the article gives a name in brackets: "National Liberation Army (ELN)",
 * "the Norland Relief Council (the “NRC”)". Undefined where the brackets hold anything else.
 */
export function findBracketedAlias(words: readonly Word[], name: WordSpan): string | undefined {
  const open = name.last + 1;
  if (words[open]?.text !== '(') return undefined;
  const inside = words.slice(open + 1, open + 1 + LONGEST_BRACKET).map((word) => word.text);
  const close = inside.indexOf(')');
  if (close === -1) return undefined;
  const [only, ...more] = inside
    .slice(0, close)
    .filter((text) => text !== 'the' && !QUOTE.test(text));
  return only !== undefined && more.length === 0 && ACRONYM.test(only) ? only : undefined;
}
