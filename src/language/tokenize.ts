import {
  ABBREVIATIONS,
  ABBREVIATIONS_BEFORE_NUMBERS,
  FUSED_WORDS,
  HYPHENATED_PREFIXES,
  UNITS,
} from './abbreviations.ts';
import { findAddresses } from './addresses.ts';

/** A word or mark; `start` and `end` count UTF-16 code units, so `slice(start, end)` is `text`. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What parts tokens without being one: spaces, controls, byte order marks, direction marks. */
const GAP = /[\s\p{Cc}\p{Cf}]+/uy;

/** Letters and digits with soft hyphens and joiners inside; `d’Ivoire`, `AT&T`, and `is` `n’t` yet uncut. */
const WORD =
  /[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]+(?:['’&]\p{L}[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]*)*/uy;

/** `U.S.`, `p.m.`; then degrees; then `Amazon.com`, whose first part is a word. */
const DOTTED = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|(?:Ph|[MB])\.(?:D|A|Sc|S)(?!\p{L})\.?/uy;
const SITE = /(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.(?:com|org|net|gov|edu|int|co\.uk)(?![\p{L}\p{N}])/uy;

/** Document symbols of the United Nations, `S/RES/1325`. Bounded, as it is tried at every word. */
const SYMBOL =
  /\p{Lu}{1,4}(?:\/[\p{Lu}\d][\p{L}\d.]{0,15}){0,5}\/[\p{L}.]{0,5}\d{1,6}(?![\p{L}\p{N}])/uy;

/** `1,000.5`, `12/31/2024`, `9:30`, `21st`, `1990s`; then a telephone number. */
const NUMBER = /\p{N}+(?:[.,:/]\p{N}+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))?/uy;
const TELEPHONE = /(?:\d-)?\d{3}-(?:\d{3}-)?\d{4}(?![\p{L}\p{N}-])/uy;

const EMOJI = /\p{RI}\p{RI}|\p{ExtPict}[\uFE0F\p{EMod}]*(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]*)*/uy;

/** Clitics and years cut off before (`U.S.` `'s`, `'90s`), handles, marks that stand together. */
const MARKS =
  /['’](?:s|re|ve|ll|d|m|em|\p{N}{2}s?)(?![\p{L}\p{N}])|@[\p{L}\p{N}_]+|\.{2,}|[-–—]{2,}|[!?]{2,}|[*=~#+]{2,}|<{2,}|>{2,}|''|``/iuy;

/** Any one character with its combining marks. */
const CHARACTER = /.\p{M}*/suy;

const HYPHENS: ReadonlySet<string> = new Set(['-', '‑']);

/** What comes off the end of a word; at most five characters are looked at. */
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/**
 * Cuts text as UD English does today: clitics off (`is` `n't`), hyphenated words apart but for
 * prefixes (`long` `-` `term`, `non-member`), abbreviations and addresses whole. Every character
 * that is no gap belongs to exactly one token. Takes time in proportion to the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const addresses = findAddresses(text);
  let next = 0;
  let at = match(GAP, text, 0);
  while (at < text.length) {
    while (next < addresses.length && (addresses[next]?.start ?? 0) < at) next++;
    const address = addresses[next];
    const limit = address === undefined ? text.length : address.start;
    const cuts =
      address !== undefined && limit === at
        ? [address.end]
        : cutClitics(text, at, Math.min(limit, findEnd(text, at)));
    for (const end of cuts) {
      tokens.push({ text: text.slice(at, end), start: at, end });
      at = end;
    }
    at = match(GAP, text, at);
  }
  return tokens;
}

/** End of what `pattern` matches at `at`, or `at`. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** End of the longest token that starts at `at`, clitics still on it. */
function findEnd(text: string, at: number): number {
  for (const pattern of [EMOJI, TELEPHONE, NUMBER]) {
    const end = match(pattern, text, at);
    if (end > at) return pattern === NUMBER ? withLetters(text, at, end) : end;
  }
  for (const pattern of [SYMBOL, DOTTED]) {
    const end = match(pattern, text, at);
    if (end > at) return end;
  }
  const end = match(WORD, text, at);
  if (end > at) return extendWord(text, at, end);
  return Math.max(match(MARKS, text, at), match(CHARACTER, text, at));
}

/** `4A` and `3rd-placed`'s `3rd` are one token, `5km` and `10am` two. */
function withLetters(text: string, at: number, end: number): number {
  const word = match(WORD, text, at);
  return word <= end || UNITS.has(text.slice(end, word)) ? end : word;
}

/** Full stops of abbreviations, `US$`, `Amazon.com`, and what follows a prefix and its hyphen. */
function extendWord(text: string, at: number, end: number): number {
  const next = text.charAt(end);
  if (next === '.')
    return Math.max(match(SITE, text, end), keepsStop(text, at, end) ? end + 1 : end);
  if (end - at > 16) return end;
  const word = text.slice(at, end);
  if (next === '$') return /^\p{Lu}{1,3}$/u.test(word) ? end + 1 : end;
  if (!HYPHENS.has(next) || HYPHENS.has(text.charAt(at - 1))) return end;
  const plain = word.charAt(0).toLowerCase() + word.slice(1);
  if (!HYPHENATED_PREFIXES.has(plain)) return end;
  const rest = Math.max(...[DOTTED, WORD, NUMBER].map((pattern) => match(pattern, text, end + 1)));
  return rest > end + 1 ? rest : end;
}

function keepsStop(text: string, at: number, end: number): boolean {
  if (end - at > 16 || text.startsWith('..', end + 1)) return false;
  const word = text.slice(at, end);
  if (ABBREVIATIONS.has(word)) return true;
  const after = match(GAP, text, end + 1);
  if (ABBREVIATIONS_BEFORE_NUMBERS.has(word)) return /\p{N}/u.test(text.charAt(after));
  return /^(?!I$)\p{Lu}$/u.test(word) && after > end + 1 && /\p{Lu}/u.test(text.charAt(after));
}

/** Ends of the tokens between `at` and `end`: `should` `n't` `'ve`, `can` `not`. */
function cutClitics(text: string, at: number, end: number): number[] {
  const fused = end - at < 7 ? FUSED_WORDS.get(text.slice(at, end).toLowerCase()) : undefined;
  if (fused !== undefined) return [at + fused, end];
  const ends = [end];
  for (let cut = end; ends.length < 3; ends.unshift(cut)) {
    const clitic = CLITIC.exec(text.slice(Math.max(at, cut - 3), cut))?.[0];
    if (clitic === undefined || clitic.length >= cut - at) break;
    cut -= clitic.length;
  }
  return ends;
}
