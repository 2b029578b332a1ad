import type { Span } from '../../../model/span.ts';

/** A stretch of a text with all the marks that lie on the whole of it. */
export interface Segment<M extends Span> extends Span {
  readonly text: string;
  /** In the order of the marks that were given. */
  readonly marks: readonly M[];
}

/**
 * Cuts a text where marks begin and end, so that marks may overlap: every stretch has the same marks from
 * end to end. `offset` is where the text begins in the text that the marks count into; what lies outside of
 * it is left out. Put together, the stretches are the text.
 */
export function segments<M extends Span>(
  text: string,
  offset: number,
  marks: readonly M[],
): Segment<M>[] {
  const limit = offset + text.length;
  const seen = marks
    .map((mark, rank) => ({
      mark,
      rank,
      from: Math.max(mark.start, offset),
      to: Math.min(mark.end, limit),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const cuts = new Set([offset, limit]);
  for (const { from, to } of seen) cuts.add(from).add(to);
  const ends = [...cuts].sort((a, b) => a - b);
  const found: Segment<M>[] = [];
  let open: typeof seen = [];
  let next = 0;
  for (const [at, start] of ends.entries()) {
    const end = ends[at + 1];
    if (end === undefined) break;
    open = open.filter(({ to }) => to > start);
    for (let one = seen[next]; one && one.from === start; one = seen[next]) {
      open.push(one);
      next++;
    }
    const on = [...open].sort((a, b) => a.rank - b.rank).map(({ mark }) => mark);
    found.push({ start, end, text: text.slice(start - offset, end - offset), marks: on });
  }
  return found;
}
