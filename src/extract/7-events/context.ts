import type { Modality } from '../../model/event.ts';
import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb } from '../4-syntax/tree.ts';
import {
  hasCondition,
  isAnimate,
  isGeneric,
  isImperative,
  isInverted,
  isNounClause,
  isOpenQuestion,
  isQuestion,
  isReportedClause,
  markerOf,
} from './clause-signs.ts';
import type { ContextDraft } from './context-draft.ts';
import { type FoundSign, watchContext } from './context-signs.ts';
import { readControl, readControlNoun } from './control.ts';
import { controlOf } from './control-word.ts';
import { isNegator, type View } from './view.ts';

/** What stands above a trigger, once the climb is over. */
export interface Context
  extends Readonly<
    Pick<
      ContextDraft,
      'negated' | 'main' | 'claimed' | 'control' | 'controlledBy' | 'speaker' | 'cue'
    >
  > {
  readonly modality: Modality;
  readonly isFuture: boolean;
  /** The words that decided; only where reasons are wanted. */
  readonly signs?: readonly FoundSign[] | undefined;
}

/** More predicates above one another than any sentence has; a bound, should a tree be odd. */
const HIGHEST_CLIMB = 30;
/** So many noun phrases may hang below one another ("talks on a plan for a halt to …"). */
const DEEPEST_PHRASE = 8;

/** Below these what an object tells is only wanted or denied: "demanded talks", "denied the attack". */
const UNTOLD: ReadonlySet<ControlEntry['class']> = new Set([
  'opine',
  'ask',
  'direct',
  'deny',
  'refuse',
  'enable',
]);

/** Climbs from a trigger to the root of its sentence, reading each predicate on the way. */
export function readContext(view: View, trigger: number): Context {
  const draft: ContextDraft = {
    hypothetical: isQuestion(view) || isImperative(view, trigger),
    sealed: false,
    claimed: false,
    negated: false,
    main: true,
    control: undefined,
    controlledBy: undefined,
    future: false,
    speaker: undefined,
    cue: undefined,
  };
  const watch = view.trace && watchContext(view, trigger, draft);
  let at = trigger;
  for (let steps = 0; steps < HIGHEST_CLIMB && at >= 0; steps += 1) {
    if (!draft.sealed) readAuxiliaries(view, at, draft);
    watch?.afterWords(at);
    const above = climb(view, at, draft);
    watch?.afterClimb(at, above);
    at = above;
  }
  const { hypothetical, future, sealed: _, ...read } = draft;
  const modality = hypothetical ? 'HYPOTHETICAL' : future ? 'PLANNED' : 'ACTUAL';
  return { ...read, modality, isFuture: future, signs: watch?.signs };
}

