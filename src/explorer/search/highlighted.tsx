import type { VNode } from 'preact';
import { segments } from '../pane/evidence/marks.ts';
import { visible } from '../words/visible.ts';

const LONGEST = 160;

/** A text with the places of what was searched for marked; long texts are cut around the first of them. */
export function highlighted(
  text: string,
  highlights: readonly { readonly start: number; readonly end: number }[],
): VNode {
  const first = highlights[0]?.start ?? 0;
  const begin = text.length > LONGEST ? Math.max(0, Math.floor(first - LONGEST / 3)) : 0;
  const stop = Math.min(text.length, begin + LONGEST);
  const shown = segments(text.slice(begin, stop), begin, highlights);
  return (
    <bdi>
      {begin > 0 ? '… ' : ''}
      {shown.map(({ start, text: part, marks }) =>
        marks.length > 0 ? <mark key={start}>{visible(part)}</mark> : visible(part),
      )}
      {stop < text.length ? ' …' : ''}
    </bdi>
  );
}
