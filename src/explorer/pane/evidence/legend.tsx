import type { VNode } from 'preact';
import type { MarkKind } from './evidence-marks.ts';

const MEANINGS: Readonly<Record<MarkKind, string>> = {
  source: 'source: who does it',
  trigger: 'what happened',
  target: 'target: to or with whom',
  other: 'another part',
  topic: 'topic',
  mention: 'an actor',
  statement: 'what somebody says',
};

/** What the looks of marked words mean. */
export function Legend({ of }: { of: readonly MarkKind[] }): VNode {
  return (
    <ul class="legend small" aria-label="What the marks mean">
      {of.map((kind) => (
        <li key={kind}>
          <span class={`mark mark-${kind}`}>{MEANINGS[kind]}</span>
        </li>
      ))}
    </ul>
  );
}
