import cytoscape, { type Core } from 'cytoscape';
import type { Network } from '../ask/documents/network.ts';
import { readColours } from './colours.ts';
import { drawFan, placeFan } from './draw-fan.ts';
import { badgeId, drawPairs, keepReadable, placeBadges } from './draw-pairs.ts';
import type { Fan } from './fan.ts';
import { type LayoutThread, openLayout, type Place } from './layout.ts';
import { networkStyle } from './style.ts';
import { type DrawingEvents, listen } from './targets.ts';

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

const PADDING = 40;
/** From this zoom on, events of a fan can be told apart. */
const NEAR = 0.6;
/** When more than this part is new, old places bind nothing: the picture is another. */
const MOSTLY_NEW = 0.4;

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
    showAll();
    events.onSettled();
  }

  function showAll(): void {
    graph.fit(graph.elements(), PADDING);
    keepReadable(graph);
    whole = sight();
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
      drawPairs(graph, network);
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
      drawFan(graph, fan);
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
