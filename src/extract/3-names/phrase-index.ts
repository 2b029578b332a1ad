import { tokenize } from '../../language/tokenize.ts';
import { nameKey } from '../../model/id.ts';
import type { Word } from '../2-sentences/index.ts';

/** A phrase of one or more tokens with what it stands for. */
export interface Phrase<T> {
  /** Number of its tokens. */
  readonly length: number;
  /** Which of the phrase's own tokens carry a capital: "the", "Alliance" is false, true. */
  readonly capitals: readonly boolean[];
  readonly value: T;
}

/** How tokens are compared: with their case ("US" is not "us"), or folded ("BOGOTÁ" is "Bogota"). */
export type Comparison = 'exact' | 'folded';

/** Phrases as a tree of tokens: a look-up takes as many steps as the longest phrase has tokens. */
export interface PhraseIndex<T> {
  readonly comparison: Comparison;
  readonly root: Branch<T>;
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  /** Phrases that end here, in the order given. */
  readonly phrases: Phrase<T>[];
}

/** Builds an index over phrases; equal phrases keep all their values, in the order given. */
export function indexPhrases<T>(
  phrases: Iterable<readonly [string, T]>,
  comparison: Comparison,
): PhraseIndex<T> {
  const root: Branch<T> = { next: new Map(), phrases: [] };
  for (const [text, value] of phrases) {
    const tokens = tokenize(text).map((token) => token.text);
    if (tokens.length === 0) continue;
    let branch = root;
    for (const token of tokens) {
      branch = branchFor(branch, comparison === 'exact' ? token : nameKey(token));
    }
    branch.phrases.push({ length: tokens.length, capitals: tokens.map(isNeeded), value });
  }
  return { comparison, root };
}

function branchFor<T>({ next }: Branch<T>, key: string): Branch<T> {
  const known = next.get(key);
  if (known) return known;
  const made: Branch<T> = { next: new Map(), phrases: [] };
  next.set(key, made);
  return made;
}

/** The phrases that stand at a word, the longest first. */
export function phrasesAt<T>(
  { comparison, root }: PhraseIndex<T>,
  words: readonly Word[],
  at: number,
): readonly Phrase<T>[] {
  const byLength: (readonly Phrase<T>[])[] = [];
  let branch: Branch<T> | undefined = root;
  for (let index = at; branch; index += 1) {
    if (branch.phrases.length > 0) byLength.push(branch.phrases);
    const word: Word | undefined = words[index];
    branch = word && branch.next.get(comparison === 'exact' ? word.text : word.key);
  }
  return byLength.length < 2 ? (byLength[0] ?? []) : byLength.reverse().flat();
}

/** Articles that texts write with and without their capital: "al-Qaeda", "the Sudan". */
function isNeeded(token: string): boolean {
  return isCapital(token) && !/^(?:Al|El|The)$/.test(token);
}

/** Whether a token is written with a capital, also behind an elided article ("d’Ivoire"). */
export function isCapital(token: string): boolean {
  return /^\p{Lu}|^\p{Ll}['’]\p{Lu}/u.test(token);
}
