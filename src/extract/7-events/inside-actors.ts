import type { FoundName } from '../3-names/name.ts';
import { isVerb, prepositionOf } from '../4-syntax/tree.ts';
import { describesActor } from './described.ts';
import { asFillers } from './fillers.ts';
import { ownersOf } from './owners.ts';
import type { NamedFiller, View } from './view.ts';

/** Clauses inside a phrase tell something else: an actor in them fills no role outside. */
const CLAUSES: ReadonlySet<string> = new Set([
  'acl:relcl',
  'advcl',
  'ccomp',
  'parataxis',
  'csubj',
  'conj',
]);
/** How far below its head an actor still belongs to a phrase: "a raid on the house of a NORWEGIAN envoy". */
const DEEPEST = 4;

/** The nearest actors below a noun, level by level. */
export function insideActors(view: View, noun: number): readonly NamedFiller[] {
  const { tree } = view;
  // Of somebody described only the owner counts: "expelled workers, among them two from NORLAND".
  const isDescribed = describesActor(view, noun);
  let level: readonly number[] = [noun];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((index) =>
      (tree.children[index] ?? []).filter(
        (child) =>
          !(CLAUSES.has(tree.relations[child] ?? '') && !isNounConjunct(view, child, noun)) &&
          !(isVenue(view, child) && !(depth === 0 && isTerritory(view, noun))) &&
          !(isDescribed && depth === 0 && !isOwner(view, child) && !isTerritory(view, noun)),
      ),
    );
    const inside = level.flatMap((index) => namedAt(view, index));
    if (inside.length > 0) return asFillers(view, noun, inside, false);
  }
  return [];
}

/** "NORWEGIAN reporters", "reporters OF NORLAND", "NORLAND'S reporters". */
function isOwner({ tree, ontology }: View, child: number): boolean {
  const relation = tree.relations[child] ?? '';
  if (/^(amod|compound|nmod:poss|nmod:desc|flat|det|acl)$/.test(relation)) return true;
  return ontology.words('owner-preposition').has(prepositionOf(tree, child) ?? '');
}

/** A conjunct below the phrase's own modifiers: "the talks of Norland and SUDMARK". */
function isNounConjunct({ tree }: View, child: number, noun: number): boolean {
  return tree.relations[child] === 'conj' && tree.heads[child] !== noun && !isVerb(tree, child);
}

function namedAt(view: View, index: number): readonly FoundName[] {
  const named = view.at(index);
  if (named.length > 0) return named;
  const isActorNoun = view.lexicon.nounSet(['@actor-noun']).has(view.tree.lower[index] ?? '');
  return isActorNoun ? ownersOf(view, index) : [];
}

/** "two villages IN NORLAND" are Norland's; "two reporters in Norland" may be anybody's. */
function isTerritory({ tree, lexicon }: View, noun: number): boolean {
  return lexicon.nounSet(['@territory']).has(tree.lower[noun] ?? '');
}

/** "in Oslo", "at the White House" inside a phrase is where, not who. */
function isVenue({ tree, ontology }: View, index: number): boolean {
  return ontology.words('venue-preposition').has(prepositionOf(tree, index) ?? '');
}
