import { compareText } from '../graph/canonical.ts';
import type { EventStatus, EventType } from '../model/event.ts';
import { facing } from '../model/facing.ts';
import type { GraphReader } from './read-graph.ts';

/** Two actors that face each other, `a` before `b` in the order of ids, and the events in which they do. */
export interface Bond {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  /** How many of the events are of each type and of each status. */
  readonly types: ReadonlyMap<EventType, number>;
  readonly statuses: ReadonlyMap<EventStatus, number>;
  /** The different dates of the events, each of its own precision, in order. */
  readonly dates: readonly string[];
}

/**
 * Who has to do with whom, by the rule of `network` in the API: one acts and the other is acted upon, or
 * both sat at one table. Denied events do not count. All pairs are held, their events are not.
 */
export async function readBonds(graph: GraphReader): Promise<readonly Bond[]> {
  const bonds = new Map<string, Tally>();
  for await (const events of graph.events()) {
    for (const event of events) {
      if (event.status === 'DENIED') continue;
      for (const [a, b] of facing(event.type, event.participants)) {
        const key = `${a}\u0000${b}`;
        const bond = bonds.get(key) ?? { a, b, events: 0, ...emptyCounts() };
        bonds.set(key, bond);
        bond.events += 1;
        bond.types.set(event.type, (bond.types.get(event.type) ?? 0) + 1);
        bond.statuses.set(event.status, (bond.statuses.get(event.status) ?? 0) + 1);
        if (event.date) bond.dates.add(event.date);
      }
    }
  }
  return [...bonds.values()]
    .map((bond) => ({ ...bond, dates: [...bond.dates].sort(compareText) }))
    .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

interface Tally extends Omit<Bond, 'dates'> {
  events: number;
  readonly types: Map<EventType, number>;
  readonly statuses: Map<EventStatus, number>;
  readonly dates: Set<string>;
}

function emptyCounts() {
  return {
    types: new Map<EventType, number>(),
    statuses: new Map<EventStatus, number>(),
    dates: new Set<string>(),
  };
}
