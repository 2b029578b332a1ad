import type { FrameRole } from '../../ontology/shapes.ts';
import { childrenBy } from '../4-syntax/tree.ts';
import { prepositionalPhrase } from './verb-roles.ts';
import type { View } from './view.ts';

/** Where the particle of a phrasal verb stands: "pulled its troops OUT". */
export function particleOf({ tree }: View, verb: number, particle: string): number | undefined {
  const child = childrenBy(tree, verb, 'compound:prt', 'advmod', 'obl', 'case', 'xcomp').find(
    (index) => tree.lower[index] === particle,
  );
  if (child !== undefined) return child;
  return tree.lower[verb + 1] === particle ? verb + 1 : undefined;
}

/** Whether a particle is the preposition of a phrase rather than a part of its verb. */
export function isCase(view: View, verb: number, particle: string): boolean {
  const at = particleOf(view, verb, particle);
  return at !== undefined && view.tree.relations[at] === 'case';
}

/** "called FOR sanctions", "looked INTO the matter": the phrase that a particle marks is the object. */
export function markedBy({ tree }: View, verb: number, particle: number): number | undefined {
  const head = tree.heads[particle] ?? -1;
  return tree.relations[particle] === 'case' && tree.heads[head] === verb ? head : undefined;
}

/** What stands for an object where the verb takes none: "spoke to REPORTERS". */
export function firstPhrase(
  view: View,
  verb: number,
  roles: readonly FrameRole[],
): number | undefined {
  for (const role of roles) {
    const phrase = prepositionalPhrase(view, verb, role);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
