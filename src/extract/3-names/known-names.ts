import { nameKey } from '../../model/id.ts';
import type { Word } from '../2-sentences/index.ts';
import type { Gazetteer, KnownName, Title } from './gazetteer.ts';
import { isCapital, type Phrase, phrasesAt } from './phrase-index.ts';

/** A gazetteer hit: word indices, inclusive, and all that the words may stand for. */
export interface KnownHit {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly KnownName[];
}

/** A title's words, right before a name. */
export interface TitleHit {
  readonly first: number;
  readonly last: number;
  readonly title: Title;
}

/**
 * Longest gazetteer names, left to right. A name counts only where the text capitalises what the
 * name capitalises ("turkey" is a bird); all-capital words are compared folded ("BOGOTÁ").
 */
export function findKnown(words: readonly Word[], gazetteer: Gazetteer): readonly KnownHit[] {
  const exact = words.map((word) => word.text);
  const keys = words.map((word) => nameKey(word.text));
  const hits: KnownHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = [
      ...phrasesAt(gazetteer.exact, exact, at),
      ...phrasesAt(gazetteer.folded, keys, at).filter((phrase) => isCapitalised(words, at, phrase)),
    ];
    const length = Math.max(0, ...found.map((phrase) => phrase.keys.length));
    if (length === 0) continue;
    const readings = found.filter((phrase) => phrase.keys.length === length);
    hits.push({
      first: at,
      last: at + length - 1,
      readings: readings.map((phrase) => phrase.value),
    });
    at += length - 1;
  }
  return hits;
}

/** Titles of the sentence, the longest at each word. */
export function findTitles(words: readonly Word[], gazetteer: Gazetteer): readonly TitleHit[] {
  const keys = words.map((word) => nameKey(word.text));
  const hits: TitleHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrasesAt(gazetteer.titles, keys, at).find((candidate) =>
      isCapitalised(words, at, candidate),
    );
    if (!phrase) continue;
    hits.push({ first: at, last: at + phrase.keys.length - 1, title: phrase.value });
    at += phrase.keys.length - 1;
  }
  return hits;
}

/** The text capitalises what the phrase capitalises. */
function isCapitalised(words: readonly Word[], at: number, phrase: Phrase<unknown>): boolean {
  return phrase.capitals.every(
    (isNeeded, offset) => !isNeeded || isCapital(words[at + offset]?.text ?? ''),
  );
}
