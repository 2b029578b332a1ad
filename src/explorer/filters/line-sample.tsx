import type { VNode } from 'preact';
import { STROKES } from '../network/style.ts';
import type { Status } from '../view/view.ts';

/** A piece of line as the network draws it for a status. */
export function LineSample({ status }: { status: Status }): VNode {
  const dashes = STROKES[status].pattern.join(' ');
  return (
    <svg class={`line-sample status-${status}`} viewBox="0 0 40 10" aria-hidden="true">
      <line x1="0" y1="5" x2="40" y2="5" {...(dashes ? { 'stroke-dasharray': dashes } : {})} />
    </svg>
  );
}
