import type { Span } from '../../../model/span.ts';
import type { Mark } from './evidence-marks.ts';

/**
 * The part of a long text to show first, at most `most` code units, as offsets into the text: around what
 * happened, else from the beginning. `offset` is where the text begins in the text that the marks count into.
 */
export function excerptOf(
  text: string,
  offset: number,
  marks: readonly Mark[],
  most: number,
): Span {
  const trigger = marks.find(({ kind }) => kind === 'trigger');
  const middle = trigger ? trigger.start - offset : 0;
  const latest = Math.max(0, text.length - most);
  const start = Math.min(latest, Math.max(0, middle - Math.floor(most / 2)));
  const end = Math.min(text.length, start + most);
  // Never half of a pair: "𝔄" is two code units.
  return {
    start: start + (isPairCut(text, start) ? 1 : 0),
    end: end - (isPairCut(text, end) ? 1 : 0),
  };
}

function isPairCut(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
