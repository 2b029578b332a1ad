import type { ActorKind } from '../../model/actor.ts';
import type { EventStatus, EventType } from '../../model/event.ts';
import { EVENT_STARTS, type EventStart, type StartParams } from './event-starts.ts';
import { and, type EventFilter, FILTER, facing, statusOf } from './read-events.ts';
import { openShapes } from './shapes.ts';

/** A part of what binds two actors, `a` before `b` in the order of ids: those of their events that are alike. */
export interface BondRow {
  readonly a: string;
  readonly b: string;
  /** How many events bind the two in all. */
  readonly events: number;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly disputed: boolean;
  /** How many of the events are of this type and status, disputed or not, and when they were. */
  readonly count: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Which pairs: `actor` has to be one of the two, where it is given. */
export type NetworkParams = EventFilter &
  StartParams & { readonly kinds: readonly ActorKind[] | null };

/** The events `e` that bind any two actors `a` and `b`. */
const pairsFrom = (start: EventStart, where: string) => `${EVENT_STARTS[start]}
WHERE ${FILTER}${and(where)}
MATCH (e)<-[p:PARTICIPATED_IN]-(a:Actor)
MATCH (e)<-[r:PARTICIPATED_IN]-(b:Actor)
WHERE a.id < b.id AND ${facing('e', 'p', 'r')}
  AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
  AND ($kinds IS NULL OR a.kind IN $kinds AND b.kind IN $kinds)`;

const bonds = openShapes<NetworkParams & { readonly limit: number }, BondRow>();
const totals = openShapes<NetworkParams, { readonly total: number }>();

/**
 * Those who have to do with each other, most events first: first the pairs that are shown, then what their
 * events are like, for of most pairs nobody asks. `where` is the text of a further condition.
 */
export function bondsFrom(start: EventStart, where: string) {
  return bonds(
    `read.bonds.${start}`,
    `${pairsFrom(start, where)}
WITH a.id AS a, b.id AS b, collect(DISTINCT e) AS told
WITH a, b, told, size(told) AS events
ORDER BY events DESC, a, b
LIMIT $limit
UNWIND told AS e
WITH a, b, events, e.type AS type, coalesce(e.disputed, false) AS disputed, e.date AS date,
  ${statusOf('e')} AS status
WITH a, b, events, type, status, disputed, count(*) AS count, min(date) AS firstDate, max(date) AS lastDate
RETURN a, b, events, type, status, disputed, count, firstDate, lastDate
ORDER BY events DESC, a, b, type, status, disputed`,
  );
}

/** How many pairs have to do with each other. */
export function bondCount(start: EventStart, where: string) {
  return totals(
    `read.bondCount.${start}`,
    `${pairsFrom(start, where)}
WITH DISTINCT a, b
RETURN count(*) AS total`,
  );
}
