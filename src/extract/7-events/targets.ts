import { childBy, childrenBy, isVerb, prepositionOf, subtree } from '../4-syntax/tree.ts';
import { isNamed } from './fillers.ts';
import { phraseFillers } from './phrase-actors.ts';
import { understoodObject } from './subjects.ts';
import type { FoundTrigger, RoleOf } from './to-fired.ts';
import { clauseActors } from './verb-roles.ts';
import { type Filler, identityOf, isDenied, type View } from './view.ts';

/** How a target was found; each has its own term of confidence. */
export type TargetHow = 'role' | 'thing' | 'near' | 'none';

export interface FoundTarget {
  readonly fillers: readonly Filler[];
  readonly how: TargetHow;
}

/**
 * To whom it was done: the first of the trigger's roles with somebody in it; else, for the roots of
 * the list "thing-target", the phrase in such a role ("condemned the decision"); else whom the rest of the
 * clause names, recipients before places ("imposed a curfew on LAKESIDE").
 */
export function targetOf(
  view: View,
  found: FoundTrigger,
  role: RoleOf,
  source: readonly Filler[],
  { isMutual, isTold }: { readonly isMutual: boolean; readonly isTold: boolean },
): FoundTarget {
  const { trigger } = found;
  if (isMutual) return partnerOf(role, source);
  const inRoles = (isThing: boolean) =>
    firstFree(
      trigger.target.map(
        (name) => () => role(name, 'target').filter((filler) => filler.isThing === isThing),
      ),
      source,
    );
  const somebody = inRoles(false);
  if (somebody.length > 0) return { fillers: somebody, how: 'role' };
  // Without a source nothing says that what stands around is meant: "the canal is critical for Norland".
  // Nor of what is only supposed: "met Sudmark to discuss sanctions on Ostria".
  if (source.length === 0 || !isTold) return { fillers: [], how: 'none' };
  if (view.ontology.words('thing-target').has(trigger.type)) {
    const thing = inRoles(true);
    if (thing.length > 0) return { fillers: thing, how: 'thing' };
  }
  const isClause = found.form !== 'noun' || found.predicate !== found.last;
  const near = isClause ? nearActors(view, found, source) : [];
  return { fillers: near, how: near.length > 0 ? 'near' : 'none' };
}

/**
 * Several who do something mutual are each other's partners ("Norland and Sudmark signed a pact on
 * Lakeside"), unless "with" names another.
 */
function partnerOf(role: RoleOf, source: readonly Filler[]): FoundTarget {
  const isActor = ({ isThing }: Filler) => !isThing;
  const fillers = firstFree([() => role('with', 'target').filter(isActor)], source);
  return { fillers, how: 'role' };
}

/** The first of the places with somebody who is not yet taken. */
export function firstFree(
  places: readonly (() => readonly Filler[])[],
  taken: readonly Filler[],
): readonly Filler[] {
  for (const place of places) {
    const free = place().flatMap((filler) => freeOf(filler, taken));
    if (free.length > 0) return free;
  }
  return [];
}

/** "imposed a curfew on LAKESIDE": a place of the source's own state is a target, and no other actor. */
function freeOf(filler: Filler, taken: readonly Filler[]): readonly Filler[] {
  if (!isTaken(filler, taken)) return [filler];
  const place: Filler = { ...filler, reference: undefined };
  return filler.reference?.reading === 'PLACE' && !isTaken(place, taken) ? [place] : [];
}

function isTaken(filler: Filler, taken: readonly Filler[]): boolean {
  return taken.some(
    (other) =>
      identityOf(other) === identityOf(filler) ||
      (filler.reference === undefined &&
        other.phrase.first <= filler.phrase.last &&
        filler.phrase.first <= other.phrase.last),
  );
}

