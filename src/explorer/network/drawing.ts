import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import type { Network } from '../ask/documents/network.ts';
import { shortened, visible } from '../words/visible.ts';
import { familyOf } from '../words/words.ts';
import { readColours } from './colours.ts';
import { BASE_FONT, ROOMY, toElements } from './elements.ts';
import { type Fan, fanPlaces, MOST_FANNED } from './fan.ts';
import { type LayoutThread, openLayout, type Place } from './layout.ts';
import { networkStyle } from './style.ts';

/** What somebody points at in the picture. */
export type Target =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'pair'; readonly ids: readonly [string, string] }
  | { readonly kind: 'event'; readonly id: string };

/** What happens when somebody points. */
export interface DrawingEvents {
  readonly onChoose: (target: Target | undefined) => void;
  readonly onPoint: (target: Target | undefined) => void;
  /** The network has got its places for the first time, or new ones. */
  readonly onSettled: () => void;
}

/** The picture of a network on a canvas. */
export interface Drawing {
  readonly graph: Core;
  /** Draws a network; what stays keeps its place. */
  show(network: Network): Promise<void>;
  /** Fans a pair's line out into its events, and folds the one before. */
  open(fan: Fan | undefined): void;
  /** Marks what is looked at. */
  choose(chosen: readonly string[]): void;
  /** Lets these lines stand out; all are alike when undefined. */
  lens(lines: ReadonlySet<string> | undefined): void;
  /** Takes the colours of the theme. */
  recolour(): void;
  fit(): void;
  /** The container has another size: what was all in sight before is so again. */
  resize(): void;
  zoom(factor: number): void;
  /** Lays everything out anew. */
  arrange(): Promise<void>;
  close(): void;
}

/** With more lines than these, badges would hide them, and lines are hidden while the picture moves. */
const MOST_BADGES = 150;
const PADDING = 40;
/** From this zoom on, events of a fan can be told apart. */
const NEAR = 0.6;
/** When more than this part is new, old places bind nothing: the picture is another. */
const MOSTLY_NEW = 0.4;
const LONGEST_LABEL = 40;

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Opens a picture in a container that has a size. */
export function openDrawing(container: HTMLElement, events: DrawingEvents): Drawing {
  const layout: LayoutThread = openLayout();
  const graph = cytoscape({
    container,
    style: networkStyle(readColours()),
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    pixelRatio: Math.min(devicePixelRatio, 2),
  });
  const places = new Map<string, Place>();
  const sight = () => JSON.stringify([graph.zoom(), graph.pan()]);
  /** How the picture was looked at when all of it was brought into sight. */
  let whole = '';
  let fan: Fan | undefined;
  graph.on('zoom', () => keepReadable(graph));
  listen(graph, events, (node) => {
    places.set(node.id(), { ...node.position() });
    placeBadges(graph);
    placeFan(graph, fan);
  });

  const actors = () => graph.nodes('.actor');
  const request = (fixed: Readonly<Record<string, Place>>) => ({
    dots: actors().map((node) => ({ id: node.id(), size: node.data('size') as number })),
    lines: graph.edges('.pair').map((edge) => ({
      source: edge.source().id(),
      target: edge.target().id(),
    })),
    fixed,
    proportion: graph.width() / Math.max(1, graph.height()),
  });

  async function place(fixed: Readonly<Record<string, Place>>): Promise<void> {
    const found = await layout.layOut(request(fixed));
    if (!found) return;
    for (const [id, where] of Object.entries(found)) places.set(id, where);
    graph.batch(() => {
      actors().positions((node) => ({ ...(places.get(node.id()) ?? { x: 0, y: 0 }) }));
    });
    settle();
  }

  function settle(): void {
    placeBadges(graph);
    placeFan(graph, fan);
    graph.elements().removeClass('unplaced');
    showAll();
    events.onSettled();
  }

  function showAll(): void {
    graph.fit(graph.elements(), PADDING);
    keepReadable(graph);
    whole = sight();
  }

  function drawFan(): void {
    graph.batch(() => {
      graph.remove('.event, .leg');
      graph.elements('.opened, .aside').removeClass('opened aside');
      if (!fan) return;
      const [one, other] = fan.pair.map((id) => graph.getElementById(id));
      if (!one?.nonempty() || !other?.nonempty()) return;
      const line = graph.getElementById(fan.pair.join(' '));
      line.addClass('opened');
      graph.getElementById(badgeId(line.id())).addClass('opened');
      graph.elements().difference(one.union(other)).addClass('aside');
      graph.add(fanElements(fan));
      placeFan(graph, fan);
    });
  }

  /** Where events would be too small to be told apart, the picture comes near enough. */
  function comeNearer(): void {
    if (graph.nodes('.event').empty() || graph.zoom() >= NEAR) return;
    const eles = graph.edges('.leg').connectedNodes();
    graph.animate({ fit: { eles, padding: PADDING }, duration: isCalm() ? 0 : 250 });
  }

  return {
    graph,
    async show(network) {
      const known = (id: string) => places.has(id);
      draw(graph, network, known);
      fan = undefined;
      const all = network.actors.map(({ id }) => id);
      const held = all.filter(known);
      if (held.length === all.length) {
        actors().positions((node) => ({ ...(places.get(node.id()) ?? { x: 0, y: 0 }) }));
        settle();
        return;
      }
      const isOther = held.length < all.length * (1 - MOSTLY_NEW);
      if (isOther) places.clear();
      await place(
        isOther ? {} : Object.fromEntries(held.map((id) => [id, places.get(id) as Place])),
      );
    },
    open(next) {
      fan = next;
      drawFan();
      comeNearer();
    },
    choose(chosen) {
      graph.batch(() => {
        graph.elements('.chosen').removeClass('chosen');
        for (const id of chosen) graph.getElementById(id).addClass('chosen');
      });
    },
    lens(lines) {
      graph.batch(() => {
        graph.elements('.faint, .shared').removeClass('faint shared');
        if (!lines) return;
        const shared = graph.edges('.pair').filter((edge) => lines.has(edge.id()));
        const near = shared.connectedNodes();
        shared.addClass('shared');
        graph.elements().difference(shared.union(near)).addClass('faint');
        for (const id of lines) graph.getElementById(badgeId(id)).removeClass('faint');
        graph.elements('.event, .leg').removeClass('faint');
      });
    },
    recolour() {
      graph.style(networkStyle(readColours()));
    },
    fit() {
      graph.animate({
        fit: { eles: graph.elements(), padding: PADDING },
        duration: isCalm() ? 0 : 250,
        complete: () => {
          whole = sight();
        },
      });
    },
    resize() {
      const isWhole = sight() === whole;
      graph.resize();
      if (isWhole) showAll();
    },
    zoom(factor) {
      const middle = { x: graph.width() / 2, y: graph.height() / 2 };
      graph.zoom({ level: graph.zoom() * factor, renderedPosition: middle });
    },
    async arrange() {
      places.clear();
      await place({});
    },
    close() {
      layout.close();
      graph.destroy();
    },
  };
}

