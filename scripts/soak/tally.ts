/** What came of the requests. */
export interface Tally {
  /** Counts an answer of a kind of client, with the codes of its errors. */
  answer(kind: string, codes?: readonly string[]): void;
  /** Notes what must not happen. */
  failure(kind: string, what: string): void;
  readonly requests: () => number;
  readonly failures: () => readonly string[];
  readonly kinds: () => ReadonlyMap<string, number>;
  readonly codes: () => ReadonlyMap<string, number>;
}

const MOST_FAILURES = 50;

/** Counts, and keeps the first failures. */
export function openTally(): Tally {
  const kinds = new Map<string, number>();
  const codes = new Map<string, number>();
  const failures: string[] = [];
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  return {
    answer(kind, found = []) {
      count(kinds, kind);
      for (const code of found) count(codes, code);
    },
    failure(kind, what) {
      if (failures.length < MOST_FAILURES) failures.push(`${kind}: ${what}`);
    },
    requests: () => [...kinds.values()].reduce((sum, one) => sum + one, 0),
    failures: () => failures,
    kinds: () => kinds,
    codes: () => codes,
  };
}
