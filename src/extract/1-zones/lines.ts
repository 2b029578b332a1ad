import type { Span } from '../../model/span.ts';

/** A line of the article without the blanks around it; empty lines are left out. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text that hold something; `\r\n`, `\n`, `\r` and U+2028/2029 end a line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const content = match[0].trim();
    if (content === '') continue;
    const start = match.index + lead;
    lines.push({ start, end: start + content.length, text: content });
  }
  return lines;
}

/**
 * A text without the marks at its ends. By hand: a regex like `/[.\s]+$/` takes time by the square of
 * a run of marks that something follows.
 */
export function trimMarks(text: string, marks: string): string {
  const isMark = (index: number) =>
    marks.includes(text.charAt(index)) || /\s/.test(text.charAt(index));
  let start = 0;
  let end = text.length;
  while (start < end && isMark(start)) start += 1;
  while (end > start && isMark(end - 1)) end -= 1;
  return text.slice(start, end);
}
