import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy } from '../4-syntax/tree.ts';
import type { ContextDraft } from './context-draft.ts';
import { controlOf } from './control-word.ts';
import { understoodSubject } from './subjects.ts';
import { isDenied, type View } from './view.ts';

type ControlClass = ControlEntry['class'];

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
  if (!draft.sealed || kind === 'deny' || kind === 'opine') applyControl(kind, predicate, draft);
  if (view.lexicon.verbSet('claiming-verb').has(view.tree.lower[predicate] ?? ''))
    draft.claimed = true;
  if (kind === 'report' && isFalse(view, predicate)) draft.hypothetical = true;
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
    applyControl(control.class, noun, draft);
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

function applyControl(kind: ControlClass, word: number, draft: ContextDraft): void {
  switch (kind) {
    case 'report':
    case 'aspect':
      return;
    case 'commit':
    case 'offer':
    case 'refuse':
    case 'threaten':
      // The outermost one decides: "refused to agree to meet" is a refusal.
      draft.control = kind;
      draft.controlledBy = word;
      return;
    default:
      draft.hypothetical = true;
  }
}

/** "incorrectly stated that talks had begun": the writer says that it is not so. */
function isFalse(view: View, predicate: number): boolean {
  const falsity = view.ontology.words('falsity-adverb');
  return childrenBy(view.tree, predicate, 'advmod').some((word) =>
    falsity.has(view.tree.lower[word] ?? ''),
  );
}
