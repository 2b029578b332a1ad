import type { Span } from '../model/span.ts';

/**
 * A text with every run of blanks as one space, and the way back: line breaks and indents change when a
 * text is saved anew, its words do not. Offsets count UTF-16 code units.
 */
export interface Collapsed {
  readonly text: string;
  /** The span of the original text that a span of the collapsed one stands for. */
  toOriginal(span: Span): Span;
  /** The offset in the collapsed text of an offset in the original one. */
  fromOriginal(offset: number): number;
}

/** Collapses the blanks of a text; blanks at its ends go. */
export function collapse(original: string): Collapsed {
  // Where each piece without blanks begins in either text.
  const pieces: { readonly from: number; readonly at: number; readonly length: number }[] = [];
  let text = '';
  for (const found of original.matchAll(/\S+/g)) {
    if (text !== '') text += ' ';
    pieces.push({ from: found.index, at: text.length, length: found[0].length });
    text += found[0];
  }
  const last = (fits: (piece: (typeof pieces)[number]) => boolean) => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = pieces[middle];
      if (piece && fits(piece)) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  const toOffset = (offset: number) => {
    const piece = last(({ at }) => at <= offset);
    return piece ? piece.from + Math.min(offset - piece.at, piece.length) : 0;
  };
  return {
    text,
    toOriginal: ({ start, end }) => ({ start: toOffset(start), end: toOffset(end) }),
    fromOriginal(offset) {
      const piece = last(({ from }) => from <= offset);
      return piece ? piece.at + Math.min(offset - piece.from, piece.length) : 0;
    },
  };
}
