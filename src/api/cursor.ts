import { QuestionError } from './errors.ts';

/** What a list is sorted by, for one of its items: the cursor of the item. */
export type SortKey = readonly (string | number)[];

/** Name of a list and the types of its sort key, so that a cursor of another list is refused. */
export interface CursorShape {
  readonly list: string;
  /** `number`: a whole number; `fraction`: any within the range of doubles that stay exact. */
  readonly types: readonly ('string' | 'number' | 'fraction')[];
}

/** The cursor of an item: opaque to clients, the same on all stores. */
export function encodeCursor({ list }: CursorShape, key: SortKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/** The sort key in a cursor. Throws `QuestionError` with code BAD_CURSOR for what no list of this kind gave. */
export function decodeCursor(shape: CursorShape, cursor: string): SortKey {
  const [list, ...key] = parse(cursor);
  const fits =
    list === shape.list &&
    key.length === shape.types.length &&
    key.every((part, at) => isUsable(part, shape.types[at]));
  if (!fits) {
    throw new QuestionError(
      'The argument `after` is not a cursor of this list; take `endCursor` of the page before.',
      'BAD_CURSOR',
      { argument: 'after' },
    );
  }
  return key as SortKey;
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isUsable(part: unknown, type: CursorShape['types'][number] | undefined): boolean {
  if (type === 'string') return typeof part === 'string';
  if (type === 'number') return Number.isSafeInteger(part);
  return typeof part === 'number' && Math.abs(part) <= Number.MAX_SAFE_INTEGER;
}
