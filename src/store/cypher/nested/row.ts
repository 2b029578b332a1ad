import type { Piece } from './piece.ts';

type Row = readonly unknown[];

/** What a row is sorted by, or its cursor made of. */
export interface RowKey {
  readonly text: string;
  /** The expression under which an object may hold the same: null there is '' here. */
  readonly like?: string;
}

/** The places of expressions in a list of columns, and within those that are objects. */
export function placesOf(columns: readonly Piece[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const [at, { text, places: inside }] of columns.entries()) {
    if (!places.has(text)) places.set(text, [at]);
    for (const [inner, place] of inside ?? []) {
      if (!places.has(inner)) places.set(inner, [at, ...place]);
    }
  }
  return places;
}

/**
 * A row of an object and its keys: a key that the object holds already is read there, and does not
 * go over the wire twice.
 */
export function rowOf(keys: readonly RowKey[], object: Pick<Piece, 'text' | 'places'>) {
  const added: string[] = [];
  const readers = keys.map(({ text, like }) => {
    const place = object.places?.get(like ?? text);
    if (!place) {
      const column = added.push(text) - 1;
      return (row: unknown) => (row as Row)[column];
    }
    const within = (row: unknown) =>
      place.reduce<unknown>((value, at) => (value as Row)[at], itemOf(row));
    return like === undefined ? within : (row: unknown) => within(row) ?? '';
  });
  const isBare = added.length === 0;
  const itemOf = (row: unknown) => (isBare ? row : (row as Row)[added.length]);
  return {
    row: isBare ? object.text : `[${[...added, object.text].join(', ')}]`,
    keyOf: (row: unknown): readonly unknown[] => readers.map((read) => read(row)),
    itemOf,
  };
}
