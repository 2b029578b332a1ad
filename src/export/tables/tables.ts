import type { TableName } from '../format-names.ts';
import { actors } from './actors.ts';
import { articles } from './articles.ts';
import { edges } from './edges.ts';
import { events } from './events.ts';
import { evidence } from './evidence.ts';
import { nodes } from './nodes.ts';
import { pairs } from './pairs.ts';
import { statements } from './statements.ts';
import type { Table } from './table.ts';

/** The tables of a folder of CSV files, and of `--table`. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  events,
  actors,
  pairs,
  evidence,
  statements,
  articles,
  nodes,
  edges,
};
