import { digest } from '../model/id.ts';
import {
  edgeRow,
  edgesScript,
  nodeRow,
  nodesScript,
  schemaScript,
} from '../store/cypher/script.ts';
import type { GraphStore } from '../store/store.ts';
import { type Properties, readIds, walkEdges, walkNodes } from '../store/walk-graph.ts';

/** What belongs to one store alone: where articles were read from, and when the graph last changed. */
const LEFT_OUT: ReadonlySet<string> = new Set(['origin', 'version', 'lastIngest']);

/**
 * A statement ends after so many rows at the latest: Neo4j takes longer a row the more of them it plans at
 * once, four times as long at a hundred.
 */
const MOST_ROWS = 32;

/**
 * A script that makes the graph in an empty Neo4j: constraints, nodes, edges, one a line, sorted. Where a
 * statement ends depends on the rows themselves, so that one more article changes the lines around its own
 * and no others. Neo4j takes about half a minute for a thousand events with all that hangs on them; to move
 * a large graph, take its articles in there instead. Articles may be taken in afterwards; those whose text
 * changes at its source count as new ones, since where they were read from is no part of the script.
 */
export async function* exportCypher(store: GraphStore): AsyncIterable<string> {
  const ids = await readIds(store);
  yield `// The graph for an empty Neo4j 5: cypher-shell --file graph.cypher\n${schemaScript()}`;
  const nodes = new Batch();
  for await (const part of walkNodes(store, ids)) {
    yield nodes.turnTo((rows) => nodesScript(part.label, rows), part.label);
    for (const node of part.nodes) yield nodes.add(nodeRow(kept(part.label, node)));
  }
  yield nodes.end();
  const edges = new Batch();
  for await (const part of walkEdges(store, ids)) {
    yield edges.turnTo((rows) => edgesScript(part, rows), `${part.type} ${part.start} ${part.end}`);
    for (const { from, to, edge } of part.edges) yield edges.add(edgeRow(from, to, edge));
  }
  yield edges.end();
}

/** The graph's own node counts its writes; the script is one. */
function kept(label: string, node: Properties): Properties {
  const properties = Object.entries(node).filter(([key]) => !LEFT_OUT.has(key));
  return { ...Object.fromEntries(properties), ...(label === 'Graph' && { version: 1 }) };
}

/** Collects rows, and gives a statement of them whenever there are enough. */
class Batch {
  #rows: string[] = [];
  #kind = '';
  #toScript: (rows: readonly string[]) => string = () => '';

  /** From now on rows are of another kind; gives what is left of the last. */
  turnTo(toScript: (rows: readonly string[]) => string, kind: string): string {
    const rest = kind === this.#kind ? '' : this.end();
    this.#kind = kind;
    this.#toScript = toScript;
    return rest;
  }

  add(row: string): string {
    this.#rows.push(row);
    return this.#rows.length >= MOST_ROWS || isBoundary(row) ? this.end() : '';
  }

  end(): string {
    const rows = this.#rows;
    this.#rows = [];
    return rows.length === 0 ? '' : `${this.#toScript(rows).trimEnd()};\n`;
  }
}

/** One row in sixteen, whichever stand around it. */
function isBoundary(row: string): boolean {
  return digest(row).startsWith('0');
}
