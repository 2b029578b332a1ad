import { connectionPiece, type EdgePieces } from './connection-piece.ts';
import { collected, type Draft, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** What a list is sorted by: an expression, and which way. */
export type SortKey = readonly [expression: string, direction: 'ASC' | 'DESC'];

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
  /** True where the match may come upon one item twice. */
  readonly mayRepeat?: boolean;
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
  const { match, carried, keys, mayRepeat = false, aggregates = false } = list;
  const distinct = mayRepeat ? 'DISTINCT ' : '';
  return connectionPiece(draft, wanted, {
    keyColumns: keys.length,
    toCursor: (key) => toCursor(page.list, key),
    item: list.item,
    edge: list.edge,
    rows(item, limit, calls) {
      const names = keys.map(() => draft.variable('k'));
      const named = keys.map(([expression], at) => `${expression} AS ${names[at]}`);
      const order = keys.map(([, direction], at) => `${names[at]} ${direction}`).join(', ');
      const later = page.after ? ` WHERE ${isLater(draft, names, keys, page.after)}` : '';
      const body = `${list.pageMatch ?? match} WITH ${distinct}${carried.join(', ')} WITH ${[...carried, ...named].join(', ')}${later} ORDER BY ${order} LIMIT ${limit}`;
      const row = `[${[...names, item].join(', ')}]`;
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

/** Whether a row comes after the keys of another. */
function isLater(
  draft: Draft,
  names: readonly string[],
  keys: readonly SortKey[],
  after: readonly (string | number)[],
): string {
  const [name, ...names2] = names;
  const [key, ...keys2] = keys;
  const [start, ...after2] = after;
  if (!name || !key) return 'false';
  const value = draft.param(start);
  const beyond = `${name} ${key[1] === 'DESC' ? '<' : '>'} ${value}`;
  if (names2.length === 0) return beyond;
  return `(${beyond} OR (${name} = ${value} AND ${isLater(draft, names2, keys2, after2)}))`;
}
