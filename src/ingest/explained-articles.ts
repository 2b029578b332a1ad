import { setImmediate } from 'node:timers/promises';
import type { Article } from '../model/article.ts';
import type { GraphStore } from '../store/store.ts';
import { type ExplainedArticle, explainArticle } from './explain-article.ts';
import { fingerprint } from './fingerprint.ts';
import type { Knowledge } from './knowledge.ts';
import { storedArticles } from './stored-articles.ts';

/** So many articles are kept explained, those that were asked for last. */
const MOST = 16;
/** Of their texts together, in UTF-16 code units: an explanation weighs some twenty times its text. */
const MOST_CHARACTERS = 500_000;

/**
 * Explains articles of a graph, one after the other and between other work, for each takes up to a
 * second. What was explained is kept as long as the article is the same; see `MOST`.
 */
export function openExplainedArticles(store: GraphStore, knowledge: Knowledge) {
  const kept = openKept(knowledge);
  let before: Promise<unknown> = Promise.resolve();

  const explainAll = async (ids: readonly string[], signal?: AbortSignal) => {
    const found = new Map<string, ExplainedArticle>();
    for (const article of await storedArticles(store, ids)) {
      await setImmediate();
      if (signal?.aborted) break;
      const explained = kept.get(article) ?? (await explainArticle(article, knowledge));
      kept.set(explained);
      found.set(article.id, explained);
    }
    return found;
  };
  return (ids: readonly string[], signal?: AbortSignal) => {
    const found = before.then(() => explainAll(ids, signal));
    before = found.catch(() => undefined);
    return found;
  };
}

/** Explanations by all that is known of their articles. */
function openKept({ corrections }: Knowledge) {
  const kept = new Map<string, ExplainedArticle>();
  // By the rules of this process, which are the same to its end; corrections come and go.
  const keyOf = (article: Article) =>
    fingerprint(article, '', '', corrections.read().digestOf(article));
  let characters = 0;
  const forget = (key: string) => {
    characters -= kept.get(key)?.article.text.length ?? 0;
    kept.delete(key);
  };
  return {
    get: (article: Article) => kept.get(keyOf(article)),
    set(explained: ExplainedArticle) {
      const key = keyOf(explained.article);
      forget(key);
      kept.set(key, explained);
      characters += explained.article.text.length;
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST && characters <= MOST_CHARACTERS) return;
        forget(oldest);
      }
    },
  };
}
