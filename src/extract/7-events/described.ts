import { perOntology } from '../../ontology/per-ontology.ts';
import type { View } from './view.ts';

/**
 * Whether a noun stands for somebody by what it means: "rebels", "a court", "protesters". The words
 * are the lists "actor-noun" and "person-noun", and the endings of "person-ending".
 */
export function describesActor({ tree, lexicon, ontology }: View, noun: number): boolean {
  const tag = tree.tags[noun] ?? '';
  const lower = tree.lower[noun] ?? '';
  if (lexicon.nounSet(['@actor-noun', '@person-noun', '@group-noun']).has(lower)) return true;
  if (tag === 'NNP' || tag === 'NNPS')
    return !ontology.words('not-a-name').has(tree.words[noun]?.text ?? '');
  if (!tag.startsWith('NN')) return false;
  return personEndings(ontology).some((ending) => lower.endsWith(ending));
}

/** "a missile", "an attack": what strikes for somebody is a source and no target. */
export function isInstrument({ tree, lexicon }: View, noun: number): boolean {
  return lexicon.nounSet(['@instrument-noun']).has(tree.lower[noun] ?? '');
}

/** "rebels", "opponents": those who stand against a state are not the state's own. */
export function isOpposed({ tree, lexicon }: View, noun: number): boolean {
  return lexicon.nounSet(['@opposed-noun']).has(tree.lower[noun] ?? '');
}

const personEndings = perOntology((ontology) => [...ontology.words('person-ending')]);
