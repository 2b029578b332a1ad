import type { Span } from '../../model/span.ts';

/**
 * Finds which of many stretches a span touches; the stretches in order and apart from each other.
 * By halving, so that an article takes time in proportion to its length.
 */
export function overlapFinder<T>(
  items: readonly T[],
  spanOf: (item: T) => Span,
): (span: Span) => readonly T[] {
  return (span) => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spanOf(items[middle] as T).end <= span.start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < items.length && spanOf(items[last] as T).start < span.end) last += 1;
    return items.slice(low, last);
  };
}
