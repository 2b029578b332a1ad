import type { Span } from '../../../model/span.ts';

/** Shorter words of a name ("and", "of") stand in too many sentences to say anything. */
const SHORTEST_WORD = 4;

/**
 * Where a sentence names a topic: the whole name, else its single words, whatever the case. Nothing where it
 * does not: the graph does not keep which words a topic was read from. `offset` is that of the sentence.
 */
export function topicSpans(text: string, offset: number, name: string): Span[] {
  const whole = spansOf(text, offset, [name]);
  if (whole.length > 0) return whole;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return spansOf(
    text,
    offset,
    words.filter(({ length }) => length >= SHORTEST_WORD),
  );
}

function spansOf(text: string, offset: number, sought: readonly string[]): Span[] {
  const some = sought.filter((one) => one.trim() !== '').map(escaped);
  if (some.length === 0) return [];
  const pattern = `(?<![\\p{L}\\p{N}])(?:${some.join('|')})(?![\\p{L}\\p{N}])`;
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: words, index }) => ({
    start: offset + index,
    end: offset + index + words.length,
  }));
}

function escaped(text: string): string {
  return text.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
