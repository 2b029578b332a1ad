import type { FrameRole } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb, prepositionOf } from '../4-syntax/tree.ts';
import { controlOf } from './control-word.ts';
import { isNamed } from './fillers.ts';
import { headFillers, phraseFillers, phraseOrThing } from './phrase-actors.ts';
import { indirectObject, understoodObject, understoodSubject } from './subjects.ts';
import { type Filler, isDenied, type View } from './view.ts';

/** "gathered outside the EMBASSY": the parser may call a phrase with a preposition an object. */
const OBLIQUE = ['obl', 'obl:agent', 'nmod', 'advcl', 'obl:tmod', 'obj'] as const;

/**
 * What fills one role of a verb; empty where the role is not there. A source must head its subject; a
 * target may stand inside it ("the Chilean law drew criticism").
 */
export function verbRole(
  view: View,
  verb: number,
  role: FrameRole,
  end: 'source' | 'target' = 'source',
): readonly Filler[] {
  const ofTarget = (index: number) => phraseOrThing(view, index);
  switch (role) {
    case 'subject':
      return fillOne(understoodSubject(view, verb), (index) =>
        end === 'target' ? phraseOrThing(view, index) : headFillers(view, index),
      );
    case 'object':
      return fillOne(understoodObject(view, verb), ofTarget);
    case 'indirect':
      return fillOne(indirectObject(view, verb), ofTarget);
    case 'possessor':
      return [];
    case 'speaker':
      return fillOne(speakerOf(view, verb), (index) => headFillers(view, index));
    case 'complement':
      return complementActors(view, verb);
    case 'purpose':
      return purposeActors(view, verb);
    default:
      return fillOne(prepositionalPhrase(view, verb, role), ofTarget);
  }
}

/** Who reports the clause that a predicate heads: "NORLAND said that Sudmark was responsible". */
function speakerOf(view: View, clause: number): number | undefined {
  const { tree } = view;
  const report = tree.heads[clause] ?? -1;
  const isReported = tree.relations[clause] === 'ccomp' && report >= 0;
  // "said that IT was responsible" blames nobody else.
  const bearer = childBy(tree, clause, 'nsubj');
  if (bearer === undefined || tree.tags[bearer] === 'PRP') return undefined;
  if (!isReported || isDenied(view, report) || isDenied(view, clause)) return undefined;
  return controlOf(view, report)?.class === 'report' ? understoodSubject(view, report) : undefined;
}

/**
 * The word heading "on Norland" for "on": below the verb, and failing that below its object
 * ("lifted the sanctions on Norland" hangs there as often as not) or below its infinitive.
 */
export function prepositionalPhrase(
  view: View,
  verb: number,
  preposition: string,
): number | undefined {
  const { tree } = view;
  const object = understoodObject(view, verb);
  // "presented a list of demands to Norland": the phrase may hang below what the object counts.
  const counted = object === undefined ? [] : childrenBy(tree, object, 'nmod');
  const holders = [verb, object, ...counted, ...childrenBy(tree, verb, 'xcomp', 'obl')];
  const phrases = holders.flatMap((holder) =>
    holder === undefined
      ? []
      : childrenBy(tree, holder, ...OBLIQUE).filter(
          (child) => prepositionOf(tree, child) === preposition,
        ),
  );
  // Of several ("on Monday", "on Norland") the one that names an actor.
  return phrases.find((child) => phraseFillers(view, child).length > 0) ?? phrases[0];
}

/** Who is to do what the verb governs: "asked OSTRIA to mediate", "demanded that SUDMARK stop". */
export function complementActors(view: View, predicate: number): readonly Filler[] {
  const { tree } = view;
  const clause = childBy(tree, predicate, 'ccomp', 'xcomp', 'acl', 'advcl');
  if (clause === undefined) return [];
  const own = childBy(tree, clause, 'nsubj', 'nsubj:pass');
  const isOther = own !== undefined && tree.tags[own] !== 'PRP';
  if (isOther) return phraseFillers(view, own);
  // "allegations linking Norland to the forgery"
  const linked = tree.tags[clause] === 'VBG' ? childBy(tree, clause, 'obj') : undefined;
  if (linked !== undefined && tree.relations[clause] === 'acl') return phraseFillers(view, linked);
  const object = childBy(tree, predicate, 'obj', 'iobj');
  if (object !== undefined) return phraseFillers(view, object);
  // "called for Sudmark to withdraw", "a request for Ostria to mediate"
  const forPhrase = childrenBy(tree, predicate, 'obl', 'nmod').find(
    (child) => prepositionOf(tree, child) === 'for',
  );
  if (forPhrase !== undefined) return phraseFillers(view, forPhrase);
  return clauseActors(view, clause);
}

/** Whom what is to be done is done to: "sent jets to bomb NORLAND". */
function purposeActors(view: View, verb: number): readonly Filler[] {
  const { tree } = view;
  const holders = [verb, ...childrenBy(tree, verb, 'obj')];
  const clause = holders
    .flatMap((holder) => childrenBy(tree, holder, 'xcomp', 'advcl', 'acl'))
    .find((child) => childrenBy(tree, child, 'mark').some((mark) => tree.lower[mark] === 'to'));
  return clause === undefined ? [] : clauseActors(view, clause);
}

/** How many infinitives may hang below one another: "agreed to try to help to rebuild Sudmark". */
const DEEPEST_CLAUSE = 4;

/**
 * Whom a clause without a subject of its own is about: its object, else its prepositional phrases,
 * else those of the clauses below it ("agreed to send a team to SUDMARK"). Named ones come first.
 */
export function clauseActors(view: View, clause: number, depth = 0): readonly Filler[] {
  const { tree } = view;
  if (depth > DEEPEST_CLAUSE) return [];
  const phrases = [
    ...childrenBy(tree, clause, 'iobj', 'obj', 'nsubj:pass'),
    ...childrenBy(tree, clause, 'obl'),
  ];
  const found = phrases
    .map((phrase) => phraseFillers(view, phrase))
    .filter((one) => one.length > 0);
  const named = found.find((one) => one.some(isNamed));
  if (named) return named;
  const below = childrenBy(tree, clause, 'xcomp', 'ccomp', 'advcl', 'conj').filter((child) =>
    isVerb(tree, child),
  );
  for (const child of below) {
    const inner = clauseActors(view, child, depth + 1);
    if (inner.some(isNamed) || (found.length === 0 && inner.length > 0)) return inner;
  }
  return found[0] ?? [];
}

function fillOne(
  index: number | undefined,
  actors: (index: number) => readonly Filler[],
): readonly Filler[] {
  return index === undefined ? [] : actors(index);
}
