import { compareText } from './canonical.ts';

/** The value named most often, ties by text order; null when no value is known. */
export function mostFrequent<T extends string>(values: Iterable<T | null>): T | null {
  const counts = new Map<T, number>();
  for (const value of values) {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return ranked[0]?.[0] ?? null;
}
