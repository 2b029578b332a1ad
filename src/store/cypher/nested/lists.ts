import { compareText } from '../../../graph/canonical.ts';
import { type Draft, listPiece, nodePiece, type Piece } from './piece.ts';
import type { Wanted } from './wanted.ts';

type Row = readonly unknown[];

/** By the first column, which is an id. */
export const byFirst = (a: Row, b: Row) => compareText(String(a[0]), String(b[0]));

/** The nodes at the end of a pattern, each once, by their ids. */
export function nodesPiece(
  draft: Draft,
  label: string,
  pattern: (node: string) => string,
  below: readonly Wanted[],
): Piece {
  const n = draft.variable('n');
  const object = nodePiece(draft, label, n, below);
  return listPiece(draft, pattern(`${n}:${label}`), '', [`${n}.id`], object, byFirst, true);
}
