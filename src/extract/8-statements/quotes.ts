import type { Span } from '../../model/span.ts';
import type { View } from '../7-events/view.ts';
import { type Aside, findAsides } from './asides.ts';
import { type Attributed, type Draft, spanAt } from './draft.ts';
import type { Quotation } from './quotations.ts';
import { announcerOf, bringerOf } from './quote-bringers.ts';
import { hearerOf, partyOf } from './speakers.ts';

/** A scare quote is this short and has nobody who says it. */
const SCARE_QUOTE_WORDS = 3;

/** Marks, commas and the like between the quoted words and those that tell who says them. */
const WIDEST_GAP = 3;

/** Blanks between a quotation and the sentence behind it. */
const WIDEST_BLANK = 4;

/** A sentence's share of a quotation: word indices, inclusive; an empty one stands beside it. */
interface Share {
  readonly view: View;
  readonly first: number;
  readonly last: number;
}

/**
 * Direct quotations with their speakers. The speaker stands beside the quoted words ("“…”, Norland
 * said"), also where these make a sentence of their own; or is the subject of a verb above them
 * ("Norland called the plan “a trap”") or the owner of a noun ("Norland's remark that “…”"). A
 * quotation that goes on after its speaker was named has the same one. Words in quotation marks
 * without a speaker are a statement only when they are a clause's length; "balancing power" in
 * marks is the writer's distance, not a quote.
 */
export function findQuotes(
  text: string,
  viewsAt: (span: Span) => readonly View[],
  quotations: readonly Quotation[],
): readonly Draft[] {
  let before: { readonly quotation: Quotation; readonly attributed: Attributed } | undefined;
  return quotations.flatMap((quotation): readonly Draft[] => {
    const shares = sharesOf(quotation, viewsAt, text);
    const opening = shares.find(({ first, last }) => first <= last);
    if (!opening) return [];
    const length = shares.reduce((sum, { first, last }) => sum + (last - first + 1), 0);
    const isShort = length <= SCARE_QUOTE_WORDS;
    const goesOn =
      before !== undefined &&
      !isShort &&
      opening.first <= 1 &&
      isSameParagraph(text, before.quotation, quotation);
    const attributed =
      attributionOf(shares, quotation, isShort) ?? (goesOn ? before?.attributed : undefined);
    if (!attributed && isShort) return [];
    before = attributed ? { quotation, attributed } : undefined;
    const { start, end } = quotation;
    return [
      {
        kind: 'QUOTE',
        start,
        end,
        sentence: opening.view.sentence.index,
        text: text.slice(start, end),
        ...attributed,
      },
    ];
  });
}

function attributionOf(
  shares: readonly Share[],
  quotation: Quotation,
  isShort: boolean,
): Attributed | undefined {
  // The sentence in which it ends, the one behind it, the one in which it begins.
  for (const share of [...shares].reverse()) {
    const beside = asideOf(share);
    if (beside) return toAttributed(share.view, beside, quotation);
  }
  for (const share of [...shares].reverse()) {
    if (share.first > share.last) {
      const announced = share.first > 0 ? announcerOf(share.view, quotation) : undefined;
      if (announced) return announced;
      continue;
    }
    const bringer = bringerOf(share.view, share.first, share.last, quotation, isShort);
    if (bringer) return bringer;
  }
  return undefined;
}

/** The reporting words next to a quotation. */
function asideOf({ view, first, last }: Share): Aside | undefined {
  return findAsides(view).find(({ cue, speakerFirst, speakerLast }) => {
    const from = Math.min(cue, speakerFirst);
    const to = Math.max(cue, speakerLast);
    const isBehind = from > last && from - last <= WIDEST_GAP;
    const isBefore = to < first && first - to <= WIDEST_GAP;
    return isBehind || (isBefore && first <= last);
  });
}

function toAttributed(
  view: View,
  { cue, speakerFirst, speakerLast }: Aside,
  quotation: Quotation,
): Attributed {
  const speaker = partyOf(view, speakerFirst, speakerLast);
  const hearer = hearerOf(view, cue);
  const isFree =
    hearer !== undefined && !overlaps(hearer, quotation) && !(speaker && overlaps(hearer, speaker));
  return { cue: spanAt(view, cue), speaker, ...(isFree && { hearer }) };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The sentences that hold a part of the quotation, and the one that begins right behind it. */
function sharesOf(
  quotation: Quotation,
  viewsAt: (span: Span) => readonly View[],
  text: string,
): readonly Share[] {
  // "She went on:" may end the paragraph before.
  const before = text.slice(Math.max(0, quotation.start - WIDEST_BLANK), quotation.start);
  const colon = before.lastIndexOf(':');
  const isAnnounced = colon !== -1 && /^:[\s"'“„«‘]*$/.test(before.slice(colon));
  const from = quotation.start - (isAnnounced ? before.length - colon : 0);
  const next =
    quotation.after +
    (/^[ \u00A0]*/.exec(text.slice(quotation.after, quotation.after + WIDEST_BLANK))?.[0].length ??
      0);
  return viewsAt({ start: from, end: next + 1 }).flatMap((view): readonly Share[] => {
    const { sentence, tree } = view;
    if (sentence.start >= quotation.end) {
      return sentence.start === next ? [{ view, first: 0, last: -1 }] : [];
    }
    // "She went on:" and the quotation in a paragraph of its own: an empty share behind the words.
    if (sentence.end <= quotation.start) {
      return [{ view, first: tree.words.length, last: tree.words.length - 1 }];
    }
    const inside = tree.words.flatMap(({ start, end }, index) =>
      start >= quotation.start && end <= quotation.end ? [index] : [],
    );
    const first = inside[0];
    const last = inside.at(-1);
    return first === undefined || last === undefined ? [] : [{ view, first, last }];
  });
}

function isSameParagraph(text: string, one: Quotation, other: Quotation): boolean {
  return !text.slice(one.end, other.start).includes('\n');
}
