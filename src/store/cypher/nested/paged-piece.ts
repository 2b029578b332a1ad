import { connectionPiece, type EdgePieces } from './connection-piece.ts';
import { collected, type Draft, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/**
 * What a list is sorted by: an expression, and which way. `like` is what items show of it, null for '', where
 * that is another expression.
 */
export type SortKey = readonly [
  expression: string,
  direction: 'ASC' | 'DESC',
  like?: string | undefined,
];

/** A list that is read in the order of its keys. */
export interface SortedList {
  /** Reads all of it: "MATCH (a)-[m:MENTIONS]->(b) WHERE …". */
  readonly match: string;
  /** As `match`, but for the page alone: what lets an index serve that is in the order of the keys. */
  readonly pageMatch?: string;
  /** The variables that an item needs; the first names what is counted. */
  readonly carried: readonly string[];
  /** Expressions of what is carried; null in none of them. */
  readonly keys: readonly SortKey[];
  /** True where the match aggregates. */
  readonly aggregates?: boolean;
  /** How often the match may come upon one item at most, 1 when absent; null where that is not bounded. */
  readonly mostRepeats?: number | null;
  readonly item: (below: readonly Wanted[]) => Piece;
  readonly edge?: EdgePieces | undefined;
}

/** The cursor of a sort key, as the ordinary way gives it. */
export function toCursor(list: string, key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/** A list in the order of its keys, page by page: a connection. */
export function pagedPiece(draft: Draft, wanted: Wanted, list: SortedList): Piece {
  const { page } = wanted;
  if (!page) throw new NotNested(`${wanted.field} without a page`);
  const { match, carried, keys, mostRepeats = 1, aggregates = false } = list;
  const distinct = mostRepeats === 1 ? '' : 'DISTINCT ';
  const names = keys.map(() => draft.variable('k'));
  return connectionPiece(draft, wanted, {
    keys: keys.map(([expression, , like], at) => ({
      text: names[at] ?? expression,
      like: like ?? expression,
    })),
    toCursor: (key) => toCursor(page.list, key),
    item: list.item,
    edge: list.edge,
    rows(row, limit, calls) {
      const all = carried.join(', ');
      const named = keys.map(([expression], at) => `${expression} AS ${names[at]}`);
      const order = keys.map(([, direction], at) => `${names[at]} ${direction}`).join(', ');
      const later = page.after ? `WITH ${all} WHERE ${isLater(draft, keys, page.after)} ` : '';
      const once = mostRepeats === 1 ? '' : `${bound(list, limit)}WITH DISTINCT ${all} `;
      const body = `${list.pageMatch ?? match} ${later}${once}WITH ${[...carried, ...named].join(', ')} ORDER BY ${order} LIMIT ${limit}`;
      // Subqueries promise nothing about the order of the rows that they run for.
      const first = calls === '' ? [] : [calls, `WITH * ORDER BY ${order}`];
      return collected(draft, body, row, first, aggregates);
    },
    total() {
      if (!aggregates) return `COUNT { ${match} RETURN ${distinct}${carried[0]} }`;
      const { text, calls } = collected(draft, match, '1', [], true);
      return { text: `size(${text})`, calls };
    },
  });
}

/**
 * Where repeats are bounded, the items of a page are among as many times its size, which the engine finds
 * without remembering all that it has seen.
 */
function bound({ mostRepeats, carried, keys }: SortedList, limit: string): string {
  if (mostRepeats == null) return '';
  const order = keys.map(([expression, direction]) => `${expression} ${direction}`).join(', ');
  return `WITH ${carried.join(', ')} ORDER BY ${order} LIMIT ${mostRepeats} * ${limit} `;
}

/** Whether a row comes after the keys of another. */
function isLater(
  draft: Draft,
  [key, ...keys]: readonly SortKey[],
  [start, ...after]: readonly (string | number)[],
): string {
  if (!key) return 'false';
  const [expression, direction] = key;
  const value = draft.param(start);
  const beyond = `${expression} ${direction === 'DESC' ? '<' : '>'} ${value}`;
  if (keys.length === 0) return beyond;
  return `(${beyond} OR (${expression} = ${value} AND ${isLater(draft, keys, after)}))`;
}
