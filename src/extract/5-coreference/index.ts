import type { Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';
import type { StatedHolder } from '../3-names/office-holders.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import { findDescriptions } from './descriptions.ts';
import { holderFinder } from './holders.ts';
import { findInstitutionPronouns, findPluralPronouns } from './institutions.ts';
import { findPairs } from './pairs.ts';
import { readPlaceNames } from './place-names.ts';
import { findPlurals } from './plurals.ts';
import { findPronouns } from './pronouns.ts';
import type { Pair, ReferringSentence } from './reference.ts';

export type { ReferringSentence } from './reference.ts';

/** How many pairs are kept in mind: what was told of together long ago is not meant any more. */
const PAIRS_KEPT = 12;

/**
 * Ties descriptions, plurals and pronouns to actors, sentence by sentence. By type and syntax, not
 * by nearness; what is unclear stays unresolved.
 */
export function resolveReferences(
  sentences: readonly ParsedSentence[],
  holders: readonly StatedHolder[],
  publishedOn: string | undefined,
  ontology: Ontology,
): readonly ReferringSentence[] {
  const findHolder = holderFinder(holders, publishedOn, ontology);
  const world = { ontology, findHolder, nameOf: namer(sentences, ontology) };
  let before: ReferringSentence | undefined;
  let pairs: readonly Pair[] = [];
  return sentences.map((parsed) => {
    const sentence = readPlaceNames(parsed, ontology);
    const descriptions = findDescriptions(sentence, world);
    const named = [...outside(descriptions, sentence.names), ...descriptions];
    const plurals = findPlurals(sentence, pairs, ontology);
    const pronouns = findPronouns(sentence, named, before, ontology);
    const institutions = findInstitutionPronouns(sentence, named, ontology);
    const they = findPluralPronouns(sentence, before);
    const references = [...named, ...plurals, ...pronouns, ...institutions, ...they].sort(
      (a, b) => a.first - b.first || a.last - b.last || (a.actor < b.actor ? -1 : 1),
    );
    before = { ...sentence, references };
    pairs = [...pairs, ...findPairs(sentence)].slice(-PAIRS_KEPT);
    return before;
  });
}

/** Name and kind of an actor by its graph id, of the ontology or of the article. */
function namer(sentences: readonly ParsedSentence[], ontology: Ontology) {
  const found = new Map(
    sentences.flatMap(({ names }) => names.map((name) => [name.actor, name] as const)),
  );
  return (actor: string) => ontology.actors.get(actor.slice('actor:'.length)) ?? found.get(actor);
}

/** Names outside every description, which stands in their place: "the Colombian leader" is Petro. */
function outside(
  descriptions: readonly FoundName[],
  names: readonly FoundName[],
): readonly FoundName[] {
  if (descriptions.length === 0) return names;
  // How far the descriptions that cover a word reach.
  const reach = new Map<number, number>();
  for (const { first, last } of descriptions) {
    for (let index = first; index <= last; index += 1) {
      reach.set(index, Math.max(last, reach.get(index) ?? -1));
    }
  }
  return names.filter((name) => (reach.get(name.first) ?? -1) < name.last);
}
