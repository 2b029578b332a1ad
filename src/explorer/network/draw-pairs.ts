import type { Core, ElementDefinition } from 'cytoscape';
import type { Network } from '../ask/documents/network.ts';
import { shortened, visible } from '../words/visible.ts';
import { BASE_FONT, ROOMY, toElements } from './elements.ts';
import type { Place } from './layout.ts';

/** With more lines than these, badges would hide them, and lines are hidden while the picture moves. */
const MOST_BADGES = 150;
const LONGEST_LABEL = 40;

/** The id of the badge in the middle of a line. */
export const badgeId = (line: string) => `badge ${line}`;

/** Puts the network's elements in the place of those before. */
export function drawPairs(graph: Core, network: Network): void {
  const { dots, lines } = toElements(network);
  const isCrowded = lines.length > MOST_BADGES;
  const elements: ElementDefinition[] = [];
  for (const dot of dots) {
    const label = visible(shortened(dot.name, LONGEST_LABEL));
    elements.push({ group: 'nodes', data: { ...dot, label }, classes: 'actor' });
  }
  for (const line of lines) {
    elements.push({ group: 'edges', data: line, classes: 'pair' });
    if (isCrowded) continue;
    const { type, status, disputed, id } = line;
    const data = { id: badgeId(id), line: id, type, status, disputed };
    elements.push({ group: 'nodes', data, classes: 'badge', grabbable: false });
  }
  graph.batch(() => {
    graph.elements().remove();
    graph.add(elements);
  });
  // While it moves, thousands of lines are not drawn anew for each frame.
  const renderer = (
    graph as unknown as { renderer(): { hideEdgesOnViewport: boolean } }
  ).renderer();
  renderer.hideEdgesOnViewport = lines.length > MOST_BADGES * 4;
}

/** The least and the most that names measure on the screen, whatever the zoom. */
const READABLE = { least: 11, most: 18 };

/** Few names are readable at any zoom; of many, the small ones wait until somebody comes nearer. */
export function keepReadable(graph: Core): void {
  const actors = graph.nodes('.actor');
  if (actors.length > ROOMY) return;
  const { least, most } = READABLE;
  const zoom = graph.zoom();
  const font = Math.min(Math.max(BASE_FONT * zoom, least), most) / zoom;
  graph.batch(() => actors.data('font', font));
}

/** Puts badges into the middle of their lines. */
export function placeBadges(graph: Core): void {
  graph.batch(() => {
    graph.nodes('.badge').positions((badge) => {
      const line = graph.getElementById(badge.data('line') as string);
      return middleOf(line.source().position(), line.target().position());
    });
  });
}

function middleOf(one: Place, other: Place): Place {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
