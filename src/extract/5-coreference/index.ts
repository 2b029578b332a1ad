import type { Ontology } from '../../ontology/ontology.ts';
import type { StatedHolder } from '../3-names/learn.ts';
import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import { findDescriptions } from './descriptions.ts';
import { findPairs } from './pairs.ts';
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
  const known = new Map<string, FoundName>();
  for (const sentence of sentences) for (const name of sentence.names) known.set(name.actor, name);
  const nameOf = (actor: string) => {
    const entry = ontology.actors.get(actor.slice('actor:'.length));
    return entry ? { name: entry.name, kind: entry.kind } : known.get(actor);
  };
  const resolved: ReferringSentence[] = [];
  const pairs: Pair[] = [];
  for (const sentence of sentences) {
    const descriptions = findDescriptions(sentence, { ontology, holders, publishedOn, nameOf });
    const isCovered = (name: FoundName) =>
      descriptions.some((other) => other.first <= name.first && name.last <= other.last);
    // The description takes the place of the names inside it: "the Colombian leader" is Petro.
    const named = [...sentence.names.filter((name) => !isCovered(name)), ...descriptions];
    const plurals = findPlurals(sentence, pairs, ontology);
    const before = resolved.at(-1);
    const pronouns = findPronouns(
      sentence,
      named,
      before && { sentence: before, references: before.references },
      ontology,
    );
    const references = [...named, ...plurals, ...pronouns].sort(
      (a, b) => a.first - b.first || a.last - b.last || (a.actor < b.actor ? -1 : 1),
    );
    resolved.push({ ...sentence, references });
    pairs.push(...findPairs(sentence));
    pairs.splice(0, pairs.length - PAIRS_KEPT);
  }
  return resolved;
}
