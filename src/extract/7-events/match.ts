import type { FrameRole, TriggerEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb, subtree } from '../4-syntax/tree.ts';
import { type Context, readContext } from './context.ts';
import type { Fired } from './fired.ts';
import { isUndone, lightVerbOf, nounObject, nounRole } from './noun-roles.ts';
import { retype } from './retype.ts';
import { understoodObject } from './subjects.ts';
import { verbRole } from './verb-roles.ts';
import type { Filler, View } from './view.ts';

/** The actors in a role, as the source or the target of the event. */
type RoleOf = (name: FrameRole, end?: 'source' | 'target') => readonly Filler[];

/** Every trigger of the ontology that fires in a sentence. */
export function matchTriggers(view: View): readonly Fired[] {
  const { tree, lexicon } = view;
  return tree.words.flatMap((_word, index) => {
    const lower = tree.lower[index] ?? '';
    const fired = isVerb(tree, index)
      ? isAuxiliary(view, index)
        ? []
        : matchVerb(view, index, lower)
      : [];
    // "meeting" and "visit" may be tagged either way; a noun reading needs a noun's place.
    if (fired.length > 0) return [...fired];
    const nouns =
      lexicon.nouns.has(lower) && isNounLike(view, index) ? matchNoun(view, index, lower) : [];
    if (nouns.length > 0) return [...nouns];
    return lexicon.adjectives.has(lower) ? [...matchAdjective(view, index, lower)] : [];
  });
}

function isAuxiliary(view: View, index: number): boolean {
  return /^(aux|cop)/.test(view.tree.relations[index] ?? '');
}

function isNounLike(view: View, index: number): boolean {
  const tag = view.tree.tags[index] ?? '';
  if (tag === 'NN' || tag === 'NNS') return true;
  // Capitalised in a headline, or a gerund with a noun's determiner: "the coming together".
  if (tag === 'NNP' || tag === 'NNPS') return view.at(index).length === 0;
  return tag === 'VBG' && childBy(view.tree, index, 'det', 'nmod:poss', 'amod') !== undefined;
}

function matchVerb(view: View, verb: number, lower: string): readonly Fired[] {
  const { lexicon } = view;
  const candidates = lexicon.verbs.get(lower) ?? [];
  const withParticle = candidates.filter(
    ({ particle }) => particle !== undefined && particleOf(view, verb, particle) !== undefined,
  );
  // "pull out" is not "pull": where a phrasal verb fits, the bare one is another verb.
  const fitting =
    withParticle.length > 0 ? withParticle : candidates.filter((c) => c.particle === undefined);
  const fired = fitting.flatMap(({ trigger, particle }) => {
    const object = understoodObject(view, verb);
    if (!objectFits(view, trigger, object) || !toneFits(view, trigger, verb)) return [];
    const role = (name: FrameRole, end?: 'source' | 'target') => verbRole(view, verb, name, end);
    const end = particle === undefined ? undefined : particleOf(view, verb, particle);
    return make(
      view,
      trigger,
      'verb',
      verb,
      Math.max(verb, Math.min(end ?? verb, verb + 3)),
      verb,
      role,
    );
  });
  return mostSpecific(fired);
}

function particleOf(view: View, verb: number, particle: string): number | undefined {
  const { tree } = view;
  const child = childrenBy(tree, verb, 'compound:prt', 'advmod', 'obl', 'case', 'xcomp').find(
    (index) => tree.lower[index] === particle,
  );
  if (child !== undefined) return child;
  return tree.lower[verb + 1] === particle ? verb + 1 : undefined;
}

function matchNoun(view: View, noun: number, lower: string): readonly Fired[] {
  const { tree, lexicon } = view;
  const candidates = (lexicon.nouns.get(lower) ?? []).filter(({ before }) =>
    before.every((word, offset) => {
      const at = noun - before.length + offset;
      return tree.lower[at] === word || (tree.lower[at] === '-' && tree.lower[at - 1] === word);
    }),
  );
  const longest = Math.max(0, ...candidates.map(({ before }) => before.length));
  const fired = candidates
    .filter(({ before }) => before.length === longest)
    .flatMap(({ trigger, before }) => {
      const light = lightVerbOf(view, noun, trigger.light);
      if (light === undefined && isUndone(view, noun)) return [];
      if (!toneFits(view, trigger, governorOf(view, noun)) || !objectFits(view, trigger, nounObject(view, noun)))
        return [];
      const role = (name: FrameRole) => nounRole(view, noun, name, light);
      return make(view, trigger, 'noun', noun - before.length, noun, light ?? noun, role, noun);
    });
  return mostSpecific(fired);
}

function matchAdjective(view: View, adjective: number, lower: string): readonly Fired[] {
  const { tree, lexicon } = view;
  if (childBy(tree, adjective, 'cop', 'nsubj') === undefined) return [];
  const fired = (lexicon.adjectives.get(lower) ?? []).flatMap((trigger) =>
    make(view, trigger, 'adjective', adjective, adjective, adjective, (name) =>
      verbRole(view, adjective, name),
    ),
  );
  return mostSpecific(fired);
}

