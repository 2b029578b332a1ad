import { useEffect, useState } from 'preact/hooks';
import { AskError, ask, CHANGED, type Question } from './ask.ts';

/** How a question stands. While another is asked, the answer to the one before stays. */
export interface Answer<T> {
  readonly data?: T | undefined;
  readonly error?: AskError | undefined;
  readonly isLoading: boolean;
}

/**
 * Asks whenever the question changes, and again whenever somebody comes back to the page or changes the graph
 * from it: it may be another meanwhile. An equal answer changes nothing. Asks nothing when the question is undefined.
 */
export function useAnswer<T>(question: Question | undefined): Answer<T> {
  const key = question && JSON.stringify(question);
  const [answer, setAnswer] = useState<Answer<T>>({ isLoading: question !== undefined });
  const visits = useVisits();
  // The key says all that the question does.
  useEffect(() => {
    if (!question) {
      setAnswer({ isLoading: false });
      return;
    }
    const stop = new AbortController();
    setAnswer((before) => ({ ...before, error: undefined, isLoading: true }));
    ask<T>(question, stop.signal).then(
      (data) => {
        if (stop.signal.aborted) return;
        setAnswer((before) => ({ data: kept(before.data, data), isLoading: false }));
      },
      (cause: unknown) => {
        if (stop.signal.aborted) return;
        const error = cause instanceof AskError ? cause : new AskError(String(cause), 'FAILED');
        setAnswer({ error, isLoading: false });
      },
    );
    return () => stop.abort();
  }, [key, visits]);
  return answer;
}

/** The former answer where the new one says the same, so that nothing is drawn anew. */
function kept<T>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** Counts how often the page has come into sight again, or changed the graph. */
function useVisits(): number {
  const [visits, setVisits] = useState(0);
  useEffect(() => {
    const come = () => {
      if (document.visibilityState === 'visible') setVisits((before) => before + 1);
    };
    document.addEventListener('visibilitychange', come);
    document.addEventListener(CHANGED, come);
    return () => {
      document.removeEventListener('visibilitychange', come);
      document.removeEventListener(CHANGED, come);
    };
  }, []);
  return visits;
}
