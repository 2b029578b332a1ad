import type { Article } from '../model/article.ts';
import type { QuoteAnchor, QuoteWords } from '../model/correction.ts';
import type { Span } from '../model/span.ts';
import { type Collapsed, collapse } from './collapsed.ts';

/** So many UTF-16 code units of what stands around a quote are kept with it. */
const CONTEXT = 64;

/** So much of it must stand on one side of the quote for a passage of another article to be the same. */
const ENOUGH = 24;

/** Where a quote stands in an article. */
export interface AnchoredQuote {
  /** In UTF-16 code units of the article's text. */
  readonly span: Span;
  /** The span of words of the quote, in the article's text. */
  spanOf(words: QuoteWords): Span;
}

/** An article whose text is searched for quotes. */
export interface Searched {
  readonly id: string;
  readonly collapsed: Collapsed;
}

/** An article made ready, once for all its anchors. */
export function searched({ id, text }: Pick<Article, 'id' | 'text'>): Searched {
  return { id, collapsed: collapse(text) };
}

/** The anchor of a span of an article: its words, and what stands around them. */
export function anchorOf(
  { id, text, title }: Pick<Article, 'id' | 'text' | 'title'>,
  span: Span,
): QuoteAnchor {
  const collapsed = collapse(text);
  const start = collapsed.fromOriginal(span.start);
  const end = collapsed.fromOriginal(span.end);
  return {
    article: id,
    ...(title === undefined ? {} : { title }),
    quote: collapsed.text.slice(start, end),
    prefix: collapsed.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: collapsed.text.slice(end, end + CONTEXT),
  };
}

/** Words of a span within an anchored one, both of the article's text. */
export function wordsIn(text: string, quote: Span, span: Span): QuoteWords {
  const collapsed = collapse(text);
  const from = collapsed.fromOriginal(quote.start);
  const start = collapsed.fromOriginal(span.start);
  const words = collapsed.text.slice(start, collapsed.fromOriginal(span.end));
  return { words, start: start - from };
}

/**
 * Finds the quote of an anchor. In its own article the words alone decide and, where they stand several
 * times, what is around them; in another one what is around them must agree on one side, for "They met."
 * stands in many articles and means as many meetings. Undefined where it is not there.
 */
export function findQuote(
  { id, collapsed }: Searched,
  { article, quote, prefix, suffix }: QuoteAnchor,
): AnchoredQuote | undefined {
  const { text } = collapsed;
  let best: { readonly at: number; readonly score: number } | undefined;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (!standsAlone(text, at, quote)) continue;
    const before = commonEnd(text.slice(Math.max(0, at - CONTEXT), at), prefix);
    const rest = text.slice(at + quote.length, at + quote.length + CONTEXT);
    const after = commonStart(rest, suffix);
    const isSame = id === article || before >= enough(prefix) || after >= enough(suffix);
    if (isSame && before + after > (best?.score ?? -1)) best = { at, score: before + after };
  }
  if (!best) return undefined;
  const { at } = best;
  const span = collapsed.toOriginal({ start: at, end: at + quote.length });
  return {
    span,
    spanOf: ({ words, start }) =>
      collapsed.toOriginal({ start: at + start, end: at + start + words.length }),
  };
}

/** "He met Li." does not stand in "She met Li.": a word of the quote must not begin within another. */
function standsAlone(text: string, at: number, quote: string): boolean {
  const isWord = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const end = at + quote.length;
  return !(
    (isWord(text[at - 1]) && isWord(quote[0])) ||
    (isWord(text[end]) && isWord(quote.at(-1)))
  );
}

/** An end of the text agrees with nothing: what stands at the beginning of many articles is no sign. */
function enough(context: string): number {
  return context.length === 0 ? Number.POSITIVE_INFINITY : Math.min(ENOUGH, context.length);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}