/** Auxiliaries, negators and "no" around one predicate. */
function readAuxiliaries(view: View, at: number, draft: ContextDraft): void {
  const { tree, ontology } = view;
  const future = ontology.words('future');
  const possibility = ontology.words('possibility');
  // "said it would withdraw": what "will" becomes in a report; under a condition it stays supposed.
  const backshifted = ontology.words('backshifted-future');
  const isReported = isReportedClause(view, at) && !hasCondition(view, at);
  for (const aux of childrenBy(tree, at, 'aux', 'aux:pass')) {
    const text = tree.lower[aux] ?? '';
    // "said he'D MET Norland": before a participle it stands for "had", not "would".
    if (/^['’]d$/.test(text) && tree.tags[at] === 'VBN') continue;
    if (future.has(text) || (isReported && backshifted.has(text))) draft.future = true;
    else if (possibility.has(text)) draft.hypothetical = true;
  }
  // "no longer": the negator may hang below the adverb.
  const isNegation = (word: number) =>
    isNegator(view, word) ||
    childrenBy(tree, word, 'advmod', 'det').some((one) => isNegator(view, one));
  // "does NOT, and NEVER will, accept" denies once; only the denial of another predicate turns it round.
  const holders = [at, ...childrenBy(tree, at, 'aux')];
  if (holders.some((word) => childrenBy(tree, word, 'advmod', 'det', 'neg', 'cc').some(isNegation)))
    draft.negated = !draft.negated;
  // "No agreement was announced", "neither side met": the denial stands on an argument.
  for (const argument of childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'obj')) {
    // "NEITHER Norland nor Sudmark": the parser calls it a conjunction.
    const determiners = childrenBy(tree, argument, 'det', 'advmod', 'cc:preconj', 'cc').filter(
      (word) => word < argument,
    );
    if ([argument, ...determiners].some((word) => isNegator(view, word))) draft.negated = true;
  }
}

/** Reads one step upward; gives the word to go on from, or -1 to stop. */
function climb(view: View, at: number, draft: ContextDraft): number {
  const { tree } = view;
  const head = tree.heads[at] ?? -1;
  if (head < 0) return -1;
  draft.hypothetical ||= isOpenQuestion(view, at);
  switch (tree.relations[at]) {
    case 'parataxis':
      readControl(view, at, head, draft);
      return climbFromSecond(view, at, head, draft);
    case 'conj':
    case 'list':
      return climbFromSecond(view, at, head, draft);
    case 'xcomp':
      readControl(view, at, head, draft);
      return head;
    case 'ccomp':
      readControl(view, at, head, draft);
      // "said that forcing people out is a crime", "say Norland attacked"
      draft.hypothetical ||= isGeneric(view, at) || isImperative(view, head);
      return head;
    case 'csubj':
      // "To attack would be a mistake", "forcing people out is a crime"
      draft.hypothetical ||= markerOf(view, at) === 'to' || tree.tags[at] === 'VBG';
      return head;
    case 'advcl':
      readAdverbialClause(view, at, head, draft);
      return head;
    case 'acl:relcl':
      draft.main = false;
      // "the theory that Norland attacked": what the parser takes for a relative clause has all its ends.
      if (isNounClause(view, at, head)) readControlNoun(view, head, 'that', draft);
      return -1;
    case 'acl':
      readNounClause(view, at, head, draft);
      return climbFromNoun(view, head, draft);
    default:
      return isVerb(tree, at) ? head : climbFromNoun(view, at, draft);
  }
}

/**
 * "will meet and discuss": a bare second verb shares the first one's auxiliaries; one with a subject
 * or form of its own does not, and goes on from what governs the first.
 */
function climbFromSecond(view: View, at: number, first: number, draft: ContextDraft): number {
  const { tree } = view;
  const isOwnForm = isVerb(tree, first) && tree.tags[at] !== tree.tags[first];
  return isOwnForm ? climb(view, first, draft) : first;
}

function readAdverbialClause(view: View, at: number, head: number, draft: ContextDraft): void {
  const { tree, ontology } = view;
  const marker = markerOf(view, at);
  draft.main = false;
  if (isInverted(view, at)) draft.hypothetical = true;
  // "will not meet Norland because Norland attacked Sudmark": the reason has its own time and truth.
  const isOwnClause =
    childBy(tree, at, 'nsubj', 'nsubj:pass') !== undefined ||
    (marker !== '' && tree.tags[at] !== 'VB' && tree.tags[at] !== 'VBG');
  if (isOwnClause) draft.sealed = true;
  if (ontology.words('condition').has(marker)) {
    draft.hypothetical = true;
    return;
  }
  // A purpose ("met to discuss") or what an accusation says ("accused X of arming") is not told as done.
  const isUntold =
    marker !== '' &&
    (tree.tags[at] === 'VB' || ontology.words('accusation-preposition').has(marker));
  if (isUntold && !readControl(view, at, head, draft)) draft.hypothetical = true;
}

function readNounClause(view: View, at: number, noun: number, draft: ContextDraft): void {
  const marker = markerOf(view, at);
  const tag = view.tree.tags[at];
  if (tag !== 'VBN' && tag !== 'VBG') {
    readControlNoun(view, noun, marker, draft);
    return;
  }
  // "issued a report ACCUSING Norland": what the subject makes it tells, in the main clause.
  if (tag === 'VBN' || isAnimate(view, noun)) draft.main = false;
  // "accused Norland of spreading rumours": what it is accused of is not told as done.
  if (tag === 'VBG' && marker !== '') draft.hypothetical = true;
}

/** From an event noun to the verb whose subject or object its phrase is. */
function climbFromNoun(view: View, noun: number, draft: ContextDraft): number {
  const { tree, lexicon, ontology } = view;
  let at = noun;
  for (let steps = 0; steps < DEEPEST_PHRASE; steps += 1) {
    const head = tree.heads[at] ?? -1;
    if (head < 0) return -1;
    const relation = tree.relations[at] ?? '';
    if (isVerb(tree, head)) {
      // "stated that talks were under way": the report has the whole clause below it.
      if (relation === 'ccomp') readControl(view, at, head, draft);
      const control = /^(obj|obl|xcomp|ccomp)$/.test(relation) ? controlOf(view, head) : undefined;
      if (control && UNTOLD.has(control.class)) draft.hypothetical = true;
      if (relation.startsWith('obl')) draft.main = false;
      return head;
    }
    const lower = tree.lower[head] ?? '';
    const isPlan = ontology.words('plan-noun').has(lower);
    if (isPlan || lexicon.controlNouns.get(lower)?.class === 'opine') draft.hypothetical = true;
    at = head;
  }
  return -1;
}
