import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { STANDING_ARTICLES } from '../store/cypher/write-article.ts';
import type { GraphStore } from '../store/store.ts';
import { extractorVersion } from './extractor-version.ts';
import { fingerprint } from './fingerprint.ts';
import type { Knowledge } from './knowledge.ts';

/** How many events came, changed or went. */
export interface EventCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What taking in one article did, or on a dry run would do. */
export interface Ingested {
  readonly article: string;
  readonly status: 'new' | 'known' | 'changed';
  /** Ids of articles that went because this one came from the same file or address. */
  readonly replaced: readonly string[];
  /** Zero on a dry run: which events come of it is known once it is in the graph. */
  readonly events: EventCounts;
  /** What was extracted; absent where the article was known. */
  readonly extraction?: Extraction;
}

/** What taking an article in needs. */
export interface IngestTools {
  /** Absent on a dry run without a graph: every article is new then. */
  readonly store: GraphStore | undefined;
  readonly knowledge: Knowledge;
  /** Extracts and compares, writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** The time of the write; the real one unless a test sets it. */
  readonly now?: (() => Date) | undefined;
}

const NONE: EventCounts = { added: 0, changed: 0, removed: 0 };

/**
 * Takes one article in, in one transaction. The store is asked first: what it knows by its
 * fingerprint is not extracted again. The extractor is loaded when the first article needs it.
 */
export async function ingestArticle(article: Article, tools: IngestTools): Promise<Ingested> {
  const { store, knowledge, dryRun = false, now = () => new Date() } = tools;
  const mark = fingerprint(article, knowledge.digest, extractorVersion());
  const where = { id: article.id, origin: article.origin ?? null };
  const standing = (await store?.read(STANDING_ARTICLES, where)) ?? [];
  const others = standing.filter(({ id }) => id !== article.id).map(({ id }) => id);
  if (others.length === 0 && standing[0]?.fingerprint === mark) {
    return { article: article.id, status: 'known', replaced: [], events: NONE };
  }
  const { extract } = await import('../extract/extract.ts');
  const extraction = extract(article, await knowledge.open());
  if (dryRun || !store) {
    const status = standing.length > 0 ? 'changed' : 'new';
    return { article: article.id, status, replaced: others, events: NONE, extraction };
  }
  const { toPatch } = await import('../graph/to-patch.ts');
  const { writeArticle } = await import('../store/graph-writer.ts');
  const patch = toPatch(extraction, { fingerprint: mark });
  const { status, replaced, events } = await writeArticle(store, patch, {
    at: now().toISOString(),
  });
  return {
    article: article.id,
    status: status === 'changed' || status === 'known' ? status : 'new',
    replaced,
    events,
    extraction,
  };
}
