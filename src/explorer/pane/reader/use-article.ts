import { useEffect, useState } from 'preact/hooks';
import { AskError, ask } from '../../ask/ask.ts';
import {
  type ArticleAnswer,
  type ArticleHead,
  articleQuestion,
  type Cursors,
  FIRST_PAGES,
  nextCursors,
} from '../../ask/documents/article.ts';
import { useChanges } from '../../ask/use-changes.ts';
import type { Gathered } from './findings.ts';

/** An article as far as it has come. */
export interface ArticleState {
  readonly head?: ArticleHead | undefined;
  readonly gathered: Gathered;
  /** Whether all pages have come. */
  readonly isWhole: boolean;
  readonly isMissing: boolean;
  readonly error?: AskError | undefined;
}

function emptyState(id: string): ArticleState {
  const gathered = { article: id, sentences: [], events: [], statements: [] };
  return { gathered, isWhole: false, isMissing: false };
}

/**
 * Asks for an article page by page; what has come is there at once. Where the graph was changed from this page,
 * it asks anew, and what is shown stays until all has come.
 */
export function useArticle(id: string): ArticleState {
  const [state, setState] = useState(() => emptyState(id));
  const changes = useChanges();
  useEffect(() => {
    const stop = new AbortController();
    let gathering = emptyState(id);
    setState((before) => (before.gathered.article === id ? before : gathering));
    const read = async () => {
      let cursors: Cursors | undefined = FIRST_PAGES;
      for (let isFirst = true; cursors; isFirst = false) {
        const question = articleQuestion(id, cursors, isFirst);
        const answer: ArticleAnswer = await ask<ArticleAnswer>(question, stop.signal);
        if (stop.signal.aborted) return;
        cursors = nextCursors(answer);
        const isWhole = cursors === undefined;
        gathering = { ...joined(gathering, answer), isWhole };
        const now = gathering;
        setState((before) => (before.isWhole && !isWhole ? before : now));
      }
    };
    read().catch((cause: unknown) => {
      if (stop.signal.aborted) return;
      const error = cause instanceof AskError ? cause : new AskError(String(cause), 'FAILED');
      setState((before) => ({ ...before, error }));
    });
    return () => stop.abort();
  }, [id, changes]);
  // Until the effect has run, what is there is of the article before.
  return state.gathered.article === id ? state : emptyState(id);
}

function joined(before: ArticleState, { article }: ArticleAnswer): ArticleState {
  if (!article) return { ...before, isMissing: true };
  const { gathered } = before;
  return {
    ...before,
    head: before.head ?? (article as ArticleHead),
    gathered: {
      article: gathered.article,
      sentences: [...gathered.sentences, ...(article.sentences?.nodes ?? [])],
      events: [...gathered.events, ...(article.events?.nodes ?? [])],
      statements: [...gathered.statements, ...(article.statements?.nodes ?? [])],
    },
  };
}
