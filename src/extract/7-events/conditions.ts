import type { TriggerEntry } from '../../ontology/shapes.ts';
import { childrenBy, subtree } from '../4-syntax/tree.ts';
import { nounsOf } from './noun-phrase.ts';
import type { View } from './view.ts';

/** Clauses behind a word whose opinions are about something else. */
const OTHER_CLAUSES: ReadonlySet<string> = new Set(['conj', 'parataxis', 'acl:relcl']);

/**
 * Undefined where the head of the object is one of the trigger's nouns or of the names it takes, and none
 * of those it excludes, else which of the two it is; where the verb has no object, its first phrase may be
 * excluded ("spoke to REPORTERS").
 */
export function objectFault(
  view: View,
  { object: wanted, objectKinds: kinds, notObject: unwanted }: TriggerEntry,
  object: number | undefined,
  excludable: number | undefined,
): 'OBJECT' | 'EXCLUDED_OBJECT' | undefined {
  const isOneOf = (phrase: number | undefined, words: readonly string[]) =>
    phrase !== undefined &&
    (words.includes('*') || countedHeads(view, phrase).some((head) => isNoun(view, head, words)));
  const isWanted = !wanted || isOneOf(object, wanted) || isNameOf(view, object, kinds);
  if (!isWanted) return 'OBJECT';
  return unwanted && isOneOf(excludable, unwanted) ? 'EXCLUDED_OBJECT' : undefined;
}

/** Whether the object is a name of one of the kinds: "freed ANA KOVIC". */
function isNameOf(view: View, object: number | undefined, kinds: TriggerEntry['objectKinds']) {
  if (object === undefined || kinds === undefined) return false;
  return view.at(object).some(({ kind }) => kinds.includes(kind));
}

/** The object and its conjuncts, with what they count: "a number of sanctions", "a series of strikes". */
function countedHeads({ tree, lexicon }: View, object: number): readonly number[] {
  const counting = lexicon.nounSet(['@counting-noun']);
  const heads = [object, ...childrenBy(tree, object, 'conj')];
  const counted = heads
    .filter((head) => counting.has(tree.lower[head] ?? ''))
    .flatMap((head) => childrenBy(tree, head, 'nmod'));
  return [...heads, ...counted];
}

/** By itself, or with the word before it: "embargo", "arms embargo". */
function isNoun({ tree, lexicon }: View, head: number, words: readonly string[]): boolean {
  const nouns = lexicon.nounSet(words);
  const lower = tree.lower[head] ?? '';
  return nouns.has(lower) || nouns.has(`${tree.lower[head - 1]} ${lower}`);
}

/** "described him as terrific": an opinion word in the complement, and none of the other tone. */
export function toneFits(view: View, { tone }: TriggerEntry, index: number): boolean {
  if (!tone) return true;
  const { ontology } = view;
  const words = wordsBelow(view, index);
  const has = (list: 'praise' | 'blame') => words.some((word) => ontology.words(list).has(word));
  return has(tone) && !has(tone === 'praise' ? 'blame' : 'praise');
}

/** "remained on ALERT", "found two men GUILTY": one of the words that the trigger wants below it. */
export function withinFits(view: View, { within }: TriggerEntry, index: number): boolean {
  if (!within) return true;
  const wanted = view.lexicon.nounSet(within);
  return wordsBelow(view, index).some((word) => wanted.has(word));
}

/** The words behind one and below it, other clauses left out. */
function wordsBelow({ tree }: View, index: number): readonly string[] {
  const isOther = (child: number) =>
    child > index && OTHER_CLAUSES.has(tree.relations[child] ?? '');
  return subtree(tree, index, isOther)
    .filter((word) => word > index)
    .map((word) => tree.lower[word] ?? '');
}

/** "the TROOPS left Norland": whether the head of the subject is one of the trigger's nouns. */
export function subjectFits(
  view: View,
  { subject: wanted }: TriggerEntry,
  subject: number | undefined,
): boolean {
  if (!wanted) return true;
  if (subject === undefined) return false;
  return nounsOf(view, subject).some((head) => isNoun(view, head, wanted));
}
