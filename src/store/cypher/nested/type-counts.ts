import { byFirst } from './lists.ts';
import type { Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Numbers of events by type, in the order of the types' names: `list` gives pairs of a type and its number. */
export function typeCounts(list: string, { below }: Wanted): Piece {
  const columns = { type: 0, count: 1 } as const;
  for (const { field } of below) {
    if (!(field in columns || field === '__typename')) throw new NotNested(`TypeCount.${field}`);
  }
  return {
    text: list,
    read: (value) =>
      [...(value as readonly (readonly unknown[])[])]
        .sort(byFirst)
        .map((row) =>
          Object.fromEntries(
            below.map(({ key, field, toOutput }) => [
              key,
              toOutput(row[columns[field as keyof typeof columns]]),
            ]),
          ),
        ),
  };
}
