import { storedArticles } from '../ingest/stored-articles.ts';
import type { Article } from '../model/article.ts';
import { ARTICLE_EVIDENCE } from '../store/cypher/read-event-parts.ts';
import type { GraphStore } from '../store/store.ts';
import type { Context } from './command.ts';
import { hasGraph } from './existing-store.ts';
import { ask } from './remote.ts';
import { serverAt, storeOrServer } from './store-or-server.ts';

/** An article of the graph, and which of its events each piece of evidence in it tells. */
export interface GraphArticle {
  readonly article: Article;
  readonly eventOf: ReadonlyMap<string, string>;
}

/**
 * The article as the graph has it, from the store or the server that holds it; undefined where it has none.
 * Throws `StoreError`.
 */
export async function graphArticle(
  context: Context,
  id: string,
): Promise<GraphArticle | undefined> {
  return storeOrServer(
    context,
    (store) => fromStore(store, id),
    (url) => fromServer(serverAt(context, url), id),
  );
}

/** The events of an article by their evidence, where there is a graph that can be read; none else. */
export async function graphEvents(
  context: Context,
  id: string,
): Promise<ReadonlyMap<string, string>> {
  if (!(await hasGraph(context.config))) return new Map();
  const found = await graphArticle(context, id).catch(() => undefined);
  return found?.eventOf ?? new Map();
}

async function fromStore(store: GraphStore, id: string): Promise<GraphArticle | undefined> {
  const [article] = await storedArticles(store, [id]);
  if (!article) return undefined;
  const rows = await store.read(ARTICLE_EVIDENCE, { article: id });
  return { article, eventOf: new Map(rows.map(({ evidence, event }) => [evidence, event])) };
}

const ARTICLE = `query ($id: ID!, $after: String) {
  article(id: $id) {
    id text title outlet url author publishedOn language
    events(first: 100, after: $after) {
      nodes { id evidence { id } } pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Asked {
  readonly article:
    | (Article & {
        readonly events: {
          readonly nodes: readonly {
            readonly id: string;
            readonly evidence: readonly { readonly id: string }[];
          }[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        };
      })
    | null;
}

async function fromServer(
  server: Parameters<typeof ask>[0],
  id: string,
): Promise<GraphArticle | undefined> {
  const eventOf = new Map<string, string>();
  for (let after: string | null = null; ; ) {
    const asked: Asked = await ask<Asked>(server, ARTICLE, { id, after });
    const found: Asked['article'] = asked.article;
    if (!found) return undefined;
    const { events, ...given } = found;
    for (const event of events.nodes)
      for (const one of event.evidence) eventOf.set(one.id, event.id);
    after = events.pageInfo.endCursor;
    if (events.pageInfo.hasNextPage) continue;
    const known = Object.entries(given).filter(([, value]) => value !== null);
    return { article: Object.fromEntries(known) as unknown as Article, eventOf };
  }
}
