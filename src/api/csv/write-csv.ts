import { csvText } from '../../export/csv-text.ts';
import type { Table } from './table.ts';

/**
 * The rows of an answer as CSV, under the dotted paths of their columns; see `csvText`.
 */
export function writeCsv({ rows, columns }: Table, data: unknown): string {
  const found = rows.reduce<unknown>((value, key) => at(value, key), data) ?? [];
  const records = (Array.isArray(found) ? found : [found]).map((row: unknown) =>
    columns.map((path) => toCell(pick(row, path))),
  );
  return csvText([columns.map((path) => path.join('.')), ...records]);
}

function at(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>> | null)?.[key];
}

/** What stands at a path; all of it where lists are on the way, a null for what is not there. */
function pick(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => pick(one, path));
  const [key, ...rest] = path;
  return key === undefined || value == null ? value : pick(at(value, key), rest);
}

/** Numbers stay numbers, so that a negative one is no formula. */
function toCell(value: unknown): string | number {
  if (Array.isArray(value)) return value.map(toText).join('; ');
  return typeof value === 'number' ? value : toText(value);
}

function toText(value: unknown): string {
  return value == null ? '' : String(value);
}
