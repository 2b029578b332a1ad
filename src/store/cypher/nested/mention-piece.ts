import { compareText } from '../../../graph/canonical.ts';
import { type FieldPieces, nodePiece, properties } from './piece.ts';

/** The variables of a mention: the edge, the actor and the sentence. */
export interface MentionEnds {
  readonly m: string;
  readonly a: string;
  readonly s: string;
}

type Row = readonly unknown[];

/** By place in the text, then by the actor's id. */
export const byPlace = (a: Row, b: Row) =>
  Number(a[0]) - Number(b[0]) ||
  Number(a[1]) - Number(b[1]) ||
  compareText(String(a[2]), String(b[2]));

const edge = (...names: readonly string[]) => properties<MentionEnds>(({ m }) => m, ...names);

/** A mention. */
export const MENTION: FieldPieces<MentionEnds> = {
  ...edge('start', 'end', 'surface', 'how', 'reading', 'confidence', 'because'),
  actor: (draft, { a }, { below }) => nodePiece(draft, 'Actor', a, below),
  sentence: (draft, { s }, { below }) => nodePiece(draft, 'Sentence', s, below),
};
