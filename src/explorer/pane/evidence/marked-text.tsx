import type { ComponentChild, VNode } from 'preact';
import { visible } from '../../words/visible.ts';
import type { Mark } from './evidence-marks.ts';
import { type Segment, segments } from './marks.ts';

interface Props {
  readonly text: string;
  /** Where the text begins in the text that the marks count into. */
  readonly offset: number;
  readonly marks: readonly Mark[];
  /** Whether what marks stand for is read aloud after their words: "Norway (source)". */
  readonly isSpoken?: boolean;
}

/** A text with what was found in it: by colour, by the line under it, and in words. */
export function MarkedText({ text, offset, marks, isSpoken = false }: Props): VNode {
  return (
    <>
      {segments(text, offset, marks).map((segment) => (
        <Stretch key={segment.start} of={segment} isSpoken={isSpoken} />
      ))}
    </>
  );
}

function Stretch({ of, isSpoken }: { of: Segment<Mark>; isSpoken: boolean }): VNode {
  const ended = isSpoken ? of.marks.filter(({ end }) => end <= of.end) : [];
  // One within the other, so that the lines under words with several marks are all drawn.
  const marked = of.marks.reduceRight<ComponentChild>(
    (inner, { kind, label }) => (
      <span class={`mark mark-${kind}`} title={visible(label)}>
        {inner}
      </span>
    ),
    visible(of.text),
  );
  return (
    <>
      {marked}
      {ended.length > 0 && (
        <span class="unseen"> ({visible(ended.map(({ label }) => label).join(', '))})</span>
      )}
    </>
  );
}
