import type { Modality } from '../../model/event.ts';
import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb } from '../4-syntax/tree.ts';
import type { ContextDraft } from './context-draft.ts';
import { controlOf, readControl, readControlNoun } from './control.ts';
import { isNegator, type View } from './view.ts';

/** What stands above a trigger, once the climb is over. */
export interface Context
  extends Readonly<Pick<ContextDraft, 'negated' | 'main' | 'control' | 'speaker' | 'cue'>> {
  readonly modality: Modality;
  readonly isFuture: boolean;
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
]);

/** Climbs from a trigger to the root of its sentence, reading each predicate on the way. */
export function readContext(view: View, trigger: number): Context {
  const draft: ContextDraft = {
    hypothetical: false,
    negated: false,
    main: true,
    control: undefined,
    future: false,
    speaker: undefined,
    cue: undefined,
  };
  let at = trigger;
  for (let steps = 0; steps < HIGHEST_CLIMB && at >= 0; steps += 1) {
    readAuxiliaries(view, at, draft);
    at = climb(view, at, draft);
  }
  const { hypothetical, future, ...read } = draft;
  const modality = hypothetical ? 'HYPOTHETICAL' : future ? 'PLANNED' : 'ACTUAL';
  return { ...read, modality, isFuture: future };
}

/** Auxiliaries, negators and "no" around one predicate. */
function readAuxiliaries(view: View, at: number, draft: ContextDraft): void {
  const { tree, ontology } = view;
  const future = ontology.words('future');
  const possibility = ontology.words('possibility');
  for (const aux of childrenBy(tree, at, 'aux', 'aux:pass')) {
    const text = tree.lower[aux] ?? '';
    if (future.has(text)) draft.future = true;
    if (possibility.has(text)) draft.hypothetical = true;
  }
  for (const word of childrenBy(tree, at, 'advmod', 'det', 'neg', 'cc')) {
    if (isNegator(view, word)) draft.negated = !draft.negated;
  }
  // "No agreement was announced", "neither side met": the denial stands on an argument.
  for (const argument of childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'obj')) {
    const determiner = childBy(tree, argument, 'det', 'advmod', 'cc:preconj');
    if (isNegator(view, argument) || isNegator(view, determiner)) draft.negated = true;
  }
}

/** Reads one step upward; gives the word to go on from, or -1 to stop. */
function climb(view: View, at: number, draft: ContextDraft): number {
  const { tree } = view;
  const head = tree.heads[at] ?? -1;
  if (head < 0) return -1;
  switch (tree.relations[at]) {
    case 'parataxis':
      readControl(view, at, head, draft);
      return climbFromSecond(view, at, head, draft);
    case 'conj':
    case 'list':
      return climbFromSecond(view, at, head, draft);
    case 'xcomp':
    case 'ccomp':
      readControl(view, at, head, draft);
      return head;
    case 'csubj':
      // "To attack would be a mistake"
      draft.hypothetical ||= markerOf(view, at) === 'to';
      return head;
    case 'advcl':
      readAdverbialClause(view, at, head, draft);
      return head;
    case 'acl:relcl':
      draft.main = false;
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
  draft.main = false;
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

/** The word that opens a clause: "if", "to", "that"; empty without one. */
function markerOf({ tree }: View, clause: number): string {
  const mark = childBy(tree, clause, 'mark');
  return mark === undefined ? '' : (tree.lower[mark] ?? '');
}
