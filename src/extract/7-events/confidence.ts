import type { ConfidenceTerm } from '../../model/event.ts';
import type { Fired } from './fired.ts';
import { surfaceAgrees } from './surface.ts';
import type { View } from './view.ts';

const LONG_SENTENCE = 45;

/**
 * The terms of an event's confidence; their weights are in seeds/ontology/settings.yml. The sum, cut
 * to 0..0.99, is the confidence: every figure can be explained by its terms.
 */
export function confidenceTerms(fired: Fired, view: View): readonly ConfidenceTerm[] {
  const { ontology, tree } = view;
  const ends = [...fired.sources, ...fired.targets];
  const terms: ConfidenceTerm[] = [];
  const add = (name: string, factor = 1) => {
    const value = Math.round(ontology.setting(`confidence.${name}`) * factor * 100) / 100;
    if (value !== 0) terms.push({ name, value });
  };
  const isBareNoun = fired.form === 'noun' && fired.predicate === fired.last;
  add(fired.form !== 'noun' ? 'verb' : isBareNoun ? 'noun' : 'light-noun');
  add(fired.context.main ? 'main' : 'background');
  const isComplete = fired.trigger.targetless ?? ontology.words('targetless').has(fired.type);
  if (fired.sources.length === 0) add('missing-source');
  if (fired.targets.length === 0 && !isComplete) add('missing-target');
  if (fired.sources.length > 0 && fired.targets.length > 0 && ends.every(({ isHead }) => isHead))
    add('direct-roles');
  if (ends.every(({ reference }) => reference !== undefined))
    add('named', Math.min(...ends.map(({ reference }) => reference?.confidence ?? 0)));
  else add('unnamed');
  if (ends.some(({ reference }) => reference?.how === 'pronoun')) add('pronoun');
  if (surfaceAgrees(fired, view)) add('surface');
  if (fired.targetHow === 'thing') add('thing-target');
  if (fired.targetHow === 'near') add('near-target');
  if (fired.context.modality === 'HYPOTHETICAL') add('hypothetical');
  if (fired.context.claimed) add('claimed');
  // An agreement or refusal that no trigger in its clause explains.
  if (fired.form === 'control') add('open-clause');
  if (fired.trigger.quiet) add('quiet');
  if (tree.words.length > LONG_SENTENCE) add('long-sentence');
  return terms;
}

/** The sum of the terms, cut to 0..0.99 and rounded to hundredths. */
export function sumTerms(terms: readonly ConfidenceTerm[]): number {
  const sum = terms.reduce((total, term) => total + term.value, 0);
  return Math.round(Math.min(0.99, Math.max(0, sum)) * 100) / 100;
}
