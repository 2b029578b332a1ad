import { type Fault, type Row, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

/** Two entries of a kind with one id: facts stored under it could mean either. */
export function* findDuplicateIds(rows: Rows): Generator<Fault> {
  for (const [kind, list] of Object.entries(rows) as [string, readonly Row<{ id: string }>[]][]) {
    const first = new Map<string, Row<{ id: string }>>();
    for (const row of list) {
      const { id } = row.value;
      const other = first.get(id);
      if (!other) first.set(id, row);
      else {
        const message = `the ${kind} id \`${id}\` is taken: facts stored under it could mean either; choose another`;
        yield { ...spot(row, 'id'), message, other: spot(other, 'id') };
      }
    }
  }
}
