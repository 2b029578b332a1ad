import type { Corrector } from '../ingest/corrector.ts';
import type { EventChanges } from '../store/refold.ts';
import { stoppable } from '../store/stoppable.ts';
import type { GraphStore } from '../store/store.ts';
import type { Explain } from './explained.ts';
import type { Streams } from './feed/streams.ts';
import type { LimitsInForce } from './guard/limits-in-force.ts';
import type { KeptRead } from './kept-reads.ts';
import { type Loaders, openLoaders } from './loaders.ts';
import type { TopicTree } from './topic-tree.ts';

/** An article as a client hands it in: its text or a page. */
export interface IngestInput {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly language?: string | undefined;
}

/** What taking an article in did. */
export interface IngestResult {
  readonly articleId: string;
  readonly status: 'NEW' | 'KNOWN' | 'CHANGED';
  readonly events: EventChanges;
}

/**
 * The one door by which the API changes the graph and has articles read. Throws `ArticleError` for a text
 * that can't be taken in and `StoreError` when the store fails.
 */
export interface Ingestion {
  ingest(input: IngestInput): Promise<IngestResult>;
  remove(id: string): Promise<{ readonly removed: boolean }>;
  readonly explain: Explain;
  /** Absent where no corrections are taken. */
  readonly corrector?: Corrector | undefined;
}

/** What resolvers may touch; the loaders live as long as the request. */
export interface ApiContext {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly ingestion: Ingestion;
  readonly version: string;
  readonly limits: LimitsInForce;
  readonly streams: Streams;
  /** The topics, where they are kept from one request to the next. */
  readonly keptTopics: (() => Promise<TopicTree>) | undefined;
  /** Reads what counts the whole graph; where answers are kept, from those. */
  readonly readAll: KeptRead;
  /** Forgets what the loaders read: a subscription outlives what they know. */
  readonly renew: () => void;
  /** Stops what the request does in the store. */
  readonly stop: AbortController;
  /** What the operation at hand may cost, once that is reckoned. */
  readonly operationCost?: number;
}

/** The context of a new request; its loaders are made when the first is needed, which many operations never do. */
export function openContext(
  given: Omit<ApiContext, 'loaders' | 'stop' | 'renew' | 'readAll'> & {
    readonly keptReads?: KeptRead | undefined;
  },
  stop = new AbortController(),
): ApiContext {
  const store = stoppable(given.store, stop.signal);
  const explain = (ids: readonly string[]) => given.ingestion.explain(ids, stop.signal);
  const lasting = { ...given, stop, store, readAll: given.keptReads ?? store.read };
  let made: Loaders | undefined;
  // Not a getter of the context: Yoga copies the context, and would call it.
  const loaders = new Proxy({} as Loaders, {
    get(_, name) {
      made ??= openLoaders(lasting.store, given.keptTopics, explain);
      return made[name as keyof Loaders];
    },
  });
  const renew = () => {
    made = undefined;
  };
  return { ...lasting, loaders, renew };
}
