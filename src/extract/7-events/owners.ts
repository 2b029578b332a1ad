import type { Ontology } from '../../ontology/ontology.ts';
import { countryOf } from '../3-names/country-of.ts';
import type { FoundName } from '../3-names/name.ts';
import { childrenBy, prepositionOf, withConjuncts } from '../4-syntax/tree.ts';
import type { View } from './view.ts';

/** Relations through which a state or body stands before or after its own "government", "troops". */
const MODIFIERS = [
  'amod',
  'compound',
  'nmod:poss',
  'nmod',
  'nmod:desc',
  'appos',
  'flat',
  'det',
] as const;

/** The states and bodies that "government", "officials", "troops" belong to here. */
export function ownersOf(view: View, index: number): readonly FoundName[] {
  const { tree, ontology } = view;
  const prepositions = ontology.words('owner-preposition');
  const modifiers = childrenBy(tree, index, ...MODIFIERS);
  const named = (words: readonly number[]) =>
    words.flatMap((word) => withConjuncts(tree, word)).flatMap(view.at);
  const isBefore = (word: number) => word < index && prepositionOf(tree, word) === undefined;
  const isBehind = (word: number) => prepositions.has(prepositionOf(tree, word) ?? '');
  // "Norwegian troops from Sudmark" are Norway's: what follows owns only what has no owner yet.
  const before = named(modifiers.filter(isBefore));
  const found = before.length > 0 ? before : enumeration(view, named(modifiers.filter(isBehind)));
  // A demonym that the parser hung elsewhere still stands right before its noun.
  const adjacent = view.at(index - 1).filter((name) => name.how === 'demonym');
  return (found.length > 0 ? found : adjacent).flatMap((name) => stateOf(name, ontology) ?? []);
}

/** "Petro's government" is the government of his country; a state or body stands for itself. */
function stateOf(name: FoundName, ontology: Ontology): FoundName | undefined {
  if (name.kind !== 'PERSON') return name;
  const country = countryOf(name.actor, ontology);
  return country && { ...name, ...country, how: 'description' };
}

/**
 * "the ministers of Norland, Sudmark and Ostria": names of one kind in a row belong together, however
 * the parser hung the commas.
 */
function enumeration(view: View, found: readonly FoundName[]): readonly FoundName[] {
  const all = [...found];
  for (let last = all.at(-1); last !== undefined; ) {
    let next = last.last + 1;
    while (/^(,|and|&|the)$/.test(view.tree.lower[next] ?? '')) next += 1;
    const other = next > last.last + 1 ? view.at(next)[0] : undefined;
    last = other?.kind === last.kind && other.first === next ? other : undefined;
    if (last) all.push(last);
  }
  return all;
}
