import { byFirst } from './lists.ts';
import type { Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

type Row = readonly unknown[];

/**
 * Numbers of events by something that they have: `list` gives pairs of it and its number, `field` names it
 * in the objects of the answer, which come as `compare` orders the pairs.
 */
export function countsBy(
  type: string,
  field: string,
  compare: (one: Row, other: Row) => number,
  list: string,
  { below }: Wanted,
): Piece {
  const columns: Readonly<Record<string, number>> = { [field]: 0, count: 1 };
  for (const one of below) {
    if (!(one.field in columns || one.field === '__typename'))
      throw new NotNested(`${type}.${one.field}`);
  }
  return {
    text: list,
    read: (value) =>
      [...(value as readonly Row[])]
        .sort(compare)
        .map((row) =>
          Object.fromEntries(
            below.map((one) => [one.key, one.toOutput(row[columns[one.field] ?? -1])]),
          ),
        ),
  };
}

/** Numbers of events by type, in the order of the types' names. */
export function typeCounts(list: string, wanted: Wanted): Piece {
  return countsBy('TypeCount', 'type', byFirst, list, wanted);
}
