import { subtree, type Tree } from '../../4-syntax/tree.ts';
import type { View } from '../../7-events/view.ts';
import type { WordSpan } from '../../word-cover.ts';
import { bargainWords, type FoundPhrase, findPhrases } from './bargain-words.ts';

/** What is said itself, and no circumstance of it: "asked IF Chile WOULD COME". */
const CONTENT = /^(ccomp|csubj)/;

/** Words with which a span must not begin or end. */
const EDGE = /^[,;.:!?"'“”’)]+$/;

/**
 * The condition of an ask or offer: the clause or phrase, whole, that a condition's words open and
 * that hangs on the word that asks or offers, or below it. A condition below another ask or offer of
 * the sentence is that one's.
 */
export function conditionOf(
  view: View,
  cue: number,
  others: ReadonlySet<number>,
): WordSpan | undefined {
  const { tree, ontology } = view;
  for (const phrase of findPhrases(tree.lower, bargainWords(ontology).conditions)) {
    const head = headBehind(tree, phrase);
    if (head === undefined || isContent(tree, head, phrase)) continue;
    if (ownerOf(tree, head, cue, others) !== cue) continue;
    const span = spanOf(tree, phrase, head);
    // "offered a loan in return": for what is not said.
    if (span.last > phrase.last) return span;
  }
  return undefined;
}

/** The word whose clause or phrase the words open; they may govern it, as "provided" does. */
function headBehind(tree: Tree, { first, last }: FoundPhrase): number | undefined {
  let at = last;
  for (let steps = 0; steps < tree.words.length; steps += 1) {
    const head = tree.heads[at] ?? -1;
    if (head < first) return at;
    if (head > last) return head;
    at = head;
  }
  return undefined;
}

function isContent(tree: Tree, head: number, { first }: FoundPhrase): boolean {
  return tree.lower[first] === 'if' && CONTENT.test(tree.relations[head] ?? '');
}

/** The first word above that asks or offers. */
function ownerOf(
  tree: Tree,
  head: number,
  cue: number,
  others: ReadonlySet<number>,
): number | undefined {
  let at = tree.heads[head] ?? -1;
  for (let steps = 0; steps < tree.words.length && at >= 0; steps += 1) {
    if (at === cue || others.has(at)) return at;
    at = tree.heads[at] ?? -1;
  }
  return undefined;
}

/** From the words on, as far as their clause hangs together, without the marks around it. */
function spanOf(tree: Tree, { first, last }: FoundPhrase, head: number): WordSpan {
  const below = new Set(subtree(tree, head, (child) => tree.relations[child] === 'parataxis'));
  let end = last;
  while (below.has(end + 1)) end += 1;
  while (end > last && EDGE.test(tree.lower[end] ?? '')) end -= 1;
  return { first, last: end };
}
