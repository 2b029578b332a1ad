import type { RefusalReason } from '../../model/explanation.ts';
import type { FrameRole, TriggerEntry } from '../../ontology/shapes.ts';
import { childBy, isVerb } from '../4-syntax/tree.ts';
import { matchAuxiliary } from './auxiliaries.ts';
import { objectFault, subjectFits, toneFits, withinFits } from './conditions.ts';
import { controlEvents, isQuietRefusal } from './control-events.ts';
import type { Fired } from './fired.ts';
import type { NounTrigger, VerbTrigger } from './lexicon.ts';
import { isUndone, lightVerbOf, nounObject, nounRole } from './noun-roles.ts';
import { firstPhrase, isCase, markedBy, particleOf } from './phrasal.ts';
import { phraseOrThing } from './phrase-actors.ts';
import { type RefusalDetail, refuse } from './refuse.ts';
import { givenObject, isPassive, understoodObject, understoodSubject } from './subjects.ts';
import { type FoundTrigger, type RoleOf, toFired } from './to-fired.ts';
import { verbRole } from './verb-roles.ts';
import type { View } from './view.ts';

/** A particle further from its verb is left out of the trigger's words: "pulled all its troops out". */
const LONGEST_PHRASAL_VERB = 3;

/** Why a rule gives nothing, and what is known of it. */
type Why = readonly [reason: RefusalReason, detail?: RefusalDetail];

/** Every trigger of the ontology that fires in a sentence, at most one on a word. */
export function matchTriggers(view: View): readonly Fired[] {
  const fired = view.tree.words.flatMap((_, index) => mostSpecific(view, firedAt(view, index)));
  return oncePerClause(view, [...fired, ...controlEvents(view, fired)]);
}

/**
 * "agreed to send Sudmark grain" is one event: where a predicate and the clause it decides about both
 * fired with one type, the clause's has the better roles.
 */
function oncePerClause(view: View, fired: readonly Fired[]): readonly Fired[] {
  const innerOf = (one: Fired) =>
    fired.find(
      (inner) =>
        inner !== one &&
        inner.context.controlledBy === one.predicate &&
        isGoverned(view, inner.predicate, one.predicate) &&
        inner.type === one.type &&
        inner.targets.length > 0 &&
        inner.sources.length > 0,
    );
  return fired.filter((one) => {
    const inner = innerOf(one);
    if (inner) refuse(view, one, 'SAME_EVENT', { other: inner.trigger.id });
    return inner === undefined;
  });
}

/** "meeting" and "visit" may be tagged either way: what is no event as a verb may be one as a noun. */
function firedAt(view: View, index: number): readonly Fired[] {
  for (const match of [matchVerb, matchNoun, matchAdjective, matchAuxiliary]) {
    const fired = match(view, index);
    if (fired.length > 0) return fired;
  }
  return [];
}

/** Whether a clause hangs on a predicate by infinitives and that-clauses alone. */
function isGoverned({ tree }: View, clause: number, predicate: number): boolean {
  let at = clause;
  while (at >= 0 && at !== predicate && /^(xcomp|ccomp|conj|obj)$/.test(tree.relations[at] ?? '')) {
    at = tree.heads[at] ?? -1;
  }
  return at === predicate;
}

