import type { NodeSingular } from 'cytoscape';
import type { Drawing } from './drawing.ts';
import { type Direction, nextTowards } from './steps.ts';

/** What the arrow keys walk over: actors, pairs by their badges, events of an open fan. */
const STOPS = '.actor:visible, .badge:visible, .event:visible';

/** Moves the mark of the keyboard in a direction; the weightiest actor comes first. Gives the node it is on now. */
export function moveFocus(drawing: Drawing, direction: Direction): NodeSingular | undefined {
  const { graph } = drawing;
  const stops = graph.nodes(STOPS);
  const now = graph.nodes('.focused').first();
  const all = stops.map((node) => ({ ...node.position(), node }));
  const next = now.nonempty() ? nextTowards(now.position(), direction, all)?.node : all[0]?.node;
  if (!next) return now.nonempty() ? now : undefined;
  graph.nodes('.focused').removeClass('focused');
  next.addClass('focused');
  keepInSight(drawing, next);
  return next;
}

/** Takes the mark away. */
export function clearFocus({ graph }: Drawing): void {
  graph.nodes('.focused').removeClass('focused');
}

/** The node that the keyboard is on. */
export function focusedNode({ graph }: Drawing): NodeSingular | undefined {
  const node = graph.nodes('.focused').first();
  return node.nonempty() ? node : undefined;
}

function keepInSight({ graph }: Drawing, node: NodeSingular): void {
  const { x, y } = node.renderedPosition();
  const margin = 40;
  const isSeen =
    x > margin && y > margin && x < graph.width() - margin && y < graph.height() - margin;
  if (!isSeen) graph.center(node);
}
