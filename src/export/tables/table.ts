import type { GraphReader } from '../read-graph.ts';

/** What a cell may hold; what is absent or null is an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** A table of the graph: a name, columns, and rows that come part by part. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  rows(graph: GraphReader): AsyncIterable<readonly (readonly Cell[])[]>;
}

/** One column: its heading and what it shows of a row. */
export type Column<T> = readonly [heading: string, cell: (row: T) => Cell];

/** A table of columns over rows that are read part by part. */
export function toTable<T>(
  name: string,
  columns: readonly Column<T>[],
  read: (graph: GraphReader) => AsyncIterable<readonly T[]>,
): Table {
  return {
    name,
    columns: columns.map(([heading]) => heading),
    async *rows(graph) {
      for await (const part of read(graph)) {
        yield part.map((row) => columns.map(([, cell]) => cell(row)));
      }
    },
  };
}

/** Several values in one cell. */
export function joined(values: Iterable<string>): string {
  return [...values].join('; ');
}