function matchVerb(view: View, verb: number): readonly Fired[] {
  const { tree, lexicon } = view;
  const candidates = lexicon.verbs.get(tree.lower[verb] ?? '');
  if (!candidates) return [];
  const refuseAll = (those: readonly VerbTrigger[], ...why: Why) => {
    for (const { trigger } of those) refuse(view, { trigger, first: verb, last: verb }, ...why);
    return [];
  };
  if (
    !isVerb(tree, verb) ||
    isOccupation(view, verb) ||
    /^(aux|cop)/.test(tree.relations[verb] ?? '')
  )
    return refuseAll(
      candidates.filter(({ particle }) => particle === undefined),
      'WORD_CLASS',
    );
  const withParticle = candidates.filter(
    ({ particle }) => particle !== undefined && particleOf(view, verb, particle) !== undefined,
  );
  // "pull out" is not "pull": where a phrasal verb fits, the bare one is another verb.
  const isOther =
    withParticle.some(({ particle = '' }) => !isCase(view, verb, particle)) ||
    (withParticle.length === 0 && childBy(tree, verb, 'compound:prt') !== undefined);
  const bare = candidates.filter(({ particle }) => particle === undefined);
  const fire = (those: readonly VerbTrigger[]) =>
    those.flatMap((candidate) => fireVerb(view, verb, candidate) ?? []);
  const fired = fire(withParticle);
  // "agreed on a list" is still "agreed": a preposition makes no other verb by itself.
  if (fired.length > 0)
    return [...fired, ...refuseAll(bare, 'LESS_SPECIFIC', { other: fired[0]?.trigger.id })];
  return isOther ? refuseAll(bare, 'OTHER_PHRASE') : fire(bare);
}

/** "Norland Radio HOST Ana Kovic": the parser may take an occupation before a name for a verb. */
function isOccupation(view: View, index: number): boolean {
  const { tree, lexicon } = view;
  if (tree.tags[index] === 'VBD' || tree.tags[index] === 'VBZ') return false;
  const isPersonNext = view.at(index + 1).some(({ kind }) => kind === 'PERSON');
  const isNameBefore = /^\p{Lu}/u.test(tree.words[index - 1]?.text ?? '');
  return (
    isPersonNext && isNameBefore && lexicon.nounSet(['@person-noun']).has(tree.lower[index] ?? '')
  );
}

function fireVerb(view: View, verb: number, { trigger, particle }: VerbTrigger): Fired | undefined {
  const end = particle === undefined ? undefined : particleOf(view, verb, particle);
  const marked = end === undefined ? undefined : markedBy(view, verb, end);
  const given = trigger.target.includes('indirect') ? givenObject(view, verb) : undefined;
  const object = marked ?? given ?? understoodObject(view, verb);
  const no = (...why: Why) => refuse(view, { trigger, first: verb, last: end ?? verb }, ...why);
  if (trigger.type === 'REJECT' && isQuietRefusal(view, verb)) return no('QUIET_REFUSAL');
  if (trigger.intransitive === true && isBare(view, object))
    return no('HAS_OBJECT', { word: object });
  const excludable = object ?? firstPhrase(view, verb, trigger.target);
  const fault = objectFault(view, trigger, object, excludable);
  if (fault) return no(fault, { word: fault === 'OBJECT' ? object : excludable });
  if (!toneFits(view, trigger, verb)) return no('TONE');
  if (!withinFits(view, trigger, verb)) return no('WITHIN');
  const doer = doerOf(view, verb, trigger);
  if (!subjectFits(view, trigger, doer)) return no('SUBJECT', { word: doer });
  const last = Math.max(verb, Math.min(end ?? verb, verb + LONGEST_PHRASAL_VERB));
  const role: RoleOf = (name, side) =>
    name === 'object' && marked !== undefined
      ? phraseOrThing(view, marked)
      : verbRole(view, verb, name, side);
  const place = { form: 'verb', first: verb, last, predicate: verb } as const;
  const fired = toFired(view, { trigger, ...place }, role);
  // "The minister shot himself near LAKESIDE" hits nobody else; "committed itself to SUDMARK" names whom.
  const isOnlySelf = trigger.target.includes('object') || fired?.targetHow !== 'role';
  if (!isReflexive(view, object) || !isOnlySelf) return fired;
  return fired && no('REFLEXIVE', { word: object });
}

/** Whose kind the trigger's `subject` asks for: of "peacekeepers were deployed" those who are deployed. */
function doerOf(view: View, verb: number, { source }: TriggerEntry): number | undefined {
  const isPatient = source.includes('object') && isPassive(view, verb);
  return isPatient ? understoodObject(view, verb) : understoodSubject(view, verb);
}

