import type { Refusal, RefusalReason } from '../../model/explanation.ts';
import type { Span } from '../../model/span.ts';
import type { Fired } from './fired.ts';
import type { View } from './view.ts';

/** Where a rule was tried. */
export type Tried = Pick<Fired, 'trigger' | 'first' | 'last'>;

/** What is known of a refusal besides its reason; `word` is the index of the word that did not fit. */
export interface RefusalDetail
  extends Pick<Refusal, 'other' | 'role' | 'confidence' | 'threshold'> {
  readonly word?: number | undefined;
}

/** Tells the trace, where there is one, that a rule gives nothing here; gives undefined for callers to return. */
export function refuse(
  view: View,
  { trigger, first, last }: Tried,
  reason: RefusalReason,
  { word, ...detail }: RefusalDetail = {},
): undefined {
  view.trace?.refuse({
    sentence: view.sentence.index,
    trigger: spanOf(view, first, last),
    rule: trigger.id,
    reason,
    ...(word !== undefined && { words: spanOf(view, word, word) }),
    ...detail,
  });
}

/** The stretch of the text from one word to another, both included. */
export function spanOf({ tree, sentence }: View, first: number, last: number): Span {
  return {
    start: tree.words[first]?.start ?? sentence.start,
    end: tree.words[last]?.end ?? sentence.end,
  };
}
