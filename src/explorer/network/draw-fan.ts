import type { Core, ElementDefinition } from 'cytoscape';
import { familyOf } from '../words/words.ts';
import { badgeId } from './draw-pairs.ts';
import { lineId } from './elements.ts';
import { type Fan, fanPlaces, MOST_FANNED } from './fan.ts';

/** Folds the fan that is open, and opens another where there is one: the rest steps back. */
export function drawFan(graph: Core, fan: Fan | undefined): void {
  graph.batch(() => {
    graph.remove('.event, .leg');
    graph.elements('.opened, .aside').removeClass('opened aside');
    if (!fan) return;
    const [one, other] = fan.pair.map((id) => graph.getElementById(id));
    if (!one?.nonempty() || !other?.nonempty()) return;
    const line = graph.getElementById(lineId(...fan.pair));
    line.addClass('opened');
    graph.getElementById(badgeId(line.id())).addClass('opened');
    graph.elements().difference(one.union(other)).addClass('aside');
    graph.add(fanElements(fan));
    placeFan(graph, fan);
  });
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

/** Puts the events of the open fan across the middle of their line. */
export function placeFan(graph: Core, fan: Fan | undefined): void {
  const nodes = graph.nodes('.event');
  const [one, other] = (fan?.pair ?? []).map((id) => graph.getElementById(id));
  if (!one?.nonempty() || !other?.nonempty() || nodes.empty()) return;
  const where = fanPlaces(one.position(), other.position(), nodes.length);
  nodes.positions((_, at) => ({ ...(where[at] ?? one.position()) }));
}
