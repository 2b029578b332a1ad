import type { ApiContext } from '../context.ts';

/** What answers a field of a row. */
export type Resolver<P, A = never> = (parent: P, args: A, context: ApiContext) => unknown;

/** The resolvers of a type; every field has one, which a test checks against the schema. */
export type Fields<P> = Readonly<Record<string, Resolver<P>>>;

/** Resolvers of fields that are properties of the row, by the same name. What is not known is null. */
export function properties<P extends object>(...names: readonly (keyof P & string)[]): Fields<P> {
  return Object.fromEntries(names.map((name) => [name, (row: P) => row[name] ?? null]));
}

/** The rows that are there, in order. */
export async function present<T>(rows: Iterable<Promise<T | null>>): Promise<readonly T[]> {
  const found = await Promise.all(rows);
  return found.filter((row) => row !== null);
}
