import type { Modality } from '../../model/event.ts';
import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb } from '../4-syntax/tree.ts';
import { understoodSubject } from './subjects.ts';
import type { View } from './view.ts';

/** What stands above a trigger: whether, when and by whose account it happened. */
export interface Context {
  readonly modality: Modality;
  readonly negated: boolean;
  /** The reporter's main clause, or one coordinated with it, tells it. */
  readonly main: boolean;
  /** Set where a predicate above decides the type: agreed to, refused to, threatened to. */
  readonly control: 'commit' | 'refuse' | 'threaten' | undefined;
  /** The predicate that decides. */
  readonly controller: number | undefined;
  /** "will": a coming cooperative act is AGREE, a coming hostile one THREATEN. */
  readonly isFuture: boolean;
  /** Word index of the subject who says so, and of the word that attributes. */
  readonly speaker: number | undefined;
  readonly cue: number | undefined;
}

interface Draft {
  hypothetical: boolean;
  negated: boolean;
  main: boolean;
  control: Context['control'];
  controller: number | undefined;
  future: boolean;
  speaker: number | undefined;
  cue: number | undefined;
}

/** Climbs from a trigger to the root of its sentence, reading each predicate on the way. */
export function readContext(view: View, trigger: number): Context {
  const draft: Draft = {
    hypothetical: false,
    negated: false,
    main: true,
    control: undefined,
    controller: undefined,
    future: false,
    speaker: undefined,
    cue: undefined,
  };
  const { tree } = view;
  let at = trigger;
  for (let steps = 0; steps < 30 && at >= 0; steps += 1) {
    readAuxiliaries(view, at, draft);
    const head = tree.heads[at] ?? -1;
    if (head < 0) break;
    at = climb(view, at, head, draft);
  }
  return {
    modality: draft.hypothetical ? 'HYPOTHETICAL' : draft.future ? 'PLANNED' : 'ACTUAL',
    negated: draft.negated,
    main: draft.main,
    control: draft.control,
    controller: draft.controller,
    isFuture: draft.future,
    speaker: draft.speaker,
    cue: draft.cue,
  };
}

/** Auxiliaries, negators and "no" around one predicate. */
function readAuxiliaries(view: View, at: number, draft: Draft): void {
  const { tree, ontology } = view;
  const future = ontology.words('future');
  const possibility = ontology.words('possibility');
  const negation = ontology.words('negation');
  for (const aux of childrenBy(tree, at, 'aux', 'aux:pass')) {
    const text = tree.lower[aux] ?? '';
    if (future.has(text)) draft.future = true;
    if (possibility.has(text)) draft.hypothetical = true;
  }
  for (const word of childrenBy(tree, at, 'advmod', 'det', 'neg', 'cc')) {
    if (negation.has(tree.lower[word] ?? '')) draft.negated = !draft.negated;
  }
  // "No agreement was announced", "neither side met": the denial stands on an argument.
  for (const argument of childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'obj')) {
    const determiner = childBy(tree, argument, 'det', 'advmod', 'cc:preconj');
    const isDenied =
      negation.has(tree.lower[argument] ?? '') ||
      (determiner !== undefined && negation.has(tree.lower[determiner] ?? ''));
    if (isDenied) draft.negated = true;
  }
}

/** Reads one step upward; gives the word to go on from, or -1 to stop. */
function climb(view: View, at: number, head: number, draft: Draft): number {
  const { tree, ontology } = view;
  const relation = tree.relations[at] ?? '';
  const mark = childBy(tree, at, 'mark');
  const marker = mark === undefined ? '' : (tree.lower[mark] ?? '');
  switch (relation) {
    case 'conj':
    case 'parataxis':
    case 'list':
      if (relation === 'parataxis') readControl(view, at, head, draft);
      // "will meet and discuss": a bare second verb shares the first one's auxiliaries; one with a
      // subject or form of its own does not, and goes on from what governs the first.
      if (isVerb(tree, head) && tree.tags[at] !== tree.tags[head]) {
        const above = tree.heads[head] ?? -1;
        return above < 0 ? -1 : climb(view, head, above, draft);
      }
      return head;
    case 'xcomp':
    case 'ccomp':
      readControl(view, at, head, draft);
      return head;
    case 'csubj':
      draft.hypothetical ||= marker === 'to';
      return head;
    case 'advcl':
      if (ontology.words('condition').has(marker)) draft.hypothetical = true;
      // A purpose ("met to discuss") or what an accusation says ("accused X of arming") is not told as done.
      else if (
        marker !== '' &&
        (tree.tags[at] === 'VB' || /^(of|for|from|against|by|without|over)$/.test(marker))
      ) {
        if (!readControl(view, at, head, draft)) draft.hypothetical = true;
      }
      draft.main = false;
      return head;
    case 'acl:relcl':
      draft.main = false;
      return -1;
    case 'acl':
      if (tree.tags[at] === 'VBN' || (tree.tags[at] === 'VBG' && marker === '')) draft.main = false;
      else readControlNoun(view, head, marker, draft);
      return climbFromNoun(view, head, draft);
    default:
      return isVerb(tree, at) ? head : climbFromNoun(view, at, draft);
  }
}

