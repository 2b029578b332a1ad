import type { VNode } from 'preact';
import { visible } from '../words/visible.ts';

const LONGEST = 160;

/** A text with the places of what was searched for marked; long texts are cut around the first of them. */
export function highlighted(
  text: string,
  highlights: readonly { readonly start: number; readonly end: number }[],
): VNode {
  const first = highlights[0]?.start ?? 0;
  const begin = text.length > LONGEST ? Math.max(0, first - LONGEST / 3) : 0;
  const stop = Math.min(text.length, begin + LONGEST);
  const parts: (VNode | string)[] = [];
  let at = begin;
  for (const { start, end } of highlights) {
    if (start < at || end > stop) continue;
    parts.push(visible(text.slice(at, start)), <mark>{visible(text.slice(start, end))}</mark>);
    at = end;
  }
  return (
    <bdi>
      {begin > 0 ? '… ' : ''}
      {parts}
      {visible(text.slice(at, stop))}
      {stop < text.length ? ' …' : ''}
    </bdi>
  );
}
