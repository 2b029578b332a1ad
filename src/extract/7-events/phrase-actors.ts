import type { Ontology } from '../../ontology/ontology.ts';
import { countryOf } from '../3-names/country-of.ts';
import type { FoundName } from '../3-names/name.ts';
import { childrenBy, prepositionOf, withConjuncts } from '../4-syntax/tree.ts';
import { understoodSubject } from './subjects.ts';
import { distinctActors, type Filler, type View } from './view.ts';

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
/** Clauses inside a phrase tell something else: an actor in them fills no role outside. */
const CLAUSES: ReadonlySet<string> = new Set(['acl:relcl', 'advcl', 'ccomp', 'parataxis', 'csubj']);
/** Pronouns that may repeat a subject: a closed class of English. */
const PRONOUNS: ReadonlySet<string> = new Set([
  'it',
  'they',
  'he',
  'she',
  'them',
  'him',
  'itself',
  'themselves',
]);

/**
 * The actors a noun phrase stands for by its head: a name, a description, "Norwegian officials",
 * a relative pronoun's antecedent, the subject that "it" repeats ("Norland said it would …"), and
 * all of these for its conjuncts.
 */
export function headActors(view: View, head: number): readonly Filler[] {
  const found = withConjuncts(view.tree, head).flatMap((index) => ownActors(view, index));
  return distinctActors(found.map((reference) => ({ reference, isHead: true })));
}

/** The actors of a phrase: by its head, else the nearest inside it ("arrested two NORWEGIAN reporters"). */
export function phraseActors(view: View, head: number): readonly Filler[] {
  const direct = headActors(view, head);
  if (direct.length > 0) return direct;
  let level: readonly number[] = withConjuncts(view.tree, head);
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    level = level.flatMap((index) =>
      (view.tree.children[index] ?? []).filter(
        (child) => !CLAUSES.has(view.tree.relations[child] ?? '') && !isVenue(view, child),
      ),
    );
    const inside = level.flatMap((index) => ownActors(view, index));
    if (inside.length > 0)
      return distinctActors(inside.map((reference) => ({ reference, isHead: false })));
  }
  return [];
}

/** "in Oslo", "at the White House" inside a phrase is where, not who. */
function isVenue({ tree, ontology }: View, index: number): boolean {
  return ontology.words('venue-preposition').has(prepositionOf(tree, index) ?? '');
}

function ownActors(view: View, index: number): readonly FoundName[] {
  const { tree, lexicon } = view;
  const named = view.at(index);
  if (named.length > 0) return named;
  const lower = tree.lower[index] ?? '';
  if (isRelativePronoun(view, index)) return antecedent(view, index);
  if (PRONOUNS.has(lower)) return repeatedSubject(view, index);
  if (!lexicon.nounSet(['@actor-noun']).has(lower)) return [];
  return owners(view, index);
}

/** The states and bodies that "government", "officials", "troops" belong to here. */
function owners(view: View, index: number): readonly FoundName[] {
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

/** "who", "which", and the "that" of "the state that left". */
function isRelativePronoun({ tree }: View, index: number): boolean {
  const tag = tree.tags[index];
  const isThat = tree.lower[index] === 'that' && tree.relations[index]?.startsWith('nsubj');
  return tag === 'WP' || tag === 'WDT' || isThat === true;
}

function antecedent(view: View, index: number): readonly FoundName[] {
  const { tree } = view;
  let clause = index;
  for (let steps = 0; steps < 12 && clause >= 0; steps += 1) {
    if (tree.relations[clause] === 'acl:relcl') {
      const noun = tree.heads[clause] ?? -1;
      return noun >= 0 && noun !== index
        ? headActors(view, noun).map((filler) => filler.reference)
        : [];
    }
    clause = tree.heads[clause] ?? -1;
  }
  return [];
}

/** "Norland said it would leave": "it" repeats the subject of the verb that reports. */
function repeatedSubject(view: View, index: number): readonly FoundName[] {
  const { tree } = view;
  let clause = tree.heads[index] ?? -1;
  for (let steps = 0; steps < 6 && clause >= 0; steps += 1) {
    const head = tree.heads[clause] ?? -1;
    if (tree.relations[clause] === 'ccomp' && head >= 0) {
      const subject = understoodSubject(view, head);
      if (subject === undefined || subject === index) return [];
      return headActors(view, subject).map((filler) => filler.reference);
    }
    if (!/^(xcomp|conj|obj|obl|nmod|advcl)$/.test(tree.relations[clause] ?? '')) return [];
    clause = head;
  }
  return [];
}