/** Whom the predicate's own clause names besides: phrases, clauses below it, any name behind it. */
function nearActors(
  view: View,
  { trigger, predicate, last }: FoundTrigger,
  source: readonly Filler[],
): readonly Filler[] {
  const { tree } = view;
  const object = understoodObject(view, predicate);
  const holders = [...new Set([predicate, last, ...(object === undefined ? [] : [object])])];
  const isPartner = view.ontology.words('partner-root').has(trigger.type);
  const list = isPartner ? 'partner-preposition' : 'target-preposition';
  const phrases = ranked(
    view,
    list,
    holders.flatMap((holder) => childrenBy(tree, holder, 'obl', 'nmod', 'obl:agent')),
  ).map((phrase) => phraseFillers(view, phrase));
  // What the trigger asks its object to be is what is done, not whom it is done to: "massed TROOPS".
  // The event noun itself is no one either: "began a peace MISSION".
  const isTheme =
    object === last || (trigger.object !== undefined && !trigger.target.includes('object'));
  const inObject = object === undefined || isTheme ? [] : phraseFillers(view, object);
  // "gave two million to help farmers in SUDMARK": a purpose says whom it is for, a condition doesn't.
  const purposes = childrenBy(tree, predicate, 'advcl').filter(
    (clause) => tree.tags[clause] === 'VB' && tree.lower[clause - 1] === 'to',
  );
  const clauses = [...childrenBy(tree, predicate, 'xcomp', 'ccomp'), ...purposes].filter((clause) =>
    isVerb(tree, clause),
  );
  const named = (fillers: readonly Filler[]) => fillers.filter(isNamed);
  return firstFree(
    [
      () => (isPartner ? [] : named(inObject)),
      ...phrases.map((one) => () => named(one)),
      ...clauses.map((clause) => () => clauseActors(view, clause)),
      ...(isPartner ? [] : phrases.map((one) => () => one)),
      () => (isPartner ? [] : inObject),
      ...(isPartner ? [] : [() => laterName(view, predicate)]),
      () => conditionActors(view, predicate),
    ],
    source,
  );
}

/** "will not lift the ban until NORLAND pays": a refusal is aimed at whoever is to do something first. */
function conditionActors(view: View, predicate: number): readonly Filler[] {
  const { tree, ontology } = view;
  if (!isDenied(view, predicate) && !isDenied(view, tree.heads[predicate] ?? -1)) return [];
  const conditions = childrenBy(tree, predicate, 'advcl').filter((clause) =>
    ontology.words('precondition').has(tree.lower[childBy(tree, clause, 'mark') ?? -1] ?? ''),
  );
  return conditions.flatMap((clause) => {
    const subject = childBy(tree, clause, 'nsubj', 'nsubj:pass');
    return subject === undefined ? [] : phraseFillers(view, subject);
  });
}

/** Phrases in the order in which their prepositions stand in the list: "against" before "in". */
function ranked(
  view: View,
  list: 'partner-preposition' | 'target-preposition',
  phrases: readonly number[],
): readonly number[] {
  const order = [...view.ontology.words(list)];
  const rankOf = (phrase: number) => order.indexOf(prepositionOf(view.tree, phrase) ?? '');
  return phrases
    .filter((phrase) => rankOf(phrase) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}

/** Clauses that tell of something else: "if Norland attacks SUDMARK, Ostria will mediate". */
const OTHER_CLAUSES: ReadonlySet<string> = new Set(['parataxis', 'advcl', 'conj']);

/** The first name behind the predicate and below it that heads a phrase. */
function laterName(view: View, predicate: number): readonly Filler[] {
  const { tree } = view;
  const place = subtree(tree, predicate, (child) =>
    OTHER_CLAUSES.has(tree.relations[child] ?? ''),
  ).find(
    (index) =>
      index > predicate &&
      /^(obj|obl|nmod|nmod:poss)$/.test(tree.relations[index] ?? '') &&
      view.at(index).length > 0,
  );
  return place === undefined ? [] : phraseFillers(view, place);
}
