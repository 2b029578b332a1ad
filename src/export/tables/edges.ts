import { type NetworkEdge, networkEdges } from '../network.ts';
import { type Column, toTable } from './table.ts';

const COLUMNS: readonly Column<NetworkEdge>[] = [
  ['source', (edge) => edge.source],
  ['target', (edge) => edge.target],
  ['relation', (edge) => edge.relation],
  ['role', (edge) => edge.role],
  ['since', (edge) => edge.since],
  ['until', (edge) => edge.until],
  ['evidence', (edge) => edge.evidence],
];

/** What joins the nodes of `nodes`. `relation`, because Gephi takes `type` for "directed". */
export const edges = toTable('edges', COLUMNS, networkEdges);
