import type { Rows } from './cypher/query.ts';
import type { Query, Run } from './store.ts';

/** Rows a statement: enough to save round trips, few enough for a small server's memory. */
const SIZE = 1000;

/** Runs a statement that unwinds `$rows` over any number of rows; none runs nothing. */
export async function runRows<P extends Rows<unknown>>(
  run: Run,
  query: Query<P, unknown>,
  rows: NoInfer<P['rows']>,
  rest: NoInfer<Omit<P, 'rows'>>,
): Promise<void> {
  for (const part of parts(rows)) await run(query, { ...rest, rows: part } as unknown as P);
}

/** Runs a statement that unwinds `$ids` over any number of ids and gives all its rows. */
export async function runIds<T>(
  run: Run,
  query: Query<{ readonly ids: readonly string[] }, T>,
  ids: readonly string[],
): Promise<readonly T[]> {
  const rows: T[] = [];
  for (const part of parts(ids)) rows.push(...(await run(query, { ids: part })));
  return rows;
}

/** The list in parts that one statement takes. */
export function parts<T>(list: readonly T[], size = SIZE): readonly (readonly T[])[] {
  const cut: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += size) cut.push(list.slice(at, at + size));
  return cut;
}
