import type { Article } from '../model/article.ts';
import { ARTICLES, type ArticleHead } from '../store/cypher/read-nodes.ts';
import { ARTICLE_TEXTS } from '../store/cypher/verify.ts';
import type { GraphStore } from '../store/store.ts';

/** An article of the graph as it was taken in; undefined where there is none of that id. Throws `StoreError`. */
export async function storedArticle(store: GraphStore, id: string): Promise<Article | undefined> {
  const [[head], [body]] = [
    await store.read(ARTICLES, { ids: [id] }),
    await store.read(ARTICLE_TEXTS, { ids: [id] }),
  ];
  return head && body ? { ...toMeta(head.row), id, text: body.text } : undefined;
}

/** The graph has nothing for what is not known. */
function toMeta(row: ArticleHead): Omit<Article, 'id' | 'text'> {
  const names = ['title', 'outlet', 'url', 'author', 'publishedOn', 'language'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]])),
  );
}
