import type { Role } from '../../model/event.ts';
import type { RoleGround, RolePlace } from '../../model/explanation.ts';
import { isVerb, prepositionOf, type Tree } from '../4-syntax/tree.ts';
import type { WordSpan } from '../word-cover.ts';
import type { AskedRole, Fired } from './fired.ts';
import { isPassive, understoodObject, understoodSubject } from './subjects.ts';
import type { Filler, View } from './view.ts';

type InFrame = Pick<RoleGround, 'place' | 'preposition'>;

/**
 * Which part of a trigger's frame gave the words of a role: what was asked of the frame when the roles
 * were filled, told in terms of the tree.
 */
export function placeInFrame(view: View, fired: Fired, filler: Filler, role: Role): InFrame {
  const from = askedFor(fired, filler);
  if (!from) {
    const preposition = prepositionOf(view.tree, headOf(view.tree, filler.phrase));
    return { place: 'NEARBY', ...(preposition !== undefined && { preposition }) };
  }
  // "Norland and Sudmark met": the frame gave both as its subject.
  const isShared = role === 'TARGET' && from.side === 'source';
  if (isShared) return { place: 'COORDINATED' };
  switch (from.name) {
    case 'subject':
      return { place: subjectPlace(view, fired, filler) };
    case 'object':
      return { place: isPassive(view, fired.predicate) ? 'PASSIVE_SUBJECT' : 'OBJECT' };
    case 'indirect':
      return { place: 'INDIRECT_OBJECT' };
    case 'possessor':
      return { place: 'POSSESSOR' };
    case 'speaker':
      return { place: 'SPEAKER' };
    case 'complement':
      return { place: 'COMPLEMENT' };
    case 'purpose':
      return { place: 'PURPOSE' };
    default:
      return { place: 'PREPOSITION', preposition: from.name };
  }
}

/** The question to the frame whose answer the filler is: fillers keep the object of their words. */
function askedFor({ asked = [], sources }: Fired, filler: Filler): AskedRole | undefined {
  const gave = ({ fillers }: AskedRole) => fillers.some(({ phrase }) => phrase === filler.phrase);
  const side = sources.includes(filler) ? 'source' : 'target';
  return asked.findLast((one) => one.side === side && gave(one)) ?? asked.findLast(gave);
}

/** Whose subject it is: the verb's own, that of a verb it shares one with, the noun's owner. */
function subjectPlace(view: View, fired: Fired, { phrase }: Filler): RolePlace {
  const { first, last, form, predicate } = fired;
  const { tree } = view;
  if (form === 'noun') {
    if (phrase.last < first && predicate === last) return 'POSSESSOR';
    if (phrase.first > last && predicate === last) return 'AGENT';
    return isOwnerOf(tree, phrase, last) ? 'POSSESSOR' : 'LIGHT_VERB';
  }
  const subject = understoodSubject(view, predicate);
  if (subject === undefined) {
    return understoodObject(view, predicate) === undefined ? 'NEARBY' : 'SUBJECT';
  }
  if (tree.heads[subject] === predicate || !isVerb(tree, predicate)) {
    return isPassive(view, predicate) ? 'AGENT' : 'SUBJECT';
  }
  if (isPassive(view, predicate)) return 'AGENT';
  switch (tree.relations[predicate]) {
    case 'conj':
    case 'parataxis':
      return 'SHARED_SUBJECT';
    case 'xcomp':
    case 'ccomp':
      return 'GOVERNING_VERB';
    case 'advcl':
      return 'MAIN_CLAUSE';
    case 'acl':
    case 'acl:relcl':
      return 'DESCRIBED_NOUN';
    default:
      return 'SUBJECT';
  }
}

/** Whether the words stand in the noun's own phrase: "NORLAND'S protest was lodged". */
function isOwnerOf(tree: Tree, phrase: WordSpan, noun: number): boolean {
  let at = headOf(tree, phrase);
  while (at >= 0 && !isVerb(tree, at)) {
    if (at === noun) return true;
    at = tree.heads[at] ?? -1;
  }
  return false;
}

/** The word of a stretch whose own head stands outside it. */
function headOf(tree: Tree, { first, last }: WordSpan): number {
  for (let index = first; index <= last; index += 1) {
    const head = tree.heads[index] ?? -1;
    if (head < first || head > last) return index;
  }
  return last;
}
