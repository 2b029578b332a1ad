import type { Query } from '../store.ts';

/** Makes a `Query`: `name` is what logs and errors show, the types are those of its parameters and rows. */
export function query<P extends object, R>(name: string, text: string): Query<P, R> {
  return { name, text };
}

/** Parameters of a statement that unwinds `$rows`. */
export interface Rows<R> {
  readonly rows: readonly R[];
}

/** Parameters of a statement that takes none. */
export type NoParams = Record<string, never>;
