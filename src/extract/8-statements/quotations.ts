import type { Span } from '../../model/span.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '"': '"',
  "''": "''",
  '‘': '’',
};

/** A stretch between quotation marks, without them. */
export interface Quotation extends Span {
  /** Where the marks end: behind the closing one. */
  readonly after: number;
}

/** So long must a stretch in single marks be, which may be apostrophes as well. */
const SHORTEST_IN_SINGLE = 8;

/**
 * All quotations of a text, in order; offsets are UTF-16 code units. A quotation may run over several
 * sentences, never over the end of a paragraph: one that is still open there ends with it, as in an
 * interview whose every paragraph opens with a mark. Single marks count only where they can't be
 * apostrophes.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  const marks = /''|[“„«"‘]/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const open = mark[0];
    const from = mark.index + open.length;
    if (!opens(text, mark.index, open)) continue;
    const closer = CLOSERS[open] ?? open;
    const end = endOf(text, from, open, closer);
    if (end === undefined) continue;
    const isClosed = text.startsWith(closer, end);
    const inner = text.slice(from, end).replace(/[\s,.;]+$/, '');
    const start = from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0);
    if (from + inner.length > start) {
      const after = isClosed ? end + closer.length : end;
      found.push({ start, end: from + inner.length, after });
    }
    marks.lastIndex = Math.max(marks.lastIndex, isClosed ? end + closer.length : end);
  }
  return found;
}

/** A mark opens before a word, and behind nothing or a blank, dash or bracket. */
function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  const next = text[at + mark.length] ?? ' ';
  const isFree = /[\s([—–:;,-]/.test(before);
  if (mark === '"' || mark === "''" || mark === '‘') return isFree && /\S/.test(next);
  return true;
}

function endOf(text: string, from: number, open: string, closer: string): number | undefined {
  const line = text.indexOf('\n', from);
  const limit = line === -1 ? text.length : line;
  let end = text.indexOf(closer, from);
  if (closer === '’') {
    // An apostrophe stands between letters: "‘Norland’s port’ is closed".
    while (end !== -1 && end < limit && /\w/.test(text[end + 1] ?? '')) {
      end = text.indexOf(closer, end + 1);
    }
    return end !== -1 && end < limit && end - from >= SHORTEST_IN_SINGLE ? end : undefined;
  }
  if (end !== -1 && end < limit) return end;
  // Straight marks are inches and seconds, too: left open they count only where a paragraph begins.
  const isParagraph = /^\s*$/.test(
    text.slice(text.lastIndexOf('\n', from) + 1, from - open.length),
  );
  return open === '“' || isParagraph ? limit : undefined;
}
