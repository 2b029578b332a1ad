import type { NetworkNode } from '../network.ts';
import { networkNodes } from '../network.ts';
import { type Column, toTable } from './table.ts';

const COLUMNS: readonly Column<NetworkNode>[] = [
  ['id', (node) => node.id],
  ['label', (node) => node.label],
  ['node', (node) => node.node],
  ['kind', (node) => node.kind],
  ['country', (node) => node.country],
  ['wikidata', (node) => node.wikidata],
  ['date', (node) => node.date],
  ['status', (node) => node.status],
  ['confidence', (node) => node.confidence],
  ['url', (node) => node.url],
];

/** Actors, topics, articles and events in one list, with the headings that Gephi knows. */
export const nodes = toTable('nodes', COLUMNS, networkNodes);
