import { csvText } from './csv-text.ts';
import type { GraphReader } from './read-graph.ts';
import type { Cell, Table } from './tables/table.ts';

/** Tells Excel that a file is UTF-8; other readers may take it for a character of the first heading. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table as CSV, part by part: its headings first. */
export async function* exportCsv(
  graph: GraphReader,
  table: Table,
  { bom = false }: { readonly bom?: boolean | undefined } = {},
): AsyncIterable<string> {
  yield `${bom ? BYTE_ORDER_MARK : ''}${csvText([table.columns])}`;
  for await (const rows of table.rows(graph)) {
    if (rows.length > 0) yield csvText(rows.map((row) => row.map(toCell)));
  }
}

function toCell(cell: Cell): string | number {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'boolean' ? String(cell) : cell;
}
