import { ArticleError } from '../errors.ts';
import type { ReadText } from '../reading/read-text.ts';
import { removeArticle } from '../store/graph-writer.ts';
import type { GraphStore } from '../store/store.ts';
import { type Corrector, openCorrector } from './corrector.ts';
import type { ExplainedArticle } from './explain-article.ts';
import { openExplainedArticles } from './explained-articles.ts';
import { type EventCounts, ingestArticle } from './ingest-article.ts';
import type { Knowledge } from './knowledge.ts';
import { toArticle } from './to-article.ts';
import { toMeta } from './to-meta.ts';

/** An article as a client gives it, its text or a page; `null` stands for "not given". */
export interface IngestionInput {
  readonly text?: string | null | undefined;
  /** A web page, of which the article is taken; what else is given wins over what the page says. */
  readonly html?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly publishedOn?: string | null | undefined;
  readonly language?: string | null | undefined;
  /** Where the client read it: a new text of the same origin takes the place of the old one. */
  readonly origin?: string | null | undefined;
}

/** What taking an article in did, in the API's words. */
export interface IngestionResult {
  readonly articleId: string;
  readonly status: 'NEW' | 'KNOWN' | 'CHANGED';
  readonly events: EventCounts;
}

/** Taking articles in and away, and explaining them, as the API's mutations need it. */
export interface Ingestion {
  /** Throws `ArticleError` for an article that can't be read, `StoreError` when the store fails. */
  ingest(input: IngestionInput): Promise<IngestionResult>;
  /** `removed` is false where there was no such article. */
  remove(id: string): Promise<{ readonly removed: boolean }>;
  /**
   * Reads articles of the graph anew, with reasons, one after the other; by their ids. Those are left out
   * that the graph does not have, or that the signal came before. Throws `StoreError`.
   */
  explain(
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, ExplainedArticle>>;
  /** What people correct of what the rules read. */
  readonly corrector: Corrector;
}

const STATUS = { new: 'NEW', known: 'KNOWN', changed: 'CHANGED' } as const;

/** The ingestion of a server: the same way in as for files, one article at a time. */
export function createIngestion({
  store,
  knowledge,
  now = () => new Date(),
  patience,
}: {
  readonly store: GraphStore;
  readonly knowledge: Knowledge;
  readonly now?: () => Date;
  /** Milliseconds that a correction waits for the articles it concerns to be read anew; five seconds when absent. */
  readonly patience?: number;
}): Ingestion {
  return {
    async ingest({ text, html, origin, ...values }) {
      const given = toMeta(values, () => 'input');
      const { text: read, meta } = await readInput(text, html);
      const limit = knowledge.characterLimit;
      const article = toArticle(read, {
        name: 'The article',
        origin: origin ?? undefined,
        meta: { ...meta, ...given },
        limit,
      });
      const ingested = await ingestArticle(article, { store, knowledge, now });
      const { status, events } = ingested;
      return { articleId: ingested.article, status: STATUS[status], events };
    },
    async remove(id) {
      const { status } = await removeArticle(store, id, { at: now().toISOString() });
      return { removed: status === 'removed' };
    },
    explain: openExplainedArticles(store, knowledge),
    corrector: openCorrector({ store, knowledge, now, patience }),
  };
}

/** The text that was given, or the one made of the page. */
async function readInput(
  text: string | null | undefined,
  html: string | null | undefined,
): Promise<ReadText> {
  if (text != null && html != null) {
    throw new ArticleError(
      'input gives both `text` and `html`, and the stored text can be made of one alone: leave one of the two.',
    );
  }
  if (text != null) return { text, meta: {} };
  if (html == null) {
    throw new ArticleError(
      'input gives no article: put its plain text into `text`, or its page into `html`.',
    );
  }
  const { readHtml } = await import('../reading/html/read-html.ts');
  return readHtml(html, 'The page');
}
