/**
 * JSON with sorted keys and without nulls: two values that mean the same give the same text, however
 * a store ordered their properties. Lists keep their order.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
    const entries = Object.entries(item).filter(([, part]) => part !== null && part !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
  });
}

/** Order by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted, each once. */
export function sortedSet(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}
