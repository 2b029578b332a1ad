import type { FrameRole } from '../../ontology/shapes.ts';
import { childBy, childrenBy, prepositionOf } from '../4-syntax/tree.ts';
import { headActors, phraseActors } from './phrase-actors.ts';
import { understoodObject, understoodSubject } from './subjects.ts';
import type { Filler, View } from './view.ts';

const OBLIQUE = ['obl', 'obl:agent', 'nmod', 'advcl', 'obl:tmod'] as const;

/**
 * The actors in one role of a verb; empty where the role is not there or holds no actor. A source
 * must head its subject; a target may stand inside it ("the Chilean law drew criticism").
 */
export function verbRole(
  view: View,
  verb: number,
  role: FrameRole,
  end: 'source' | 'target' = 'source',
): readonly Filler[] {
  const { tree } = view;
  switch (role) {
    case 'subject':
      return fillOne(understoodSubject(view, verb), (index) =>
        end === 'target' ? phraseActors(view, index) : headActors(view, index),
      );
    case 'object':
      return fillOne(understoodObject(view, verb), (index) => phraseActors(view, index));
    case 'indirect':
      return fillOne(childBy(tree, verb, 'iobj'), (index) => phraseActors(view, index));
    case 'possessor':
      return [];
    case 'complement':
      return complementActors(view, verb);
    default:
      return fillOne(prepositionalPhrase(view, verb, role), (index) => phraseActors(view, index));
  }
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
  return phrases.find((child) => phraseActors(view, child).length > 0) ?? phrases[0];
}

/** Who is to do what the verb governs: "asked OSTRIA to mediate", "demanded that SUDMARK stop". */
export function complementActors(view: View, predicate: number): readonly Filler[] {
  const { tree } = view;
  const clause = childBy(tree, predicate, 'ccomp', 'xcomp', 'acl', 'advcl');
  if (clause === undefined) return [];
  const own = childBy(tree, clause, 'nsubj', 'nsubj:pass');
  if (own !== undefined) return headActors(view, own);
  // "allegations linking Norland to the forgery"
  const linked = tree.tags[clause] === 'VBG' ? childBy(tree, clause, 'obj') : undefined;
  if (linked !== undefined && tree.relations[clause] === 'acl') return phraseActors(view, linked);
  const object = childBy(tree, predicate, 'obj', 'iobj');
  if (object !== undefined) return headActors(view, object);
  // "called for Sudmark to withdraw", "a request for Ostria to mediate"
  const forPhrase = childrenBy(tree, predicate, 'obl', 'nmod').find(
    (child) => prepositionOf(tree, child) === 'for',
  );
  return forPhrase === undefined ? [] : headActors(view, forPhrase);
}

function fillOne(
  index: number | undefined,
  actors: (index: number) => readonly Filler[],
): readonly Filler[] {
  return index === undefined ? [] : actors(index);
}
