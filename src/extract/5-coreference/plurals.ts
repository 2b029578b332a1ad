import { nounForms } from '../../language/inflect.ts';
import { actorId, type Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import type { Pair } from './reference.ts';

/** Words that may open a plural for two: "the parties", "both sides", "two unpredictable leaders". */
const OPENERS: ReadonlySet<string> = new Set(['the', 'both', 'two', 'these']);

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
  const plurals = pluralsOf(ontology, 'pair-noun');
  const leaders = pluralsOf(ontology, 'leader-noun');
  return sentence.words.flatMap((word, index) => {
    const noun = word.text.toLowerCase();
    if (!plurals.has(noun)) return [];
    const first = openerOf(sentence, index);
    const isOwned = sentence.names.some(
      (name) => name.first >= (first ?? index) && name.last <= index,
    );
    if (first === undefined || isOwned) return [];
    const pair = leaders.has(noun)
      ? pairs.findLast(([one]) => one.kind === 'PERSON')
      : /^(part|side|delegation|diplomat)/.test(noun)
        ? pairs.at(-1)
        : statePair(pairs, ontology);
    return (pair ?? []).map((actor) => ({
      ...actor,
      first,
      last: index,
      how: 'description' as const,
      reading: 'ACTOR' as const,
      confidence: 0.7,
      because: 'the two last told of together',
      title: undefined,
    }));
  });
}

function pluralsOf(ontology: Ontology, list: string): ReadonlySet<string> {
  return new Set([...ontology.words(list)].flatMap((noun) => nounForms(noun).slice(1)));
}

function openerOf({ words }: ParsedSentence, noun: number): number | undefined {
  for (let index = noun - 1; index >= Math.max(0, noun - 3); index -= 1) {
    if (OPENERS.has(words[index]?.text.toLowerCase() ?? '')) return index;
  }
  return undefined;
}

/** The last pair of states; a pair of persons stands for their states. */
function statePair(pairs: readonly Pair[], ontology: Ontology): readonly FoundName[] | undefined {
  const last = pairs.at(-1);
  if (!last || last[0].kind !== 'PERSON') return last;
  const states = last.map((person): FoundName | undefined => {
    const country = ontology.actors.get(person.actor.slice('actor:'.length))?.country;
    const state = country === undefined ? undefined : ontology.actors.get(country);
    return state && { ...person, actor: actorId(state.id), name: state.name, kind: state.kind };
  });
  const [one, other] = states;
  return one && other && one.actor !== other.actor ? [one, other] : undefined;
}
