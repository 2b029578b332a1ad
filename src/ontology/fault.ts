import type { Source } from './sources.ts';

/** A spot in a file by the way that leads there: [entry, key, index, …]. */
export interface Spot {
  readonly source: Source;
  readonly path: readonly PropertyKey[];
}

/**
 * Something wrong with an entry, told by its path. Line and column come later and only for faults,
 * because finding them means parsing the YAML, which a sound ontology is spared by its cache.
 */
export interface Fault extends Spot {
  /** `key` where the key itself is wrong, not what it holds. */
  readonly at?: 'key';
  readonly message: string;
  /** The entry it clashes with. */
  readonly other?: Spot;
}

/** An entry that has its shape, with where it stands. */
export interface Row<T> {
  readonly source: Source;
  readonly index: number;
  readonly value: T;
}

/** A spot inside an entry. */
export function spot(row: Row<unknown>, ...path: readonly PropertyKey[]): Spot {
  return { source: row.source, path: [row.index, ...path] };
}
