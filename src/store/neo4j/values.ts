import type { Integer } from 'neo4j-driver';

/** Makes the driver's integer of a whole number. */
export type ToInteger = (value: number) => Integer;

/**
 * Parameters as Neo4j takes them. The driver sends every number as a float, so whole numbers become
 * its integers; `undefined` becomes null.
 */
export function toParams(value: unknown, toInteger: ToInteger): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? toInteger(value) : value;
  if (Array.isArray(value)) return value.map((item) => toParams(item, toInteger));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, toParams(item, toInteger)]),
  );
}

/** A value of a row as plain JavaScript; a node or an edge keeps its properties alone. */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (value === null || typeof value !== 'object') return value;
  const graphic = 'properties' in value && 'elementId' in value;
  const fields = graphic ? (value.properties as object) : value;
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, toPlain(item)]));
}
