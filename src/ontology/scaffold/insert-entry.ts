import { isNode, isSeq } from 'yaml';
import { parseSource } from '../parse.ts';
import type { Source } from '../sources.ts';

/** A text with something put in, and the line, from 1, on which that begins. */
export interface Inserted {
  readonly text: string;
  readonly line: number;
}

/** Puts an entry behind the entry of that index, or at the end of the file. */
export function insertEntry(source: Source, entry: string, after: number | undefined): Inserted {
  const { text } = source;
  const end = after === undefined ? text.trimEnd().length : endOfEntry(source, after);
  const before = text.slice(0, end);
  const inserted = `${before}\n\n${entry}\n`;
  const rest = text.slice(end).replace(/^\n/, '');
  return { text: `${inserted}${rest}`, line: before.split('\n').length + 2 };
}

/** Where the last line of an entry ends; comments that follow belong to what comes next. */
function endOfEntry(source: Source, index: number): number {
  const { contents } = parseSource(source).document;
  const node = isSeq(contents) ? contents.items[index] : undefined;
  const end = isNode(node) ? (node.range?.[1] ?? 0) : source.text.length;
  const last = source.text.slice(0, end).trimEnd().length;
  const newline = source.text.indexOf('\n', last);
  return newline === -1 ? source.text.length : newline;
}
