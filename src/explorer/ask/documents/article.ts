import type { EventType, Role } from '../../../model/event.ts';
import type { Span } from '../../../model/span.ts';
import type { StatementKind } from '../../../model/statement.ts';
import type { Status } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import type { ArticleNamed, Cited } from './event.ts';
import type { Named } from './names.ts';

/** A page of a list, and where the next begins. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A sentence of an article with the actors that its words stand for. */
export interface SentenceRead extends Span {
  readonly id: string;
  readonly zone: string;
  readonly mentions: readonly (Span & { readonly actor: Named })[];
}

/** An event that an article tells, with its places in all articles. */
export interface EventRead {
  readonly id: string;
  readonly type: EventType;
  readonly date: string | null;
  readonly status: Status;
  readonly sources: readonly Named[];
  readonly targets: readonly Named[];
  readonly evidence: readonly {
    readonly article: {
      readonly id: string;
      readonly title: string | null;
      readonly outlet: string | null;
    };
    readonly sentence: { readonly id: string };
    readonly triggerStart: number;
    readonly triggerEnd: number;
    readonly roleWords: readonly (Span & { readonly role: Role })[];
  }[];
}

/** Somebody's words, or what they come to. */
export interface StatementRead extends Span {
  readonly id: string;
  readonly kind: StatementKind;
  readonly speaker: Named | null;
  readonly speakerName: string | null;
}

/** A note that names a work, and the sentences that bear its mark. */
export interface CitationRead extends Span {
  readonly marker: string;
  readonly ibid: boolean;
  readonly source: Cited;
  readonly sentences: readonly { readonly id: string }[];
}

/** The part of an article that comes whole. */
export interface ArticleHead extends ArticleNamed {
  readonly text: string;
  readonly citations: readonly CitationRead[];
}

/** One answer; what was not asked for in it is absent. */
export interface ArticleAnswer {
  readonly article:
    | (Partial<ArticleHead> & {
        readonly id: string;
        readonly sentences?: Page<SentenceRead>;
        readonly events?: Page<EventRead>;
        readonly statements?: Page<StatementRead>;
      })
    | null;
}

/** The lists of an article that come page by page. */
export const LISTS = ['sentences', 'events', 'statements'] as const;
export type List = (typeof LISTS)[number];
/** After which cursor the next page of each list begins; null for the first, absent where all has come. */
export type Cursors = { readonly [L in List]?: string | null };

/** An article, page by page: one operation for the first pages and for all that follow. */
export const ARTICLE_DOCUMENT = `query ExplorerArticle(
  $id: ID!, $head: Boolean!,
  $withSentences: Boolean!, $sentences: String,
  $withEvents: Boolean!, $events: String,
  $withStatements: Boolean!, $statements: String
) {
  article(id: $id) {
    id
    title @include(if: $head)
    outlet @include(if: $head)
    url @include(if: $head)
    author @include(if: $head)
    publishedOn @include(if: $head)
    text @include(if: $head)
    citations @include(if: $head) {
      marker start end ibid
      source { id outlet title url author }
      sentences { id }
    }
    sentences(first: 100, after: $sentences) @include(if: $withSentences) {
      pageInfo { hasNextPage endCursor }
      nodes { id zone start end mentions { start end actor { id name } } }
    }
    events(first: 100, after: $events) @include(if: $withEvents) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id type date status
        sources { id name }
        targets { id name }
        evidence {
          article { id title outlet }
          sentence { id }
          triggerStart triggerEnd
          roleWords { role start end }
        }
      }
    }
    statements(first: 100, after: $statements) @include(if: $withStatements) {
      pageInfo { hasNextPage endCursor }
      nodes { id kind start end speaker { id name } speakerName }
    }
  }
}`;

/** The cursors that ask for the first page of every list. */
export const FIRST_PAGES: Cursors = { sentences: null, events: null, statements: null };

/** Asks for the next page of every list that has one, and at first for what comes whole. */
export function articleQuestion(id: string, cursors: Cursors, isFirst: boolean): Question {
  const { sentences, events, statements } = cursors;
  return {
    query: ARTICLE_DOCUMENT,
    variables: {
      id,
      head: isFirst,
      withSentences: sentences !== undefined,
      sentences: sentences ?? null,
      withEvents: events !== undefined,
      events: events ?? null,
      withStatements: statements !== undefined,
      statements: statements ?? null,
    },
  };
}

/** Where to go on after an answer; undefined when every list is at its end. */
export function nextCursors({ article }: ArticleAnswer): Cursors | undefined {
  const next: { [L in List]?: string } = {};
  for (const list of LISTS) {
    const { hasNextPage, endCursor } = article?.[list]?.pageInfo ?? {};
    if (hasNextPage && endCursor) next[list] = endCursor;
  }
  return Object.keys(next).length > 0 ? next : undefined;
}
