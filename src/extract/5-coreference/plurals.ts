import { nounForms } from '../../language/inflect.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import { countryOf } from '../3-names/country-of.ts';
import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import { coverOf } from '../word-cover.ts';
import type { Pair } from './reference.ts';

/** So many words before the noun may hold what makes it a plural for two: "the two rival leaders". */
const LONGEST_OPENING = 3;

/** The plurals of the pair nouns, by what they stand for. */
interface PairNouns {
  readonly all: ReadonlySet<string>;
  /** Persons: "leaders". */
  readonly leaders: ReadonlySet<string>;
  /** Whoever was told of, persons or states: "sides". */
  readonly sides: ReadonlySet<string>;
  /** For which "the" is enough. */
  readonly definite: ReadonlySet<string>;
}

const pairNouns = perOntology((ontology): PairNouns => {
  const pluralsOf = (list: string): ReadonlySet<string> =>
    new Set([...ontology.words(list)].flatMap((noun) => nounForms(noun).slice(1)));
  return {
    all: pluralsOf('pair-noun'),
    leaders: pluralsOf('leader-noun'),
    sides: pluralsOf('side-noun'),
    definite: pluralsOf('definite-pair-noun'),
  };
});

/**
 * "The parties", "the two leaders", "both countries": the pair the article last told of together,
 * persons for leaders, their states for countries. Without such a pair they stay unresolved.
 */
export function findPlurals(
  sentence: ParsedSentence,
  pairs: readonly Pair[],
  ontology: Ontology,
): readonly FoundName[] {
  if (pairs.length === 0) return [];
  const nouns = pairNouns(ontology);
  const nameAt = coverOf(sentence.names);
  return sentence.words.flatMap((word, last) => {
    const noun = word.text.toLowerCase();
    const first = nouns.all.has(noun)
      ? openingOf(sentence, last, nouns.definite.has(noun), ontology)
      : undefined;
    if (first === undefined || hasName(nameAt, first, last)) return [];
    return (pairFor(noun, nouns, pairs, ontology) ?? []).map((actor) => ({
      ...actor,
      first,
      last,
      how: 'description' as const,
      reading: 'ACTOR' as const,
      confidence: 0.7,
      because: 'the two last told of together',
      title: undefined,
    }));
  });
}

/** Where the plural opens: "both sides", "the two leaders", "the parties"; undefined for "the ministers". */
function openingOf(
  { words }: ParsedSentence,
  noun: number,
  isDefinite: boolean,
  ontology: Ontology,
): number | undefined {
  const counting = ontology.words('pair-opener');
  const definite = ontology.words('definite-pair-opener');
  let isPair = isDefinite;
  let first: number | undefined;
  for (let index = noun - 1; index >= Math.max(0, noun - LONGEST_OPENING); index -= 1) {
    const text = words[index]?.text.toLowerCase() ?? '';
    if (definite.has(text)) return isPair ? index : undefined;
    if (!counting.has(text)) continue;
    isPair = true;
    first = index;
  }
  return first;
}

/** "the two Norwegian leaders" are somebody else: a name inside says whose they are. */
function hasName(nameAt: ReadonlyMap<number, FoundName>, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) {
    const name = nameAt.get(index);
    if (name && name.first >= first && name.last <= last) return true;
  }
  return false;
}

function pairFor(
  noun: string,
  nouns: PairNouns,
  pairs: readonly Pair[],
  ontology: Ontology,
): readonly FoundName[] | undefined {
  if (nouns.leaders.has(noun)) return pairs.findLast(([one]) => one.kind === 'PERSON');
  return nouns.sides.has(noun) ? pairs.at(-1) : statePair(pairs.at(-1), ontology);
}

/** A pair as states; a pair of persons stands for theirs, if these are two. */
function statePair(pair: Pair | undefined, ontology: Ontology): readonly FoundName[] | undefined {
  if (pair?.[0].kind !== 'PERSON') return pair;
  const states = pair.flatMap((person) => {
    const country = countryOf(person.actor, ontology);
    return country ? [{ ...person, ...country }] : [];
  });
  const [one, other] = states;
  return one && other && one.actor !== other.actor ? states : undefined;
}
