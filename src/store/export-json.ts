import { canonical } from '../graph/canonical.ts';
import type { GraphStore } from './store.ts';
import { type IdsByLabel, readIds, walkEdges, walkNodes } from './walk-graph.ts';

/**
 * What differs between two graphs of the same articles: where these were read from, when and in how
 * many steps. `tied` and `names` repeat what edges and other properties say.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'origin',
  'version',
  'lastIngest',
  'tied',
  'names',
  'correctionIds',
]);

/**
 * The whole graph as JSON, one node or edge a line: nodes by label and id, edges by type, ends and
 * properties, keys sorted, what is not known left out. The same articles give the same bytes on both
 * stores, in whatever order they came in. Texts come part by part, so that memory stays small.
 */
export async function* exportJson(store: GraphStore): AsyncIterable<string> {
  const ids = await readIds(store);
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

async function* nodeLines(store: GraphStore, ids: IdsByLabel): AsyncIterable<string> {
  for await (const { label, nodes } of walkNodes(store, ids)) {
    for (const node of nodes) yield toLine({ label, ...node });
  }
}

async function* edgeLines(store: GraphStore, ids: IdsByLabel): AsyncIterable<string> {
  for await (const { type, edges } of walkEdges(store, ids)) {
    for (const { from, to, edge } of edges) {
      yield toLine({ type, source: from, target: to, properties: edge });
    }
  }
}

function toLine(item: Readonly<Record<string, unknown>>): string {
  return canonical(Object.fromEntries(Object.entries(item).filter(([key]) => !LEFT_OUT.has(key))));
}