const badgeId = (line: string) => `badge ${line}`;

/** Puts the network's elements in the place of those before. */
function draw(graph: Core, network: Network, known: (id: string) => boolean): void {
  const { dots, lines } = toElements(network);
  const isCrowded = lines.length > MOST_BADGES;
  const elements: ElementDefinition[] = [];
  for (const dot of dots) {
    const label = visible(shortened(dot.name, LONGEST_LABEL));
    const classes = known(dot.id) ? 'actor' : 'actor unplaced';
    elements.push({ group: 'nodes', data: { ...dot, label }, classes });
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
function keepReadable(graph: Core): void {
  const actors = graph.nodes('.actor');
  if (actors.length > ROOMY) return;
  const { least, most } = READABLE;
  const zoom = graph.zoom();
  const font = Math.min(Math.max(BASE_FONT * zoom, least), most) / zoom;
  graph.batch(() => actors.data('font', font));
}

function placeBadges(graph: Core): void {
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

function fanElements({ pair, events }: Fan): ElementDefinition[] {
  const [one, other] = pair;
  return events.slice(0, MOST_FANNED).flatMap(({ id, type, status, label, towards }) => {
    const leg = (actor: string, from: string, to: string): ElementDefinition => ({
      group: 'edges',
      data: {
        id: `leg ${id} ${actor}`,
        source: from,
        target: to,
        type,
        status,
        family: familyOf(type),
      },
      classes: towards.length === 1 && towards[0] === actor ? 'leg towards' : 'leg',
    });
    return [
      { group: 'nodes', data: { id, type, status, label }, classes: 'event', grabbable: false },
      leg(one, id, one),
      leg(other, id, other),
    ];
  });
}

function placeFan(graph: Core, fan: Fan | undefined): void {
  const nodes = graph.nodes('.event');
  const [one, other] = (fan?.pair ?? []).map((id) => graph.getElementById(id));
  if (!one?.nonempty() || !other?.nonempty() || nodes.empty()) return;
  const where = fanPlaces(one.position(), other.position(), nodes.length);
  nodes.positions((_, at) => ({ ...(where[at] ?? one.position()) }));
}

/** What an element of the picture stands for; undefined for the legs of a fan. */
export function targetOf(element: NodeSingular): Target | undefined {
  const id = element.id();
  if (element.hasClass('actor')) return { kind: 'actor', id };
  if (element.hasClass('event')) return { kind: 'event', id };
  const line = element.hasClass('badge') ? (element.data('line') as string) : id;
  const [a, b] = line.split(' ');
  return a && b && !element.hasClass('leg') ? { kind: 'pair', ids: [a, b] } : undefined;
}

function listen(graph: Core, events: DrawingEvents, onDrag: (node: NodeSingular) => void): void {
  graph.on('tap', (event) => {
    events.onChoose(event.target === graph ? undefined : targetOf(event.target as NodeSingular));
  });
  graph.on('mouseover', 'node, edge.pair', ({ target }) => {
    (target as NodeSingular).addClass('hovered');
    events.onPoint(targetOf(target as NodeSingular));
  });
  graph.on('mouseout', 'node, edge.pair', ({ target }) => {
    (target as NodeSingular).removeClass('hovered');
    events.onPoint(undefined);
  });
  graph.on('drag', 'node.actor', ({ target }) => onDrag(target as NodeSingular));
}
