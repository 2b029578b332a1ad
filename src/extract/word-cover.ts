/** A stretch of a sentence's words; both ends inclusive. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Stretches by each word they cover, so that "which name stands here" takes no search. Where
 * stretches overlap the later one wins; names, titles and gazetteer hits never do.
 */
export function coverOf<T extends WordSpan>(spans: Iterable<T>): ReadonlyMap<number, T> {
  const cover = new Map<number, T>();
  for (const span of spans) {
    for (let index = span.first; index <= span.last; index += 1) cover.set(index, span);
  }
  return cover;
}
