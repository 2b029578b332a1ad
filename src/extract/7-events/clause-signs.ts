import { childBy, childrenBy } from '../4-syntax/tree.ts';
import { controlOf } from './control-word.ts';
import { describesActor } from './described.ts';
import type { View } from './view.ts';

/** The word that opens a clause: "if", "to", "that"; empty without one. */
export function markerOf({ tree }: View, clause: number): string {
  const mark = childBy(tree, clause, 'mark');
  return mark === undefined ? '' : (tree.lower[mark] ?? '');
}

/** "asked WHETHER Norland had attacked", "questions about WHETHER it did" */
export function isOpenQuestion({ tree, ontology }: View, clause: number): boolean {
  const words = ontology.words('open-question');
  return childrenBy(tree, clause, 'mark').some((mark) => words.has(tree.lower[mark] ?? ''));
}

/** Whether a clause is what a predicate of saying reports. */
export function isReportedClause(view: View, at: number): boolean {
  const { tree } = view;
  const head = tree.heads[at] ?? -1;
  if (head < 0) return false;
  if (tree.relations[at] === 'conj') return isReportedClause(view, head);
  if (tree.relations[at] !== 'ccomp' || controlOf(view, head)?.class !== 'report') return false;
  // Of others a reporter says "would" where he only supposes: "said that a strike would be rash".
  const subject = childBy(tree, at, 'nsubj', 'nsubj:pass');
  return subject === undefined || tree.tags[subject] === 'PRP' || isAnimate(view, subject);
}

/** "would withdraw if Norland agreed" */
export function hasCondition(view: View, at: number): boolean {
  const condition = view.ontology.words('condition');
  return childrenBy(view.tree, at, 'advcl').some((clause) => condition.has(markerOf(view, clause)));
}

/** "HAD Norland attacked, Sudmark would have protested": a condition without "if". */
export function isInverted({ tree }: View, clause: number): boolean {
  const subject = childBy(tree, clause, 'nsubj', 'nsubj:pass') ?? -1;
  const auxiliary = childBy(tree, clause, 'aux', 'aux:pass') ?? clause;
  return (
    subject >= 0 && auxiliary < subject && /^(had|were|should)$/.test(tree.lower[auxiliary] ?? '')
  );
}

/** What is asked is not told. */
export function isQuestion({ sentence }: View): boolean {
  return /\?["”’']?\s*$/.test(sentence.text);
}

/** "Brothers, fight them": a bare verb without a subject calls for what it names. */
export function isImperative({ tree }: View, verb: number): boolean {
  const isBare = tree.tags[verb] === 'VB' || tree.tags[verb] === 'VBP';
  const isHead = /^(root|ccomp|parataxis)$/.test(tree.relations[verb] ?? '');
  return (
    isBare && isHead && childBy(tree, verb, 'nsubj', 'nsubj:pass', 'aux', 'mark') === undefined
  );
}

/** A gerund without a doer or an auxiliary tells of no one occasion. */
export function isGeneric({ tree }: View, clause: number): boolean {
  return tree.tags[clause] === 'VBG' && childBy(tree, clause, 'nsubj', 'aux') === undefined;
}

/** A clause behind "theory", "claim" whose "that" is no subject or object of it. */
export function isNounClause({ tree, lexicon }: View, clause: number, noun: number): boolean {
  if (!lexicon.controlNouns.has(tree.lower[noun] ?? '')) return false;
  const subject = childBy(tree, clause, 'nsubj', 'nsubj:pass');
  return tree.lower[noun + 1] === 'that' && subject !== undefined && tree.lower[subject] !== 'that';
}

export function isAnimate(view: View, subject: number): boolean {
  return view.at(subject).length > 0 || describesActor(view, subject);
}
