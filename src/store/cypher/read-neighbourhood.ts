import { query } from './query.ts';
import { type EventFilter, FILTER } from './read-events.ts';

/** An actor in the ring around others, and how many events tie it to them. */
export interface RingRow {
  readonly id: string;
  readonly weight: number;
}

/** Actors right around a frontier that are not seen yet, those with most events first. */
export const RING = query<
  EventFilter & {
    readonly frontier: readonly string[];
    readonly seen: readonly string[];
    readonly limit: number;
  },
  RingRow
>(
  'read.ring',
  `UNWIND $frontier AS from
MATCH (:Actor {id: from})-[:PARTICIPATED_IN]->(e:Event)
WITH DISTINCT e
WHERE ${FILTER}
MATCH (e)<-[:PARTICIPATED_IN]-(b:Actor)
WHERE NOT b.id IN $seen
WITH b.id AS id, count(DISTINCT e) AS weight
RETURN id, weight
ORDER BY weight DESC, id
LIMIT $limit`,
);

/** Two actors and the events that both have a part in, `a` before `b` in the order of ids. */
export interface BondRow {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly lastDate: string | null;
}

/** The bonds among actors, the weightiest first. */
export const BONDS = query<
  EventFilter & { readonly ids: readonly string[]; readonly limit: number },
  BondRow
>(
  'read.bonds',
  `UNWIND $ids AS a
MATCH (:Actor {id: a})-[:PARTICIPATED_IN]->(e:Event)
WHERE ${FILTER}
MATCH (e)<-[:PARTICIPATED_IN]-(y:Actor)
WHERE y.id IN $ids AND a < y.id
WITH a, y.id AS b, count(DISTINCT e) AS weight, max(e.date) AS lastDate
RETURN a, b, weight, lastDate
ORDER BY weight DESC, a, b
LIMIT $limit`,
);
