import type { FrameRole } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb } from '../4-syntax/tree.ts';
import { objectFits, toneFits } from './conditions.ts';
import type { Fired } from './fired.ts';
import type { NounTrigger, VerbTrigger } from './lexicon.ts';
import { isUndone, lightVerbOf, nounObject, nounRole } from './noun-roles.ts';
import { understoodObject } from './subjects.ts';
import { type FoundTrigger, type RoleOf, toFired } from './to-fired.ts';
import { verbRole } from './verb-roles.ts';
import type { View } from './view.ts';

/** A particle further from its verb is left out of the trigger's words: "pulled all its troops out". */
const LONGEST_PHRASAL_VERB = 3;

/** Every trigger of the ontology that fires in a sentence, at most one on a word. */
export function matchTriggers(view: View): readonly Fired[] {
  return view.tree.words.flatMap((_, index) => mostSpecific(firedAt(view, index)));
}

/** "meeting" and "visit" may be tagged either way: what is no event as a verb may be one as a noun. */
function firedAt(view: View, index: number): readonly Fired[] {
  for (const match of [matchVerb, matchNoun, matchAdjective]) {
    const fired = match(view, index);
    if (fired.length > 0) return fired;
  }
  return [];
}

function matchVerb(view: View, verb: number): readonly Fired[] {
  const { tree, lexicon } = view;
  const candidates = lexicon.verbs.get(tree.lower[verb] ?? '');
  if (!candidates || !isVerb(tree, verb)) return [];
  if (/^(aux|cop)/.test(tree.relations[verb] ?? '')) return [];
  const withParticle = candidates.filter(
    ({ particle }) => particle !== undefined && particleOf(view, verb, particle) !== undefined,
  );
  // "pull out" is not "pull": where a phrasal verb fits, the bare one is another verb.
  const fitting =
    withParticle.length > 0 ? withParticle : candidates.filter((c) => c.particle === undefined);
  return fitting.flatMap((candidate) => fireVerb(view, verb, candidate) ?? []);
}

function fireVerb(view: View, verb: number, { trigger, particle }: VerbTrigger): Fired | undefined {
  const object = understoodObject(view, verb);
  if (!objectFits(view, trigger, object) || !toneFits(view, trigger, verb)) return undefined;
  const end = particle === undefined ? undefined : particleOf(view, verb, particle);
  const last = Math.max(verb, Math.min(end ?? verb, verb + LONGEST_PHRASAL_VERB));
  const role: RoleOf = (name, side) => verbRole(view, verb, name, side);
  return toFired(view, { trigger, form: 'verb', first: verb, last, predicate: verb }, role);
}

function particleOf({ tree }: View, verb: number, particle: string): number | undefined {
  const child = childrenBy(tree, verb, 'compound:prt', 'advmod', 'obl', 'case', 'xcomp').find(
    (index) => tree.lower[index] === particle,
  );
  if (child !== undefined) return child;
  return tree.lower[verb + 1] === particle ? verb + 1 : undefined;
}

function matchNoun(view: View, noun: number): readonly Fired[] {
  const { tree, lexicon } = view;
  const triggers = lexicon.nouns.get(tree.lower[noun] ?? '');
  if (!triggers || !isNounLike(view, noun)) return [];
  const candidates = triggers.filter(({ before }) => standsBefore(view, noun, before));
  // "phone call" is not "call": the longest phrase names the event.
  const longest = Math.max(0, ...candidates.map(({ before }) => before.length));
  return candidates
    .filter(({ before }) => before.length === longest)
    .flatMap((candidate) => fireNoun(view, noun, candidate) ?? []);
}

function isNounLike(view: View, index: number): boolean {
  const tag = view.tree.tags[index] ?? '';
  if (tag === 'NN' || tag === 'NNS') return true;
  // Capitalised in a headline, or a gerund with a noun's determiner: "the coming together".
  if (tag === 'NNP' || tag === 'NNPS') return view.at(index).length === 0;
  return tag === 'VBG' && childBy(view.tree, index, 'det', 'nmod:poss', 'amod') !== undefined;
}

/** The words before a trigger's last one, each by itself or before a hyphen: "cease-fire". */
function standsBefore({ tree }: View, noun: number, before: readonly string[]): boolean {
  return before.every((word, offset) => {
    const at = noun - before.length + offset;
    return tree.lower[at] === word || (tree.lower[at] === '-' && tree.lower[at - 1] === word);
  });
}

function fireNoun(view: View, noun: number, { trigger, before }: NounTrigger): Fired | undefined {
  const light = lightVerbOf(view, noun, trigger.light);
  if (light === undefined && isUndone(view, noun)) return undefined;
  const fits =
    toneFits(view, trigger, governorOf(view, noun)) &&
    objectFits(view, trigger, nounObject(view, noun));
  if (!fits) return undefined;
  const found: FoundTrigger = {
    trigger,
    form: 'noun',
    first: noun - before.length,
    last: noun,
    predicate: light ?? noun,
  };
  return toFired(view, found, (name: FrameRole) => nounRole(view, noun, name, light));
}

/** "repeated its characterization of Norland as corrupt": the opinion may hang on the verb above. */
function governorOf({ tree }: View, noun: number): number {
  return tree.relations[noun] === 'obj' ? (tree.heads[noun] ?? noun) : noun;
}

function matchAdjective(view: View, adjective: number): readonly Fired[] {
  const { tree, lexicon } = view;
  const triggers = lexicon.adjectives.get(tree.lower[adjective] ?? '');
  if (!triggers || childBy(tree, adjective, 'cop', 'nsubj') === undefined) return [];
  const place = { first: adjective, last: adjective, predicate: adjective };
  return triggers.flatMap(
    (trigger) =>
      toFired(view, { trigger, form: 'adjective', ...place }, (name) =>
        verbRole(view, adjective, name),
      ) ?? [],
  );
}

/** Of several triggers on one word the one that asks for most: an object condition beats none. */
function mostSpecific(fired: readonly Fired[]): readonly Fired[] {
  const score = ({ trigger, sources, targets }: Fired) =>
    (trigger.object ? 4 : 0) +
    (trigger.tone ? 4 : 0) +
    (trigger.needs ? 2 : 0) +
    (sources.length > 0 ? 1 : 0) +
    (targets.length > 0 ? 2 : 0);
  if (fired.length < 2) return fired;
  return [...fired]
    .sort((a, b) => score(b) - score(a) || (a.trigger.id < b.trigger.id ? -1 : 1))
    .slice(0, 1);
}
