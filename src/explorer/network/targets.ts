import type { Core, NodeSingular } from 'cytoscape';

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

/** What an element of the picture stands for; undefined for the legs of a fan. */
export function targetOf(element: NodeSingular): Target | undefined {
  const id = element.id();
  if (element.hasClass('actor')) return { kind: 'actor', id };
  if (element.hasClass('event')) return { kind: 'event', id };
  const line = element.hasClass('badge') ? (element.data('line') as string) : id;
  const [a, b] = line.split(' ');
  return a && b && !element.hasClass('leg') ? { kind: 'pair', ids: [a, b] } : undefined;
}

/** Hears of what is pointed at, chosen and dragged in the picture. */
export function listen(
  graph: Core,
  events: DrawingEvents,
  onDrag: (node: NodeSingular) => void,
): void {
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