function isReflexive({ tree }: View, object: number | undefined): boolean {
  return (
    object !== undefined &&
    /sel(f|ves)$/.test(tree.lower[object] ?? '') &&
    tree.tags[object] === 'PRP'
  );
}

/** Whether there is an object, and one without a preposition. */
function isBare({ tree }: View, object: number | undefined): boolean {
  return object !== undefined && childBy(tree, object, 'case') === undefined;
}

function matchNoun(view: View, noun: number): readonly Fired[] {
  const { tree, lexicon } = view;
  const triggers = lexicon.nouns.get(tree.lower[noun] ?? '');
  if (!triggers) return [];
  const standing = triggers.filter(({ before }) => standsBefore(view, noun, before));
  // "phone call" is not "call": the longest phrase names the event.
  const longest = Math.max(0, ...standing.map(({ before }) => before.length));
  const isNoun = isNounLike(view, noun);
  return standing.flatMap((candidate) => {
    const { trigger, before } = candidate;
    const tried = { trigger, first: noun - before.length, last: noun };
    if (!isNoun) return refuse(view, tried, 'WORD_CLASS') ?? [];
    if (before.length < longest) return refuse(view, tried, 'OTHER_PHRASE') ?? [];
    return fireNoun(view, noun, candidate) ?? [];
  });
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
  const tried = { trigger, first: noun - before.length, last: noun };
  if (light === undefined && isUndone(view, noun))
    return refuse(view, tried, 'UNDONE', { word: view.tree.heads[noun] });
  if (!toneFits(view, trigger, governorOf(view, noun))) return refuse(view, tried, 'TONE');
  const object = nounObject(view, noun);
  const fault = objectFault(view, trigger, object, object);
  if (fault) return refuse(view, tried, fault, { word: object });
  const found: FoundTrigger = { ...tried, form: 'noun', predicate: light ?? noun };
  return toFired(view, found, (name: FrameRole) => nounRole(view, noun, name, light));
}

/** "repeated its characterization of Norland as corrupt": the opinion may hang on the verb above. */
function governorOf({ tree }: View, noun: number): number {
  return tree.relations[noun] === 'obj' ? (tree.heads[noun] ?? noun) : noun;
}

function matchAdjective(view: View, adjective: number): readonly Fired[] {
  const { tree, lexicon } = view;
  const triggers = lexicon.adjectives.get(tree.lower[adjective] ?? '');
  if (!triggers) return [];
  if (childBy(tree, adjective, 'cop', 'nsubj') === undefined) {
    for (const trigger of triggers)
      refuse(view, { trigger, first: adjective, last: adjective }, 'WORD_CLASS');
    return [];
  }
  const place = { first: adjective, last: adjective, predicate: adjective };
  return triggers.flatMap(
    (trigger) =>
      toFired(view, { trigger, form: 'adjective', ...place }, (name) =>
        verbRole(view, adjective, name),
      ) ?? [],
  );
}

/** Of several triggers on one word the one that asks for most: an object condition beats none. */
function mostSpecific(view: View, fired: readonly Fired[]): readonly Fired[] {
  const score = ({ trigger, sources, targets }: Fired) =>
    // What takes any object yields to what names it.
    (trigger.object ? (trigger.object.includes('*') ? 1 : 4) : 0) +
    (trigger.tone ? 4 : 0) +
    (trigger.within ? 4 : 0) +
    (trigger.subject ? 4 : 0) +
    (trigger.needs ? 2 : 0) +
    (sources.length > 0 ? 1 : 0) +
    (targets.length > 0 ? 2 : 0);
  if (fired.length < 2) return fired;
  const [best, ...rest] = [...fired].sort(
    (a, b) => score(b) - score(a) || (a.trigger.id < b.trigger.id ? -1 : 1),
  );
  for (const one of rest) refuse(view, one, 'LESS_SPECIFIC', { other: best?.trigger.id });
  return best ? [best] : [];
}
