import type { PrintedLine } from './lines.ts';

/** A gap of this many line heights parts paragraphs, an indent of this many opens one. */
const GAP = 1.9;
const INDENT = 0.8;
/** Letters of another size are another kind of text: a heading, a note. */
const SIZE = 0.12;
/** A line that ends a sentence this far before the margin ends its paragraph. */
const SHORT = 0.85;

/** Puts the lines of pages back together to paragraphs, each one a line of text. */
export function toParagraphs(pages: readonly (readonly PrintedLine[])[]): readonly string[] {
  const paragraphs: string[][] = [];
  let before: PrintedLine | undefined;
  const margin = pages.flat().reduce((most, { right }) => Math.max(most, right), 0);
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const isNew = !before || (index === 0 ? endsSentence(before) : isBreak(before, line, margin));
      if (isNew) paragraphs.push([line.text]);
      else paragraphs.at(-1)?.push(line.text);
      before = line;
    }
  }
  const all = paragraphs.map((lines) => lines.join('\n')).join('\n\n');
  return paragraphs.map((lines) => lines.reduce((text, line) => join(text, line, all)));
}

function isBreak(before: PrintedLine, line: PrintedLine, margin: number): boolean {
  const height = Math.max(before.height, line.height, 1);
  const drop = before.y - line.y;
  if (Math.abs(before.height - line.height) > height * SIZE) return true;
  if (drop < 0) return endsSentence(before); // the next column
  if (drop > height * GAP) return true;
  if (/^(?:[•▪–]|\[?\d{1,3}[\].)])\s/.test(line.text)) return true;
  if (!endsSentence(before)) return false;
  const isIndented = line.left > before.left + height * INDENT;
  const isShort = before.right - before.left < (margin - before.left) * SHORT;
  return isIndented || isShort;
}

function endsSentence({ text }: PrintedLine): boolean {
  return /[.!?:][\p{Pe}\p{Pf}"'\d]*$/u.test(text.slice(-8));
}

/**
 * A word parted at the end of a line gets whole again, without the hyphen unless the document has it
 * with one elsewhere ("cease-fire").
 */
function join(text: string, line: string, all: string): string {
  const [, head] = /(?:^|[^\p{L}-])([\p{L}-]+)-$/u.exec(text.slice(-60)) ?? [];
  const [tail] = /^\p{Ll}+/u.exec(line) ?? [];
  if (head === undefined || tail === undefined) return `${text} ${line}`;
  return all.includes(`${head}-${tail}`) ? text + line : text.slice(0, -1) + line;
}
