import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { ActorKind } from '../../model/actor.ts';
import type { EventType } from '../../model/event.ts';
import type { Colours } from '../network/colours.ts';
import { STROKES } from '../network/style.ts';
import type { Status } from '../view/view.ts';
import { EVENT_ICONS, KIND_ICONS } from '../words/icons.ts';
import { type Family, familyOf } from '../words/words.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 60;
const ICON = 24;

/** The picture as a drawing of lines and texts, in the colours given; names can be searched and edited in it. */
export function toSvg(graph: Core, colour: Colours): string {
  const { x1, y1, w, h } = graph.elements(':visible').boundingBox();
  const root = shape('svg', {
    xmlns: NAMESPACE,
    viewBox: [x1 - MARGIN, y1 - MARGIN, w + 2 * MARGIN, h + 2 * MARGIN].map(Math.round).join(' '),
    'font-family': 'system-ui, sans-serif',
    'font-size': 13,
  });
  root.append(
    shape('rect', {
      x: x1 - MARGIN,
      y: y1 - MARGIN,
      width: w + 2 * MARGIN,
      height: h + 2 * MARGIN,
      fill: colour('page'),
    }),
  );
  for (const edge of graph.edges(':visible').toArray()) root.append(line(edge, colour));
  for (const node of graph.nodes(':visible').toArray()) root.append(dot(node, colour));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function line(edge: EdgeSingular, colour: Colours): SVGElement {
  const [one, other] = [edge.source().position(), edge.target().position()];
  const { pattern } = STROKES[edge.data('status') as Status];
  return shape('line', {
    x1: one.x,
    y1: one.y,
    x2: other.x,
    y2: other.y,
    stroke: colour(edge.data('family') as Family),
    'stroke-width': (edge.data('width') as number | undefined) ?? 3,
    'stroke-opacity': edge.hasClass('faint') ? 0.14 : 0.75,
    ...(pattern.length > 0 ? { 'stroke-dasharray': pattern.join(' ') } : {}),
  });
}

function dot(node: NodeSingular, colour: Colours): SVGElement {
  const { x, y } = node.position();
  const across = node.width();
  const type = node.data('type') as EventType | undefined;
  const stroke = type ? colour(familyOf(type)) : colour('soft');
  const path = type ? EVENT_ICONS[type] : KIND_ICONS[node.data('kind') as ActorKind];
  const group = shape('g', { opacity: node.hasClass('faint') ? 0.2 : 1 });
  group.append(
    shape('circle', {
      cx: x,
      cy: y,
      r: across / 2,
      fill: colour('sheet'),
      stroke,
      'stroke-width': 2,
    }),
    shape('path', {
      d: path,
      fill: 'none',
      stroke,
      'stroke-width': 2,
      transform: `translate(${x - across * 0.3} ${y - across * 0.3}) scale(${(across * 0.6) / ICON})`,
    }),
  );
  const label = type ? undefined : (node.data('label') as string | undefined);
  if (label) {
    const below = y + across / 2 + 16;
    const text = shape('text', { x, y: below, 'text-anchor': 'middle', fill: colour('text') });
    text.textContent = label;
    group.append(text);
  }
  return group;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') element.setAttribute(key, String(value));
  }
  return element;
}