function make(
  view: View,
  trigger: TriggerEntry,
  form: Fired['form'],
  first: number,
  last: number,
  predicate: number,
  role: RoleOf,
  noun?: number,
): readonly Fired[] {
  if ((trigger.needs ?? []).some((needed) => role(needed).length === 0)) return [];
  let sources = firstFilled(trigger.source, role, new Set());
  const taken = new Set(sources.map(({ reference }) => reference.actor));
  let targets = firstFilled(trigger.target, (name) => role(name, 'target'), taken);
  const third = firstFilled(
    trigger.third ?? [],
    role,
    new Set([...taken, ...targets.map((t) => t.reference.actor)]),
  );
  if (trigger.reciprocal && targets.length === 0 && sources.length > 1) {
    // "Norland and Sudmark met": each is the other's counterpart.
    targets = sources.slice(1);
    sources = sources.slice(0, 1);
  }
  if (trigger.reciprocal && sources.length === 0 && targets.length > 1) {
    sources = targets.slice(0, 1);
    targets = targets.slice(1);
  }
  if (sources.length === 0 && targets.length === 0) return [];
  const context = contextOf(view, predicate, noun);
  const { type, negated } = retype(trigger.type, context, view);
  return [
    { trigger, form, first, last, predicate, sources, targets, third, context, type, negated },
  ];
}

function contextOf(view: View, predicate: number, noun: number | undefined): Context {
  const context = readContext(view, predicate);
  if (noun === undefined || noun === predicate) return context;
  // "held no talks": what denies the noun denies the event.
  const negation = view.ontology.words('negation');
  const isDenied = childrenBy(view.tree, noun, 'det', 'advmod').some((word) =>
    negation.has(view.tree.lower[word] ?? ''),
  );
  const planned = view.ontology.words('planned-adjective');
  const isSupposed = childrenBy(view.tree, noun, 'amod').some((word) =>
    planned.has(view.tree.lower[word] ?? ''),
  );
  return {
    ...context,
    negated: context.negated || isDenied,
    modality: isSupposed ? 'HYPOTHETICAL' : context.modality,
  };
}

/** The first role that holds an actor not yet taken. */
function firstFilled(
  roles: readonly FrameRole[],
  role: (name: FrameRole) => readonly Filler[],
  taken: ReadonlySet<string>,
): readonly Filler[] {
  for (const name of roles) {
    const free = role(name).filter(({ reference }) => !taken.has(reference.actor));
    if (free.length > 0) return free;
  }
  return [];
}

/** The head of the object is one of the trigger's nouns: by itself, or with the word before it. */
function objectFits(view: View, trigger: TriggerEntry, object: number | undefined): boolean {
  if (!trigger.object && !trigger.notObject) return true;
  const { tree, lexicon } = view;
  const counting = lexicon.nounSet(['@counting-noun']);
  const isOneOf = (words: readonly string[]): boolean => {
    if (object === undefined) return false;
    const set = lexicon.nounSet(words);
    const heads = [object, ...childrenBy(tree, object, 'conj')];
    // "a number of sanctions", "a series of strikes": the noun that counts is below.
    const counted = heads.flatMap((head) =>
      counting.has(tree.lower[head] ?? '') ? childrenBy(tree, head, 'nmod') : [],
    );
    return [...heads, ...counted].some(
      (head) =>
        set.has(tree.lower[head] ?? '') || set.has(`${tree.lower[head - 1]} ${tree.lower[head]}`),
    );
  };
  if (trigger.object && !isOneOf(trigger.object)) return false;
  return !(trigger.notObject && isOneOf(trigger.notObject));
}

/** "repeated its characterization of Norland as corrupt": the opinion may hang on the verb above. */
function governorOf({ tree }: View, noun: number): number {
  return tree.relations[noun] === 'obj' ? (tree.heads[noun] ?? noun) : noun;
}

/** "described him as terrific": an opinion word in the complement, and none of the other tone. */
function toneFits(view: View, trigger: TriggerEntry, index: number): boolean {
  if (!trigger.tone) return true;
  const { tree, ontology } = view;
  const words = subtree(
    tree,
    index,
    (child) =>
      /^(advcl|conj|parataxis|acl:relcl)$/.test(tree.relations[child] ?? '') &&
      child > index &&
      tree.relations[child] !== 'advcl',
  )
    .filter((word) => word > index)
    .map((word) => tree.lower[word] ?? '');
  const has = (list: 'praise' | 'blame') => words.some((word) => ontology.words(list).has(word));
  return has(trigger.tone) && !has(trigger.tone === 'praise' ? 'blame' : 'praise');
}

/** Of several triggers on one word the one that asks for most: an object condition beats none. */
function mostSpecific(fired: readonly Fired[]): readonly Fired[] {
  if (fired.length < 2) return fired;
  const score = ({ trigger, sources, targets }: Fired) =>
    (trigger.object ? 4 : 0) +
    (trigger.tone ? 4 : 0) +
    (trigger.needs ? 2 : 0) +
    (sources.length > 0 ? 1 : 0) +
    (targets.length > 0 ? 2 : 0);
  const best = Math.max(...fired.map(score));
  const [first] = fired
    .filter((one) => score(one) === best)
    .sort((a, b) => (a.trigger.id < b.trigger.id ? -1 : 1));
  return first ? [first] : [];
}
