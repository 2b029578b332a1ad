import type { Parse } from '../../language/parser/parser.ts';
import type { Word } from '../2-sentences/index.ts';

/**
 * A sentence's dependency tree in Universal Dependencies' terms. Indices count the sentence's
 * words; the root's head is -1.
 */
export interface Tree {
  readonly words: readonly Word[];
  /** Lower-case texts, straight apostrophes. */
  readonly lower: readonly string[];
  /** Penn tags: "VBD", "NNP". */
  readonly tags: readonly string[];
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  readonly children: readonly (readonly number[])[];
}

/** Wraps a parse for walking. */
export function toTree(words: readonly Word[], parse: Parse): Tree {
  const children: number[][] = words.map(() => []);
  for (let index = 0; index < words.length; index += 1) {
    const head = parse.heads[index] ?? -1;
    if (head >= 0) children[head]?.push(index);
  }
  return {
    words,
    lower: words.map((word) => word.text.toLowerCase().replace(/[‘’]/g, "'")),
    tags: parse.tags,
    heads: parse.heads,
    relations: parse.relations,
    children,
  };
}

/** Children of a word in one of the relations, in the order of the text. */
export function childrenBy(tree: Tree, index: number, ...relations: string[]): readonly number[] {
  return (tree.children[index] ?? []).filter((child) =>
    relations.includes(tree.relations[child] ?? ''),
  );
}

/** The first child in one of the relations. */
export function childBy(tree: Tree, index: number, ...relations: string[]): number | undefined {
  return childrenBy(tree, index, ...relations)[0];
}

/** Whether the word is a verb form (Penn VB*). */
export function isVerb(tree: Tree, index: number): boolean {
  return (tree.tags[index] ?? '').startsWith('VB');
}

/** The preposition of a noun phrase ("on" of "on Norland"), two-word ones joined; undefined without one. */
export function prepositionOf(tree: Tree, index: number): string | undefined {
  const mark = childBy(tree, index, 'case');
  return mark === undefined ? undefined : tree.lower[mark];
}

/**
 * The word and all below it, in order; `stop` cuts off children (clauses, conjuncts) whose words
 * tell something else.
 */
export function subtree(
  tree: Tree,
  index: number,
  stop: (child: number) => boolean = () => false,
): readonly number[] {
  const found = [index];
  for (let at = 0; at < found.length; at += 1) {
    for (const child of tree.children[found[at] as number] ?? []) {
      if (!stop(child)) found.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The word of a stretch whose head lies outside it: what the rest of the sentence attaches to. */
export function headOf(tree: Tree, first: number, last: number): number {
  for (let index = first; index <= last; index += 1) {
    const head = tree.heads[index] ?? -1;
    if (head < first || head > last) return index;
  }
  return last;
}

/** A noun and its conjuncts: "Norland, Sudmark and Ostria" from "Norland". */
export function withConjuncts(tree: Tree, index: number): readonly number[] {
  const all = [index];
  for (let at = 0; at < all.length; at += 1) {
    all.push(
      ...childrenBy(tree, all[at] as number, 'conj').filter((child) => !isVerb(tree, child)),
    );
  }
  return all;
}

/** The first of the words that one is coordinated with, or itself: "Norland" from "Norland and SUDMARK". */
export function coordinationOf(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < tree.words.length && tree.relations[at] === 'conj'; steps += 1) {
    at = tree.heads[at] ?? -1;
  }
  return at;
}
