import { type NoParams, query } from './query.ts';

/** Labels of the graph, in the order of an export. Each node has one. */
export const LABELS = [
  'Actor',
  'Article',
  'Event',
  'Graph',
  'Sentence',
  'Source',
  'Statement',
  'Topic',
] as const;

/** Types of edges with the labels they start and end at, in the order of an export. */
export const EDGES = [
  ['ABOUT', 'Event', 'Topic'],
  ['ACTIVE_IN', 'Actor', 'Actor'],
  ['BROADER', 'Topic', 'Topic'],
  ['CITES', 'Article', 'Source'],
  ['CITES', 'Sentence', 'Source'],
  ['CONCERNS', 'Statement', 'Actor'],
  ['CONCERNS', 'Statement', 'Topic'],
  ['EVIDENCED_BY', 'Event', 'Sentence'],
  ['HEARER', 'Statement', 'Actor'],
  ['HOLDS_OFFICE', 'Actor', 'Actor'],
  ['INTRODUCES', 'Article', 'Actor'],
  ['MEMBER_OF', 'Actor', 'Actor'],
  ['MENTIONS', 'Sentence', 'Actor'],
  ['PARTICIPATED_IN', 'Actor', 'Event'],
  ['PART_OF', 'Actor', 'Actor'],
  ['PART_OF', 'Sentence', 'Article'],
  ['SPEAKER', 'Statement', 'Actor'],
  ['STATED_IN', 'Statement', 'Sentence'],
] as const;

/** Ids of all nodes of a label: what an export walks along, part by part. */
export function idsOf(label: string) {
  return query<NoParams, { readonly id: string }>(
    `export.ids.${label}`,
    `MATCH (n:${label}) RETURN n.id AS id`,
  );
}

interface Ids {
  readonly ids: readonly string[];
}

/** Nodes of a label with all they hold. */
export function nodesOf(label: string) {
  return query<Ids, { readonly node: Readonly<Record<string, unknown>> }>(
    `export.nodes.${label}`,
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN properties(n) AS node`,
  );
}

/** Edges of a type that leave these nodes. */
export function edgesOf(type: string, from: string, to: string) {
  return query<
    Ids,
    { readonly from: string; readonly to: string; readonly edge: Readonly<Record<string, unknown>> }
  >(
    `export.edges.${type}.${from}.${to}`,
    `UNWIND $ids AS id
MATCH (a:${from} {id: id})-[r:${type}]->(b:${to})
RETURN a.id AS from, b.id AS to, properties(r) AS edge`,
  );
}
