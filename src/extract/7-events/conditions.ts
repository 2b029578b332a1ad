import type { TriggerEntry } from '../../ontology/shapes.ts';
import { childrenBy, subtree } from '../4-syntax/tree.ts';
import type { View } from './view.ts';

/** Clauses behind a word whose opinions are about something else. */
const OTHER_CLAUSES: ReadonlySet<string> = new Set(['conj', 'parataxis', 'acl:relcl']);

/** Whether the head of the object is one of the trigger's nouns, and none of those it excludes. */
export function objectFits(
  view: View,
  { object: wanted, notObject: unwanted }: TriggerEntry,
  object: number | undefined,
): boolean {
  if (!wanted && !unwanted) return true;
  if (object === undefined) return !wanted;
  const heads = countedHeads(view, object);
  const isOneOf = (words: readonly string[]) => heads.some((head) => isNoun(view, head, words));
  return !(wanted && !isOneOf(wanted)) && !(unwanted && isOneOf(unwanted));
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
  const { tree, ontology } = view;
  const isOther = (child: number) =>
    child > index && OTHER_CLAUSES.has(tree.relations[child] ?? '');
  const words = subtree(tree, index, isOther)
    .filter((word) => word > index)
    .map((word) => tree.lower[word] ?? '');
  const has = (list: 'praise' | 'blame') => words.some((word) => ontology.words(list).has(word));
  return has(tone) && !has(tone === 'praise' ? 'blame' : 'praise');
}
