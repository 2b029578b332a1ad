import type { ActorKind } from '../../model/actor.ts';
import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import type { Pair } from './reference.ts';

/** What joins two names: dashes and the conjunctions of English. */
const JOINERS: ReadonlySet<string> = new Set(['–', '-', '—', 'and', '&', 'with']);

/** Persons pair with persons, states and bodies with states and bodies. */
const GROUPS: readonly ReadonlySet<ActorKind>[] = [
  new Set<ActorKind>(['PERSON']),
  new Set<ActorKind>(['STATE', 'BLOC', 'ORGANIZATION', 'ARMED_GROUP', 'GOVERNMENT']),
];

/** So many words may stand between two names that belong together: "United States (U.S.) President". */
const LONGEST_JOIN = 8;

/**
 * The actors of one kind that a sentence joins: "Trump–Petro", "between A and B", "Norland and
 * Sudmark". Titles, demonyms and brackets may stand between the joiner and the name ("United States
 * (U.S.) President A and Colombian President B").
 */
export function findPairs(sentence: ParsedSentence): readonly Pair[] {
  const actors = sentence.names.filter((name) => name.reading === 'ACTOR');
  return GROUPS.flatMap((kinds) => {
    const alike = actors.filter((name) => kinds.has(name.kind));
    return alike.flatMap((second, index): readonly Pair[] => {
      const first = alike[index - 1];
      if (!first || first.actor === second.actor) return [];
      // "Norland, Sudmark and Ostria" are three; the last two of them are no pair.
      const isListed = isBehindComma(sentence, first, alike[index - 2]);
      return !isListed && isJoined(sentence, first, second) ? [[first, second]] : [];
    });
  });
}

function isJoined({ words }: ParsedSentence, first: FoundName, second: FoundName): boolean {
  if (second.first - first.last - 1 > LONGEST_JOIN) return false;
  const between = words.slice(first.last + 1, second.first);
  const joiner = between.findIndex((word) => JOINERS.has(word.text.toLowerCase()));
  if (joiner === -1) return false;
  // Only the second name's own title, article or state may stand between: nothing lower-case else.
  return between.every(
    ({ text }, index) =>
      index === joiner || /^\p{Lu}|^[()'’]|^(the|his|her|its|of|’s|'s)$/u.test(text),
  );
}

function isBehindComma({ words }: ParsedSentence, name: FoundName, before?: FoundName): boolean {
  return before?.last === name.first - 2 && words[name.first - 1]?.text === ',';
}
