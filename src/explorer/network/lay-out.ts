import cytoscape, { type Collection, type NodeCollection } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { LayoutRequest, LayoutResult, Place } from './layout.ts';
import { type Part, pack } from './pack.ts';

cytoscape.use(fcose);

/** More lines than these are laid out roughly: finely would take tens of seconds. */
const FINE = 1500;
/** More dots than these need more room each, for those who come nearer. */
const CROWDED = 60;

type Request = Omit<LayoutRequest, 'id'>;

/** Places for all dots: the same for the same request, in a browser as elsewhere. */
export function layOut(request: Request): LayoutResult['places'] {
  // The layout draws lots: from the same lots comes the same picture.
  const { random } = Math;
  let lot = 1;
  Math.random = () => {
    lot = (Math.imul(lot, 1664525) + 1013904223) >>> 0;
    return lot / 2 ** 32;
  };
  try {
    return placesOf(request);
  } finally {
    Math.random = random;
  }
}

function placesOf({ dots, lines, fixed, proportion }: Request): LayoutResult['places'] {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...dots.map(({ id, size }) => {
        const place = fixed[id];
        return { data: { id, size }, ...(place ? { position: { ...place } } : {}) };
      }),
      ...lines.map(({ source, target }) => ({ data: { source, target } })),
    ],
    style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
  });
  const held = Object.entries(fixed);
  if (held.length > 0) {
    arrange(graph.elements(), held);
    const places = placesIn(graph.nodes());
    graph.destroy();
    return Object.fromEntries(places);
  }
  const parts = graph
    .elements()
    .components()
    .map((part): Part => {
      if (part.nodes().length > 1) arrange(part, []);
      const { x1, y1, x2, y2 } = part.boundingBox();
      return { places: placesIn(part.nodes()), box: [x1, y1, x2, y2] };
    });
  graph.destroy();
  return Object.fromEntries(pack(parts, proportion));
}

function arrange(elements: Collection, held: readonly (readonly [string, Place])[]): void {
  const options = {
    name: 'fcose',
    animate: false,
    fit: false,
    randomize: held.length === 0,
    quality: elements.edges().length > FINE ? 'draft' : 'default',
    fixedNodeConstraint: held.map(([nodeId, position]) => ({ nodeId, position })),
    nodeSeparation: 90,
    idealEdgeLength: elements.nodes().length > CROWDED ? 220 : 130,
    nodeRepulsion: elements.nodes().length > CROWDED ? 120_000 : 9000,
    edgeElasticity: 0.3,
    gravity: elements.nodes().length > CROWDED ? 0.1 : 0.3,
    numIter: 2500,
  };
  elements.layout(options).run();
}

function placesIn(nodes: NodeCollection): ReadonlyMap<string, Place> {
  return new Map(
    nodes.map((node) => {
      const { x, y } = node.position();
      return [node.id(), { x: Math.round(x), y: Math.round(y) }];
    }),
  );
}
