import type { Word } from '../2-sentences/index.ts';
import type { WordSpan } from '../word-cover.ts';
import type { Gazetteer, KnownName, Title } from './gazetteer.ts';
import { isCapital, type Phrase, phrasesAt } from './phrase-index.ts';

/** A gazetteer hit: its words, and all that they may stand for. */
export interface KnownHit extends WordSpan {
  readonly readings: readonly KnownName[];
}

/** A title's words, right before a name. */
export interface TitleHit extends WordSpan {
  readonly title: Title;
}

/**
 * Longest gazetteer names, left to right. A name counts only where the text capitalises what the
 * name capitalises ("turkey" is a bird); all-capital words are compared folded ("BOGOTÁ").
 */
export function findKnown(words: readonly Word[], gazetteer: Gazetteer): readonly KnownHit[] {
  const hits: KnownHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = namesAt(words, at, gazetteer);
    const length = longestOf(found);
    if (length === 0) continue;
    // "the Council" must not keep the Council of Europe from being read.
    const isArticle = words[at]?.key === 'the';
    if (isArticle && longestOf(namesAt(words, at + 1, gazetteer)) >= length) continue;
    const readings = found.filter((phrase) => phrase.length === length).map(({ value }) => value);
    hits.push({ first: at, last: at + length - 1, readings });
    at += length - 1;
  }
  return hits;
}

function longestOf(phrases: readonly Phrase<KnownName>[]): number {
  return phrases.reduce((longest, phrase) => Math.max(longest, phrase.length), 0);
}

/** Titles of the sentence, the longest at each word. */
export function findTitles(words: readonly Word[], gazetteer: Gazetteer): readonly TitleHit[] {
  const hits: TitleHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = titleAt(words, at, gazetteer);
    if (!phrase) continue;
    hits.push({ first: at, last: at + phrase.length - 1, title: phrase.value });
    at += phrase.length - 1;
  }
  return hits;
}

/** Whether a word by itself is a known name other than a surname, or a title. */
export function isKnownAlone(word: Word, gazetteer: Gazetteer): boolean {
  const names = namesAt([word], 0, gazetteer);
  return (
    names.some(({ value }) => value.strength !== 'surname') ||
    titleAt([word], 0, gazetteer) !== undefined
  );
}

function namesAt(
  words: readonly Word[],
  at: number,
  gazetteer: Gazetteer,
): readonly Phrase<KnownName>[] {
  const exact = phrasesAt(gazetteer.exact, words, at);
  const folded = phrasesAt(gazetteer.folded, words, at);
  if (folded.length === 0) return exact;
  return [...exact, ...folded.filter((phrase) => isCapitalised(words, at, phrase))];
}

function titleAt(
  words: readonly Word[],
  at: number,
  gazetteer: Gazetteer,
): Phrase<Title> | undefined {
  return phrasesAt(gazetteer.titles, words, at).find((title) => isCapitalised(words, at, title));
}

/** The text capitalises what the phrase capitalises. */
function isCapitalised(words: readonly Word[], at: number, phrase: Phrase<unknown>): boolean {
  return phrase.capitals.every(
    (isNeeded, offset) => !isNeeded || isCapital(words[at + offset]?.text ?? ''),
  );
}
