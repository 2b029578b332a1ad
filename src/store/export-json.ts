import { canonical, compareText } from '../graph/canonical.ts';
import { parts } from './batches.ts';
import { EDGES, edgesOf, idsOf, LABELS, nodesOf } from './cypher/export.ts';
import type { GraphStore } from './store.ts';

/**
 * What differs between two graphs of the same articles: where these were read from, when and in how
 * many steps. `tied` and `names` repeat what edges and other properties say.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['origin', 'version', 'lastIngest', 'tied', 'names']);

/**
 * The whole graph as JSON, one node or edge a line: nodes by label and id, edges by type, ends and
 * properties, keys sorted, what is not known left out. The same articles give the same bytes on both
 * stores, in whatever order they came in. Texts come part by part, so that memory stays small.
 */
export async function* exportJson(store: GraphStore): AsyncIterable<string> {
  const ids = new Map<string, readonly string[]>();
  for (const label of LABELS) {
    const found = (await store.read(idsOf(label), {})).map((row) => row.id);
    ids.set(label, found.sort(compareText));
  }
  yield '{"format":"entente-graph/1","nodes":[';
  yield* lines(nodeLines(store, ids));
  yield '\n],"edges":[';
  yield* lines(edgeLines(store, ids));
  yield '\n]}\n';
}

async function* lines(items: AsyncIterable<string>): AsyncIterable<string> {
  let separator = '\n';
  for await (const item of items) {
    yield `${separator}${item}`;
    separator = ',\n';
  }
}

type IdsByLabel = ReadonlyMap<string, readonly string[]>;

async function* nodeLines(store: GraphStore, ids: IdsByLabel): AsyncIterable<string> {
  for (const label of LABELS) {
    const query = nodesOf(label);
    for (const part of parts(ids.get(label) ?? [])) {
      const rows = await store.read(query, { ids: part });
      const byId = rows.map(
        ({ node }) => [String(node['id']), toLine({ label, ...node })] as const,
      );
      for (const [, line] of byId.sort(([a], [b]) => compareText(a, b))) yield line;
    }
  }
}

async function* edgeLines(store: GraphStore, ids: IdsByLabel): AsyncIterable<string> {
  for (const [type, start, end] of EDGES) {
    const query = edgesOf(type, start, end);
    for (const part of parts(ids.get(start) ?? [])) {
      const rows = await store.read(query, { ids: part });
      const sorted = rows
        .map(
          ({ from, to, edge }) =>
            [from, to, toLine({ type, source: from, target: to, properties: edge })] as const,
        )
        .sort(
          (a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]) || compareText(a[2], b[2]),
        );
      for (const [, , line] of sorted) yield line;
    }
  }
}

function toLine(item: Readonly<Record<string, unknown>>): string {
  return canonical(Object.fromEntries(Object.entries(item).filter(([key]) => !LEFT_OUT.has(key))));
}
