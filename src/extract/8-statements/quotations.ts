import type { Span } from '../../model/span.ts';
import type { Tree } from '../4-syntax/tree.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '"': '"',
  '‘': '’',
};

/** A stretch between quotation marks; word indices of what is quoted, inclusive; span without the marks. */
export interface Quotation extends Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Quotations of one sentence. A quotation that the sentence opens but does not close runs to the
 * sentence's end. Single marks count only where they can't be apostrophes (opening one after a blank,
 * at least two words inside).
 */
export function findQuotations(tree: Tree): readonly Quotation[] {
  const { words } = tree;
  const found: Quotation[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const closer = CLOSERS[words[at]?.text ?? ''];
    if (closer === undefined) continue;
    let end = at + 1;
    while (end < words.length && words[end]?.text !== closer) end += 1;
    const isSingle = closer === '’';
    if (isSingle && (end >= words.length || end - at < 3)) continue;
    let last = end - 1;
    while (last > at && /^[,.;]$/.test(words[last]?.text ?? '')) last -= 1;
    const from = words[at + 1];
    const to = words[last];
    if (from && to && last > at)
      found.push({ first: at + 1, last, start: from.start, end: to.end });
    at = end;
  }
  return found;
}
