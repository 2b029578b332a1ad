const ENGINE_KEYS = new Set(['_id', '_labels', '_source', '_target', '_type']);

/** Parameters as the engine takes them: `undefined` becomes null, because Cypher has no undefined. */
export function toParams(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(toParams);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParams(item)]));
}

/**
 * A value of a row as plain JavaScript: whole numbers past 2^53 lose their `bigint`, and a node or
 * an edge keeps its properties alone, as on Neo4j.
 */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ENGINE_KEYS.has(key))
      .map(([key, item]) => [key, toPlain(item)]),
  );
}
