import { type NetworkEdge, type NetworkNode, networkEdges, networkNodes } from './network.ts';
import type { GraphReader } from './read-graph.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** A property: its name, of what it is, and its type; tools such as Gephi and yEd show them as columns. */
type Key<T> = readonly [name: keyof T & string, type: 'string' | 'double' | 'int'];

const NODE_KEYS: readonly Key<NetworkNode>[] = [
  ['label', 'string'],
  ['node', 'string'],
  ['kind', 'string'],
  ['country', 'string'],
  ['wikidata', 'string'],
  ['date', 'string'],
  ['status', 'string'],
  ['confidence', 'double'],
  ['url', 'string'],
];

const EDGE_KEYS: readonly Key<NetworkEdge>[] = [
  ['relation', 'string'],
  ['role', 'string'],
  ['since', 'string'],
  ['until', 'string'],
  ['evidence', 'int'],
];

/** The network of actors, events, topics and articles as GraphML; edges are directed. */
export async function* exportGraphml(graph: GraphReader): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys('node', NODE_KEYS)}${keys('edge', EDGE_KEYS)}<graph id="entente" edgedefault="directed">
`;
  for await (const nodes of networkNodes(graph)) {
    yield nodes
      .map((node) => `<node${xmlAttributes({ id: node.id })}>${data(node, NODE_KEYS)}</node>\n`)
      .join('');
  }
  let number = 0;
  for await (const edges of networkEdges(graph)) {
    yield edges
      .map((edge) => {
        const ends = { id: `e${number++}`, source: edge.source, target: edge.target };
        return `<edge${xmlAttributes(ends)}>${data(edge, EDGE_KEYS)}</edge>\n`;
      })
      .join('');
  }
  yield '</graph>\n</graphml>\n';
}

function keys<T>(of: 'node' | 'edge', known: readonly Key<T>[]): string {
  return known
    .map(([name, type]) => {
      const key = { id: name, for: of, 'attr.name': name, 'attr.type': type };
      return `<key${xmlAttributes(key)}/>\n`;
    })
    .join('');
}

function data<T>(item: T, known: readonly Key<T>[]): string {
  return known
    .map(([name]) => {
      const value = item[name];
      return value === undefined ? '' : `<data key="${name}">${xmlText(String(value))}</data>`;
    })
    .join('');
}
