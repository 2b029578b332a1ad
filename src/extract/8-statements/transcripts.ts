import type { Span } from '../../model/span.ts';
import type { View } from '../7-events/view.ts';
import type { Draft } from './draft.ts';
import { spanAt } from './draft.ts';
import { overlapFinder } from './overlapping.ts';
import type { Quotation } from './quotations.ts';
import { partyOf } from './speakers.ts';

/** Blanks between a saying and the dash behind it. */
const WIDEST_BLANK = 4;

/** So many words may name the speaker at the head of a line. */
const LONGEST_NAME = 5;

/**
 * Speakers that stand apart from their words: "OST: The port is closed." in an interview or a
 * headline, and "“The port is closed.” — Vera Ost" under a saying. The mark is the cue.
 */
export function findTranscripts(
  text: string,
  views: readonly View[],
  quotations: readonly Quotation[],
): readonly Draft[] {
  const quotationsAt = overlapFinder(quotations, ({ start, after }) => ({ start, end: after }));
  return views.flatMap((view) => [...headedBy(view, text), ...signedBy(view, quotationsAt, text)]);
}

/** "OST: …" at the head of a line. */
function headedBy(view: View, text: string): readonly Draft[] {
  const { tree, sentence } = view;
  const isLineStart = /(^|\n)\s*["“']*$/.test(
    text.slice(Math.max(0, sentence.start - 4), sentence.start),
  );
  if (!isLineStart) return [];
  const first = /^["“'‘]+$/.test(tree.words[0]?.text ?? '') ? 1 : 0;
  const colon = tree.words.findIndex(({ text: word }) => word === ':');
  const last = colon - 1;
  if (colon < 1 || last < first || last - first >= LONGEST_NAME) return [];
  if (!isName(view, first, last)) return [];
  const from = tree.words[colon + 1];
  const to = tree.words.at(-1);
  if (!from || !to) return [];
  return [
    {
      kind: 'QUOTE',
      sentence: sentence.index,
      start: from.start,
      end: to.end,
      text: text.slice(from.start, to.end),
      cue: spanAt(view, colon),
      speaker: partyOf(view, first, last),
    },
  ];
}

/** "“…” — Vera Ost": the name behind a dash ends the line. */
function signedBy(
  view: View,
  quotationsAt: (span: Span) => readonly Quotation[],
  text: string,
): readonly Draft[] {
  const { tree, sentence } = view;
  return tree.words.flatMap((word, dash): readonly Draft[] => {
    if (!/^(―|—|–|--)$/.test(word.text)) return [];
    const quotation = quotationsAt({ start: word.start - WIDEST_BLANK, end: word.start })
      .filter(({ after }) => after <= word.start && text.slice(after, word.start).trim() === '')
      .at(-1);
    let last = dash + 1;
    while (last + 1 < tree.words.length && /^NNP|^-$/.test(tree.tags[last + 1] ?? '')) last += 1;
    const end = tree.words[last]?.end ?? 0;
    const endsLine = /^[\s.]*(\n|$)/.test(text.slice(end));
    if (!quotation || !endsLine || !isName(view, dash + 1, last)) return [];
    return [
      {
        kind: 'QUOTE',
        sentence: sentence.index,
        start: quotation.start,
        end: quotation.end,
        text: text.slice(quotation.start, quotation.end),
        cue: spanAt(view, dash),
        speaker: partyOf(view, dash + 1, last),
      },
    ];
  });
}

function isName({ tree }: View, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) {
    if (!/^\p{Lu}/u.test(tree.words[index]?.text ?? '')) return false;
  }
  return /^NNP/.test(tree.tags[last] ?? '');
}
