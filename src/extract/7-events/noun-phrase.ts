import { childrenBy, subtree, type Tree, withConjuncts } from '../4-syntax/tree.ts';
import type { WordSpan } from '../word-cover.ts';
import type { View } from './view.ts';

/** What hangs on a noun and is not part of its phrase: clauses, conjuncts, asides. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'conj',
  'cc',
  'acl',
  'acl:relcl',
  'advcl',
  'ccomp',
  'parataxis',
  'csubj',
  'case',
  'mark',
  'punct',
  'cop',
  'nsubj',
  'nsubj:pass',
  'aux',
  'advmod',
]);
/** Words that open a phrase and name nobody. */
const OPENERS: ReadonlySet<string> = new Set(['the', 'a', 'an', ',', '"', '“', '’', "'s", '-']);

/**
 * The words of a noun's own phrase, without its conjuncts, clauses, times, preposition and article: "two
 * reporters from Norland" of "the two reporters from Norland, who had …".
 */
export function phraseOf({ tree, lexicon }: View, head: number): WordSpan {
  const times = lexicon.nounSet(['@weekday', '@time-noun']);
  const isOutside = (child: number) =>
    OUTSIDE.has(tree.relations[child] ?? '') ||
    (child > head && times.has(tree.lower[child] ?? ''));
  const inside = new Set(
    subtree(tree, head, (child) => isOutside(child) && !isInner(tree, child, head)),
  );
  let first = head;
  let last = head;
  // A dash or comma inside is bridged, a gap is not: the parser may have hung a far word here.
  while (inside.has(first - 1) || (inside.has(first - 2) && isBridge(tree, first - 1))) first -= 1;
  while (inside.has(last + 1) || (inside.has(last + 2) && isBridge(tree, last + 1))) last += 1;
  while (first < head && OPENERS.has(tree.lower[first] ?? '')) first += 1;
  return { first, last };
}

/** Prepositions and conjuncts below the head's own modifiers belong to the phrase: "of Norland and Sudmark". */
function isInner(tree: Tree, child: number, head: number): boolean {
  return (
    tree.heads[child] !== head && /^(case|cc|conj|punct|advmod)$/.test(tree.relations[child] ?? '')
  );
}

function isBridge(tree: Tree, index: number): boolean {
  return /^[-–—,'’"“”()]$|^'s$|^’s$/.test(tree.lower[index] ?? '');
}

/** Whether the phrase says whose it is by a pronoun: "its troops", "his own party". */
export function isOwn({ tree }: View, head: number): boolean {
  return childrenBy(tree, head, 'nmod:poss').some((child) => tree.tags[child] === 'PRP$');
}

/**
 * The nouns that a phrase is about: the head and its conjuncts, and for a word that only counts
 * ("dozens of rebels", "one of the ministers", "members of the junta") the nouns it counts.
 */
export function nounsOf(view: View, head: number, depth = 0): readonly number[] {
  const { tree, lexicon } = view;
  const counting = lexicon.nounSet(['@counting-noun', '@part-noun']);
  return withConjuncts(tree, head)
    .filter((noun) => noun === head || !isContrasted(view, noun))
    .flatMap((noun) => {
      const isCount = counting.has(tree.lower[noun] ?? '') || tree.tags[noun] === 'CD';
      if (!isCount || depth > 3 || view.at(noun).length > 0) return [noun];
      const counted = childrenBy(tree, noun, 'nmod').filter((child) => isOf(tree, child));
      return counted.length === 0
        ? [noun]
        : counted.flatMap((child) => nounsOf(view, child, depth + 1));
    });
}

function isOf(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'case').some((mark) => tree.lower[mark] === 'of');
}

/** "subverted Norland, NOT Sudmark", "armed Norland, YET Sudmark …": what is set against the phrase is no part of it. */
function isContrasted({ tree }: View, noun: number): boolean {
  return childrenBy(tree, noun, 'advmod', 'cc', 'neg').some((word) =>
    /^(not|yet)$/.test(tree.lower[word] ?? ''),
  );
}