/** From an event noun to the verb whose subject or object its phrase is. */
function climbFromNoun(view: View, noun: number, draft: Draft): number {
  const { tree, lexicon } = view;
  let at = noun;
  for (let steps = 0; steps < 8; steps += 1) {
    const head = tree.heads[at] ?? -1;
    if (head < 0) return -1;
    const relation = tree.relations[at] ?? '';
    if (isVerb(tree, head)) {
      if (/^(obj|obl|xcomp|ccomp)$/.test(relation)) {
        const control = controlOf(view, head);
        const isWanted =
          control !== undefined &&
          ['opine', 'ask', 'direct', 'deny', 'refuse'].includes(control.class);
        if (isWanted) draft.hypothetical = true;
      }
      if (/^obl/.test(relation)) draft.main = false;
      return head;
    }
    const noun = lexicon.controlNouns.get(tree.lower[head] ?? '');
    if (view.ontology.words('plan-noun').has(tree.lower[head] ?? '') || noun?.class === 'opine') {
      draft.hypothetical = true;
    }
    at = head;
  }
  return -1;
}

/** The control entry of a predicate: its verb with particle, or the adjective of "is ready". */
export function controlOf(view: View, head: number): ControlEntry | undefined {
  const { tree, lexicon } = view;
  const lower = tree.lower[head] ?? '';
  const verb = lexicon.controlVerbs
    .get(lower)
    ?.find(
      ({ particle }) =>
        particle === undefined ||
        (tree.children[head] ?? []).some((child) => tree.lower[child] === particle) ||
        tree.lower[head + 1] === particle,
    );
  return verb && isVerb(tree, head) ? verb.control : lexicon.controlAdjectives.get(lower);
}

/** Applies the predicate above a clause; false where it is no control predicate. */
function readControl(view: View, clause: number, head: number, draft: Draft): boolean {
  const { tree } = view;
  const control = controlOf(view, head);
  if (!control) return false;
  const kind = classHere(view, control.class, clause, head, draft);
  apply(kind, head, draft);
  if (kind === 'report' && draft.speaker === undefined) {
    draft.speaker = understoodSubject(view, head);
    draft.cue = head;
    // "did not say that …": what was not said is not told.
    const denied = childrenBy(tree, head, 'advmod', 'neg').some((word) =>
      view.ontology.words('negation').has(tree.lower[word] ?? ''),
    );
    if (denied) draft.hypothetical = true;
  }
  return true;
}

/**
 * What a control predicate is in this sentence: "told Norland to leave" directs where "told Norland
 * that" reports, and "warned that Norland had attacked" reports where "warned that it would" threatens.
 */
function classHere(
  { tree, ontology }: View,
  kind: ControlEntry['class'],
  clause: number,
  head: number,
  draft: Draft,
): ControlEntry['class'] {
  const relation = tree.relations[clause];
  if (kind === 'report' && relation === 'xcomp' && childBy(tree, head, 'obj', 'iobj') !== undefined) {
    return 'direct';
  }
  if (kind !== 'threaten' || relation !== 'ccomp') return kind;
  const isAhead = childrenBy(tree, clause, 'aux').some(
    (aux) =>
      ontology.words('future').has(tree.lower[aux] ?? '') ||
      ontology.words('possibility').has(tree.lower[aux] ?? ''),
  );
  // What is threatened is vowed, not supposed: "would" is the threat's own tense.
  if (isAhead) draft.hypothetical = false;
  return isAhead ? 'threaten' : 'report';
}

/** "Norland's pledge to act", "the announcement that it had frozen …", "a plan to meet". */
function readControlNoun(view: View, noun: number, marker: string, draft: Draft): void {
  const { tree, lexicon, ontology } = view;
  const control = lexicon.controlNouns.get(tree.lower[noun] ?? '');
  draft.main = false;
  if (control) {
    apply(control.class, noun, draft);
    if (control.class === 'report' && draft.speaker === undefined) {
      draft.speaker = childBy(tree, noun, 'nmod:poss');
      draft.cue = noun;
    }
    return;
  }
  if (marker === 'to' || ontology.words('plan-noun').has(tree.lower[noun] ?? '')) {
    draft.hypothetical = true;
  }
}

function apply(kind: ControlEntry['class'], at: number, draft: Draft): void {
  switch (kind) {
    case 'report':
    case 'aspect':
      return;
    case 'commit':
    case 'refuse':
    case 'threaten':
      // The outermost one decides: "refused to agree to meet" is a refusal.
      draft.control = kind;
      draft.controller = at;
      return;
    default:
      draft.hypothetical = true;
  }
}
