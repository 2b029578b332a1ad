/** From an offset in UTF-16 code units, as everywhere in the graph, to one in code points. */
export type ToCodePoints = (offset: number) => number;

/**
 * Reads a text once; what it gives takes time by the logarithm of the characters beyond the basic plane
 * before the offset ("𝔄" is two code units and one code point). An offset within such a pair counts as behind it.
 */
export function openCodePoints(text: string): ToCodePoints {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(pairs, offset);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
