import type { ControlEntry } from '../../ontology/shapes.ts';
import { isVerb } from '../4-syntax/tree.ts';
import type { View } from './view.ts';

/** The control entry of a predicate: its verb with particle, or the adjective of "is ready". */
export function controlOf(view: View, predicate: number): ControlEntry | undefined {
  const { tree, lexicon } = view;
  const lower = tree.lower[predicate] ?? '';
  const hasParticle = (particle: string) =>
    tree.lower[predicate + 1] === particle ||
    (tree.children[predicate] ?? []).some((child) => tree.lower[child] === particle);
  const verb = lexicon.controlVerbs
    .get(lower)
    ?.find(({ particle }) => particle === undefined || hasParticle(particle));
  return verb && isVerb(tree, predicate) ? verb.control : lexicon.controlAdjectives.get(lower);
}
