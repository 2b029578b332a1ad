import { type CursorShape, decodeCursor, encodeCursor, type SortKey } from './cursor.ts';
import { QuestionError } from './errors.ts';

/** Arguments of every connection. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** How many items of a list to read, and after which one to begin. */
export interface Page {
  readonly limit: number;
  readonly after: SortKey | undefined;
}

/** An item and its cursor. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
  /** Id of the actor that the list starts from: edges say how the item stands to it. */
  readonly anchor?: string | undefined;
}

/** A page of a list as GraphQL asks for it: nothing is read before one of its fields is. */
export interface Connection<T> {
  edges(): Promise<readonly Edge<T>[]>;
  hasNextPage(): Promise<boolean>;
  readonly hasPreviousPage: boolean;
  totalCount(): Promise<number>;
}

/** How a list is read. */
export interface ListSource<T> {
  readonly shape: CursorShape;
  readonly anchor?: string | undefined;
  /** Items in their order, at most `limit`. */
  load(page: Page): Promise<readonly T[]>;
  count(): Promise<number>;
  sortKey(item: T): SortKey;
}

const DEFAULT_SIZE = 20;
/** The largest page of any list. */
export const LARGEST_SIZE = 100;

/**
 * A page of a list. Reads one item more than asked for to know whether there is another page; counts
 * only when the count is selected. Throws `QuestionError` for a page size out of range or a bad cursor.
 */
export function connect<T>({ first, after }: PageArgs, source: ListSource<T>): Connection<T> {
  const size = whole('first', first ?? DEFAULT_SIZE, 1, LARGEST_SIZE);
  const start = after == null ? undefined : decodeCursor(source.shape, after);
  let loaded: Promise<readonly T[]> | undefined;
  const items = () => {
    loaded ??= source.load({ limit: size + 1, after: start });
    return loaded;
  };
  return {
    async edges() {
      const page = (await items()).slice(0, size);
      return page.map((node) => ({
        cursor: encodeCursor(source.shape, source.sortKey(node)),
        node,
        anchor: source.anchor,
      }));
    },
    async hasNextPage() {
      return (await items()).length > size;
    },
    hasPreviousPage: start !== undefined,
    totalCount: () => source.count(),
  };
}

/** The number, when it lies in the range. Throws `QuestionError` that names the argument and the range. */
export function whole(argument: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new QuestionError(
    `The argument \`${argument}\` is ${value}; it must be a whole number from ${least} to ${most}.`,
    'BAD_USER_INPUT',
    { argument, least, most },
  );
}

/** A page of a list that is in memory as a whole. */
export function pageOf<T>(
  items: readonly T[],
  { limit, after }: Page,
  sortKey: (item: T) => SortKey,
): readonly T[] {
  const start = after ? items.findIndex((item) => isAfter(sortKey(item), after)) : 0;
  return start === -1 ? [] : items.slice(start, start + limit);
}

function isAfter(key: SortKey, start: SortKey): boolean {
  const at = key.findIndex((part, index) => part !== start[index]);
  const [one, other] = [key[at], start[at]];
  return one !== undefined && other !== undefined && one > other;
}
