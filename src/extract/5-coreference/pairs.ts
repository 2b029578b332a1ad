import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import type { Pair } from './reference.ts';

const JOINERS: ReadonlySet<string> = new Set(['–', '-', '—', 'and', '&', 'with']);

/**
 * The last two actors of one kind that a sentence joins: "Trump–Petro", "between A and B",
 * "Norland and Sudmark". Titles, demonyms and brackets may stand between the joiner and the name
 * ("United States (U.S.) President A and Colombian President B").
 */
export function findPairs(sentence: ParsedSentence): readonly Pair[] {
  const actors = sentence.names.filter((name) => name.reading === 'ACTOR');
  const pairs: Pair[] = [];
  for (const kinds of [
    ['PERSON'],
    ['STATE', 'BLOC', 'ORGANIZATION', 'ARMED_GROUP', 'GOVERNMENT'],
  ]) {
    const same = actors.filter((name) => kinds.includes(name.kind));
    for (const [index, second] of same.entries()) {
      const first = same[index - 1];
      if (first && first.actor !== second.actor && isJoined(sentence, first, second)) {
        pairs.push([first, second]);
      }
    }
  }
  return pairs;
}

function isJoined(sentence: ParsedSentence, first: FoundName, second: FoundName): boolean {
  const between = sentence.words.slice(first.last + 1, second.first);
  if (between.length === 0 || between.length > 8) return false;
  const joiner = between.findIndex((word) => JOINERS.has(word.text.toLowerCase()));
  if (joiner === -1) return false;
  // Only the second name's own title, article or state may stand between: nothing lower-case else.
  return between.every(
    (word, index) =>
      index === joiner || /^\p{Lu}|^[()'’]|^(the|his|her|its|of|’s|'s)$/u.test(word.text),
  );
}
