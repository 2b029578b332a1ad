import type { GraphStore, Query } from '../store/store.ts';

/** Runs a statement of the whole graph, or gives what it gave before. */
export type KeptRead = <P extends object, R>(
  query: Query<P, R>,
  params: P,
) => Promise<readonly R[]>;

/** What is kept. */
export interface KeptOptions {
  /** What took so many milliseconds. */
  readonly worth?: number | undefined;
  /** Until there are so many rows, of some 200 bytes each. */
  readonly mostRows?: number;
}

/** Names and ids in a condition: who sends more has hardly asked the same before. */
const LONGEST_KEY = 20_000;

/**
 * Keeps answers that took long, such as the network of all events, until this process writes: for a store that
 * no other process writes to, where the next page that opens would wait for the same again. Those used longest
 * ago go first.
 */
export function keepReads(
  store: GraphStore,
  { worth = 50, mostRows = 50_000 }: KeptOptions = {},
): KeptRead {
  const kept = new Map<string, readonly unknown[]>();
  let rows = 0;
  let writes = 0;
  const forget = (key: string) => {
    rows -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, answer: readonly unknown[]) => {
    forget(key);
    kept.set(key, answer);
    rows += answer.length;
    for (const oldest of kept.keys()) {
      if (rows <= mostRows) return;
      forget(oldest);
    }
  };
  store.onWritten(() => {
    writes += 1;
    kept.clear();
    rows = 0;
  });
  return async <P extends object, R>(query: Query<P, R>, params: P) => {
    const key = `${query.text}\n${JSON.stringify(params)}`;
    const found = kept.get(key);
    if (found) {
      keep(key, found);
      return found as readonly R[];
    }
    const [begun, before] = [performance.now(), writes];
    const answer = await store.read(query, params);
    const isWorth = performance.now() - begun >= worth && key.length <= LONGEST_KEY;
    // What was read while somebody wrote may be of before.
    if (isWorth && writes === before) keep(key, answer);
    return answer;
  };
}
