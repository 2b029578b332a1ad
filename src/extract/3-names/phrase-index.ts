import { tokenize } from '../../language/tokenize.ts';
import { nameKey } from '../../model/id.ts';

/** A phrase of one or more tokens with what it stands for. */
export interface Phrase<T> {
  readonly keys: readonly string[];
  /** Which of the phrase's own tokens carry a capital: "the", "Alliance" is false, true. */
  readonly capitals: readonly boolean[];
  readonly value: T;
}

/** Phrases by their first token's key, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** How tokens are compared: with their case ("US" is not "us"), or folded ("BOGOTÁ" is "Bogota"). */
export type Fold = (token: string) => string;
export const exactly: Fold = (token) => token;
export const folded: Fold = nameKey;

/** Builds an index over phrases; equal phrases keep all their values, in the order given. */
export function indexPhrases<T>(
  phrases: Iterable<readonly [string, T]>,
  fold: Fold,
): PhraseIndex<T> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [text, value] of phrases) {
    const tokens = tokenize(text);
    const keys = tokens.map((token) => fold(token.text));
    const capitals = tokens.map((token) => isCapital(token.text));
    const first = keys[0];
    if (first === undefined) continue;
    const bucket = index.get(first);
    if (bucket) bucket.push({ keys, capitals, value });
    else index.set(first, [{ keys, capitals, value }]);
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

/** The phrases that stand at `at`, the longest first; `keys` are the folded tokens of the sentence. */
export function phrasesAt<T>(
  index: PhraseIndex<T>,
  keys: readonly string[],
  at: number,
): readonly Phrase<T>[] {
  const bucket = index.get(keys[at] ?? '');
  if (!bucket) return [];
  return bucket.filter((phrase) => phrase.keys.every((key, offset) => keys[at + offset] === key));
}

/** Whether a token is written with a capital, also behind an elided article ("d’Ivoire"). */
export function isCapital(token: string): boolean {
  return /^\p{Lu}|^\p{Ll}['’]\p{Lu}/u.test(token);
}
