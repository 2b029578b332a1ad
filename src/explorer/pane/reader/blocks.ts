import { isOverlapping, type Span } from '../../../model/span.ts';

/** A stretch of the article: a sentence, or what stands between two. */
export interface Piece<S extends Span> extends Span {
  readonly sentence?: S;
}

/** What a block of the article is. */
export type BlockKind = 'title' | 'summary' | 'body' | 'notes' | 'author' | 'rest';

/** A paragraph, or a stretch of the page that belongs to no sentence. */
export interface Block<S extends Span> extends Span {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece<S>[];
}

/** A paragraph without end is cut, so that the browser need not lay out what is far from sight. */
const LONGEST_PARAGRAPH = 40;

const KINDS: Readonly<Record<string, BlockKind>> = {
  TITLE: 'title',
  SUMMARY: 'summary',
  BODY: 'body',
  REFERENCES: 'notes',
  AUTHOR_NOTE: 'author',
  CHROME: 'rest',
};

interface Laid<S extends Span> {
  readonly text: string;
  /** In their order. */
  readonly sentences: readonly S[];
  /** Where the notes stand. */
  readonly notes: readonly Span[];
  /** Whether these are all sentences, so that what follows the last one is known too. */
  readonly isWhole: boolean;
}

/**
 * The text in blocks, in its order. No letter is lost: the pieces put together are the text, as far as its
 * sentences are there. A line without a sentence is a block of its own; a mark such as "[1]" stays in its line.
 */
export function blocksOf<S extends Span & { readonly zone: string }>({
  text,
  sentences,
  notes,
  isWhole,
}: Laid<S>): Block<S>[] {
  const found: Block<S>[] = [];
  let pieces: Piece<S>[] = [];
  let kind: BlockKind = 'body';
  const close = () => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first && last) found.push({ kind, start: first.start, end: last.end, pieces });
    pieces = [];
  };
  const add = (start: number, end: number, sentence?: S) => {
    if (start < end) pieces.push(sentence ? { start, end, sentence } : { start, end });
  };
  const isEmpty = (start: number, end: number) => text.slice(start, end).trim() === '';
  const stand = (kind: BlockKind, start: number, end: number) => {
    if (start < end) found.push({ kind, start, end, pieces: [{ start, end }] });
  };
  /** Whole lines without a sentence. */
  const skip = (start: number, end: number) => {
    if (isEmpty(start, end)) {
      add(start, end);
      close();
      return;
    }
    close();
    const inside = notes.filter((note) => isOverlapping(note, { start, end }));
    const first = inside.reduce((least, note) => Math.min(least, note.start), end);
    const last = inside.reduce((most, note) => Math.max(most, note.end), start);
    // Empty lines beside the notes are no block of their own.
    const from = isEmpty(start, first) ? start : Math.min(end, Math.max(start, first));
    const to = isEmpty(last, end) ? end : Math.max(from, Math.min(end, last));
    stand('rest', start, from);
    stand('notes', from, to);
    stand('rest', to, end);
  };
  let at = 0;
  for (const sentence of sentences) {
    const start = Math.max(at, sentence.start);
    const { line, lines } = linesBetween(text, at, start, pieces.length > 0);
    add(at, line);
    if (line < lines) skip(line, lines);
    const own = KINDS[sentence.zone] ?? 'body';
    if (own !== kind || pieces.length >= 2 * LONGEST_PARAGRAPH) close();
    kind = own;
    add(lines, start);
    add(start, sentence.end, sentence);
    at = Math.max(start, sentence.end);
  }
  if (isWhole && at < text.length) {
    const end = text.indexOf('\n', at);
    const line = pieces.length === 0 ? at : end < 0 ? text.length : end;
    add(at, line);
    if (line < text.length) skip(line, text.length);
  }
  close();
  return found;
}

/**
 * The whole lines between two sentences: from the end of the line of the one to the beginning of the line of
 * the other. Both are `from` where they share a line.
 */
function linesBetween(
  text: string,
  from: number,
  to: number,
  isInLine: boolean,
): { readonly line: number; readonly lines: number } {
  const gap = text.slice(from, to);
  const first = gap.indexOf('\n');
  if (first < 0) return { line: from, lines: from };
  return { line: isInLine ? from + first : from, lines: from + gap.lastIndexOf('\n') + 1 };
}
