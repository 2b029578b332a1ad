import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb } from '../4-syntax/tree.ts';
import type { ContextDraft } from './context-draft.ts';
import { understoodSubject } from './subjects.ts';
import { isDenied, type View } from './view.ts';

type ControlClass = ControlEntry['class'];

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

/** Applies the predicate above a clause; false where it is no control predicate. */
export function readControl(
  view: View,
  clause: number,
  predicate: number,
  draft: ContextDraft,
): boolean {
  const control = controlOf(view, predicate);
  if (!control) return false;
  const kind = classHere(view, control.class, clause, predicate);
  // What is threatened is vowed, not supposed: "would" is the threat's own tense.
  if (kind === 'threaten' && isAhead(view, clause)) draft.hypothetical = false;
  applyControl(kind, draft);
  if (kind === 'report' && draft.speaker === undefined) {
    draft.speaker = understoodSubject(view, predicate);
    draft.cue = predicate;
    // "did not say that …": what was not said is not told.
    if (isDenied(view, predicate)) draft.hypothetical = true;
  }
  return true;
}

/** "Norland's pledge to act", "the announcement that it had frozen …", "a plan to meet". */
export function readControlNoun(
  view: View,
  noun: number,
  marker: string,
  draft: ContextDraft,
): void {
  const { tree, lexicon, ontology } = view;
  const lower = tree.lower[noun] ?? '';
  const control = lexicon.controlNouns.get(lower);
  draft.main = false;
  if (control) {
    applyControl(control.class, draft);
    if (control.class === 'report' && draft.speaker === undefined) {
      draft.speaker = childBy(tree, noun, 'nmod:poss');
      draft.cue = noun;
    }
  } else if (marker === 'to' || ontology.words('plan-noun').has(lower)) {
    draft.hypothetical = true;
  }
}

/**
 * What a control predicate is in this sentence: "told Norland to leave" directs where "told Norland
 * that" reports, and "warned that Norland had attacked" reports where "warned that it would" threatens.
 */
function classHere(
  view: View,
  kind: ControlClass,
  clause: number,
  predicate: number,
): ControlClass {
  const { tree } = view;
  const relation = tree.relations[clause];
  const isTold = childBy(tree, predicate, 'obj', 'iobj') !== undefined;
  if (kind === 'report' && relation === 'xcomp' && isTold) return 'direct';
  const isWarning = kind === 'threaten' && relation === 'ccomp';
  return isWarning && !isAhead(view, clause) ? 'report' : kind;
}

/** Whether the clause of a "warned that" lies ahead: "would", "could", "will". */
function isAhead({ tree, ontology }: View, clause: number): boolean {
  if (tree.relations[clause] !== 'ccomp') return false;
  const future = ontology.words('future');
  const possibility = ontology.words('possibility');
  return childrenBy(tree, clause, 'aux').some((aux) => {
    const text = tree.lower[aux] ?? '';
    return future.has(text) || possibility.has(text);
  });
}

function applyControl(kind: ControlClass, draft: ContextDraft): void {
  switch (kind) {
    case 'report':
    case 'aspect':
      return;
    case 'commit':
    case 'refuse':
    case 'threaten':
      // The outermost one decides: "refused to agree to meet" is a refusal.
      draft.control = kind;
      return;
    default:
      draft.hypothetical = true;
  }
}
