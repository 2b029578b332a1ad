import type { Article } from '../model/article.ts';
import { runIds } from '../store/batches.ts';
import { STANDING_TEXTS } from '../store/cypher/corrections.ts';
import { WHOLE_ARTICLES, type WholeArticle } from '../store/cypher/read-nodes.ts';
import type { GraphStore } from '../store/store.ts';

/** Articles of the graph as they were taken in; those it does not have are left out. Throws `StoreError`. */
export async function storedArticles(
  store: GraphStore,
  ids: readonly string[],
): Promise<readonly Article[]> {
  const rows = await runIds(store.read, WHOLE_ARTICLES, ids);
  return rows.map(({ row }) => toArticle(row));
}

const META = ['title', 'outlet', 'url', 'author', 'publishedOn', 'language'] as const;

/**
 * Articles of the graph with where they were read from, as they are taken in anew; those it does not have are
 * left out. Throws `StoreError`.
 */
export async function standingArticles(
  store: GraphStore,
  ids: readonly string[],
): Promise<readonly Article[]> {
  const rows = await runIds(store.read, STANDING_TEXTS, ids);
  return rows.map(({ row }) => ({ ...toArticle(row), origin: row.origin ?? undefined }));
}

/** What the graph does not know of an article is null there, or absent. */
function toArticle(row: WholeArticle): Article {
  const meta = META.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]]));
  return { ...Object.fromEntries(meta), id: row.id, text: row.text };
}
