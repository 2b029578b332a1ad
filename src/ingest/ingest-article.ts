import { toOutcomeLines } from '../corrections/outcome-lines.ts';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { STANDING_ARTICLES } from '../store/cypher/write-article.ts';
import type { GraphStore } from '../store/store.ts';
import { amendArticle } from './amend-article.ts';
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
  /** What was extracted, with its corrections; absent where the article was known. */
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
 * fingerprint is not extracted again. The extractor is loaded when the first article needs it, and
 * not at all for articles that were extracted from before.
 */
export async function ingestArticle(
  article: Article,
  tools: IngestTools,
  extracted?: Extraction,
): Promise<Ingested> {
  const { store, knowledge, dryRun = false, now = () => new Date() } = tools;
  const { mark, standing, others, known } = await standingOf(article, tools);
  if (known) return { article: article.id, status: 'known', replaced: [], events: NONE };
  const read = extracted ?? (await extractFrom(article, knowledge));
  const { extraction, outcomes } = await amendArticle(read, knowledge);
  if (dryRun || !store) {
    const status = standing.length > 0 ? 'changed' : 'new';
    return { article: article.id, status, replaced: others, events: NONE, extraction };
  }
  const { toPatch } = await import('../graph/to-patch.ts');
  const { writeArticle } = await import('../store/graph-writer.ts');
  const patch = toPatch(extraction, { fingerprint: mark, corrections: toOutcomeLines(outcomes) });
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

/** Whether the store has the article as it is, extracted by the same rules and ontology. */
export async function isKnown(article: Article, tools: IngestTools): Promise<boolean> {
  return (await standingOf(article, tools)).known;
}

/** What stands in the store under the article's id or origin. */
async function standingOf(article: Article, { store, knowledge }: IngestTools) {
  const corrections = knowledge.corrections.read().digestOf(article);
  const mark = fingerprint(article, knowledge.digest, extractorVersion(), corrections);
  const where = { id: article.id, origin: article.origin ?? null };
  const standing = (await store?.read(STANDING_ARTICLES, where)) ?? [];
  const others = standing.filter(({ id }) => id !== article.id).map(({ id }) => id);
  const known = others.length === 0 && standing[0]?.fingerprint === mark;
  return { mark, standing, others, known };
}

/** Extracts in this thread; the extractor is loaded when an article needs it. */
export async function extractFrom(article: Article, knowledge: Knowledge): Promise<Extraction> {
  const { extract } = await import('../extract/extract.ts');
  return extract(article, await knowledge.open());
}
