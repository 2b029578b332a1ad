import type { Span } from './span.ts';

/** What a file or a client says about an article besides its text; dates are ISO 8601 of their own precision. */
export interface ArticleMeta {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * An article as it is read: the stored text is the truth, and every offset of the project counts
 * UTF-16 code units into it. `origin` says where it was read from; it is not content, so it is
 * left out of exports.
 */
export interface Article extends ArticleMeta {
  readonly id: string;
  readonly text: string;
  readonly origin?: string | undefined;
}

/** The parts of an article. Only title, summary and body give events. */
export type ZoneKind = 'chrome' | 'title' | 'summary' | 'body' | 'references' | 'author-note';

/** A part of the article's text; zones do not overlap and stand in the order of the text. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** A sentence of the title, summary or body; `text` is the stored text's own slice. */
export interface Sentence extends Span {
  readonly index: number;
  readonly zone: ZoneKind;
  readonly text: string;
  /** Footnote marks that stand in or right after the sentence: "1" for "[1]". */
  readonly footnotes: readonly string[];
}

/** A work that the article names as its source, tied to sentences by their footnote marks. */
export interface Citation extends Span {
  readonly marker: string;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly accessedOn?: string | undefined;
  /** True where the text says only "Ibid."; the fields are those of the note before. */
  readonly ibid: boolean;
}
