import type { EventType } from '../../model/event.ts';
import { EVENT_STARTS, type EventStart, type StartParams } from './event-starts.ts';
import { and, type EventFilter, FILTER } from './read-events.ts';
import { openShapes } from './shapes.ts';

/** What one actor did to, with or towards another. */
export interface MatrixRow {
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** Types of the events in the order of their names, and how many there are of each. */
  readonly types: readonly EventType[];
  readonly counts: readonly number[];
  readonly lastDate: string | null;
}

const matrices = openShapes<EventFilter & StartParams & { readonly limit: number }, MatrixRow>();

/**
 * Who does what to whom, the busiest pairs first; `source` and `target` narrow the pairs too. `where` is the
 * text of a further condition.
 */
export function matrixFrom(start: EventStart, where: string) {
  return matrices(
    `read.matrix.${start}`,
    `${EVENT_STARTS[start]}
WHERE ${FILTER}${and(where)}
MATCH (e)<-[:PARTICIPATED_IN {role: 'SOURCE'}]-(a:Actor)
MATCH (e)<-[:PARTICIPATED_IN {role: 'TARGET'}]-(b:Actor)
WHERE a.id <> b.id AND ($source IS NULL OR a.id = $source) AND ($target IS NULL OR b.id = $target)
WITH a.id AS source, b.id AS target, e.type AS type, count(DISTINCT e) AS count, max(e.date) AS last
ORDER BY source, target, type
WITH source, target, sum(count) AS total, collect(type) AS types, collect(count) AS counts, max(last) AS lastDate
RETURN source, target, total AS count, types, counts, lastDate
ORDER BY count DESC, source, target
LIMIT $limit`,
  );
}
