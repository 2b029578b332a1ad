import type { ConfidenceTerm } from '../../model/event.ts';
import { countryOf } from '../3-names/country-of.ts';
import type { Fired } from './fired.ts';
import { surfaceAgrees } from './surface.ts';
import type { Filler, View } from './view.ts';

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
  if (isAtHome(fired, view)) add('at-home');
  if (surfaceAgrees(fired, view)) add('surface');
  if (fired.targetHow === 'thing') add('thing-target');
  if (fired.targetHow === 'near') add('near-target');
  // "fought in LAKESIDE": where, as likely as whom.
  const isPlace = fired.targets.every(({ reference }) => reference?.reading === 'PLACE');
  if (fired.targetHow === 'near' && isPlace) add('near-place');
  if (fired.context.modality === 'HYPOTHETICAL') add('hypothetical');
  if (fired.context.claimed) add('claimed');
  // An agreement or refusal that no trigger in its clause explains.
  if (fired.form === 'control') add('open-clause');
  if (fired.trigger.quiet) add('quiet');
  if (tree.words.length > LONG_SENTENCE) add('long-sentence');
  const excess = sumTerms(terms) - leastCertainty(ends);
  if (excess > 0) add('least-sure-name', excess);
  return terms;
}

/** No event is surer than that its names are names, and theirs: "Rudolph" by itself may be anybody's. */
function leastCertainty(ends: readonly Filler[]): number {
  return Math.min(...ends.map(({ reference }) => reference?.confidence ?? 1));
}

/** "The president will visit LAKESIDE", a town of her own or of no known state: nobody abroad is met there. */
function isAtHome({ trigger, sources, targets }: Fired, { ontology }: View): boolean {
  if (!ontology.words('partner-root').has(trigger.type)) return false;
  const stateOf = ({ reference }: Filler) =>
    reference && (countryOf(reference.actor, ontology)?.actor ?? reference.actor);
  const homes = new Set(sources.map(stateOf));
  const isNowhere = ({ reference }: Filler) =>
    reference !== undefined && !ontology.actors.has(reference.actor.slice('actor:'.length));
  return (
    targets.length > 0 &&
    targets.every(
      (one) => one.reference?.reading === 'PLACE' && (isNowhere(one) || homes.has(stateOf(one))),
    )
  );
}

/** The sum of the terms, cut to 0..0.99 and rounded to hundredths. */
export function sumTerms(terms: readonly ConfidenceTerm[]): number {
  const sum = terms.reduce((total, term) => total + term.value, 0);
  return Math.round(Math.min(0.99, Math.max(0, sum)) * 100) / 100;
}
