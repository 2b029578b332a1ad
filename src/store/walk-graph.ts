import { canonical, compareText } from '../graph/canonical.ts';
import { parts } from './batches.ts';
import { EDGES, edgesOf, idsOf, LABELS, nodesOf } from './cypher/export.ts';
import type { GraphStore } from './store.ts';

/** A node or the properties of an edge, as stored. */
export type Properties = Readonly<Record<string, unknown>>;

/** Some nodes of a label, in the order of ids. */
export interface NodePart {
  readonly label: string;
  readonly nodes: readonly Properties[];
}

/** Some edges of a type between two labels, in the order of ends and properties. */
export interface EdgePart {
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly edge: Properties;
  }[];
}

/** Ids of all nodes by label, sorted. */
export type IdsByLabel = ReadonlyMap<string, readonly string[]>;

/** What a walk goes along; read once, so that nodes and edges are of the same moment. */
export async function readIds(store: GraphStore): Promise<IdsByLabel> {
  const ids = new Map<string, readonly string[]>();
  for (const label of LABELS) {
    const found = (await store.read(idsOf(label), {})).map((row) => row.id);
    ids.set(label, found.sort(compareText));
  }
  return ids;
}

/** All nodes, label by label, a thousand at a time. */
export async function* walkNodes(store: GraphStore, ids: IdsByLabel): AsyncIterable<NodePart> {
  for (const label of LABELS) {
    const query = nodesOf(label);
    for (const part of parts(ids.get(label) ?? [])) {
      const rows = await store.read(query, { ids: part });
      const nodes = rows.map(({ node }) => node);
      nodes.sort((a, b) => compareText(String(a['id']), String(b['id'])));
      yield { label, nodes };
    }
  }
}

/** All edges, type by type, those of a thousand nodes at a time. */
export async function* walkEdges(store: GraphStore, ids: IdsByLabel): AsyncIterable<EdgePart> {
  for (const [type, start, end] of EDGES) {
    const query = edgesOf(type, start, end);
    for (const part of parts(ids.get(start) ?? [])) {
      const rows = await store.read(query, { ids: part });
      const keyed = rows.map((row) => [row, canonical(row.edge)] as const);
      keyed.sort(
        ([a, x], [b, y]) =>
          compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(x, y),
      );
      yield { type, start, end, edges: keyed.map(([row]) => row) };
    }
  }
}
