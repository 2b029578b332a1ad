import type { WhereDraft } from '../where/draft.ts';

/** A span of time, as filters have it. */
interface Span {
  readonly from: string | null;
  readonly fromWithin: readonly string[];
  readonly until: string | null;
}

/** The conditions of a span on a day that is empty where it is not known. */
export function spanOf(
  draft: WhereDraft,
  day: string,
  { from, fromWithin, until }: Span,
): readonly string[] {
  return [
    ...(from === null
      ? []
      : [`(${day} >= ${draft.param(from)} OR ${day} IN ${draft.param(fromWithin)})`]),
    ...(until === null ? [] : [`${day} <> ''`, `${day} < ${draft.param(until)}`]),
  ];
}
