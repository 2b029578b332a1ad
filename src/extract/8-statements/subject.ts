import type { Tree } from '../4-syntax/tree.ts';
import { understoodSubject } from '../7-events/subjects.ts';
import type { View } from '../7-events/view.ts';

/**
 * The word that heads the subject of a verb of saying. Mostly the parse has it; but a nominative
 * pronoun or a name between a comma and the verb is its subject whatever the parse says ("Speaking
 * in Lakeside, Norland, OST says she will stay"; "The difference now, HE told reporters, is …").
 */
export function speakingSubject(view: View, verb: number): number | undefined {
  const { tree } = view;
  return adjacentSubject(tree, verb) ?? understoodSubject(view, verb);
}

const NOMINATIVE: ReadonlySet<string> = new Set(['he', 'she', 'they', 'we', 'i']);

function adjacentSubject(tree: Tree, verb: number): number | undefined {
  if (!/^VB[DPZ]$/.test(tree.tags[verb] ?? '')) return undefined;
  let last = verb - 1;
  while (/^(RB|MD)/.test(tree.tags[last] ?? '')) last -= 1;
  if (NOMINATIVE.has(tree.lower[last] ?? '')) return last;
  last = beforeBracket(tree, last);
  let first = last;
  while (/^(NNP|NNPS|HYPH)$/.test(tree.tags[first] ?? '')) first -= 1;
  const boundary = tree.lower[first] ?? ',';
  return first < last && (first < 0 || boundary === ',' || boundary === ':') ? last : undefined;
}

/** "Vera Ost (Lakeside) said": the name before the bracket. */
function beforeBracket(tree: Tree, last: number): number {
  if (tree.lower[last] !== ')') return last;
  let open = last;
  while (open > 0 && tree.lower[open] !== '(') open -= 1;
  return open > 0 ? open - 1 : last;
}
