import type { EventType } from '../../model/event.ts';
import { query } from './query.ts';
import { happened } from './read-events.ts';
import { openShapes } from './shapes.ts';

/** A step from an actor that is reached to one that is not yet, by an event both have a part in. */
export interface StepRow {
  readonly from: string;
  readonly to: string;
  readonly event: string;
}

/**
 * Steps out of a frontier, one for each pair of actors: of several shared events the one with the first
 * id, so that a chain is the same on both engines, which their own shortest path is not.
 */
export const STEPS = query<
  {
    readonly frontier: readonly string[];
    readonly seen: readonly string[];
    /** Only events of these types, and about one of these topics; null does not narrow. */
    readonly types: readonly EventType[] | null;
    readonly topics: readonly string[] | null;
  },
  StepRow
>(
  'read.steps',
  `UNWIND $frontier AS from
MATCH (:Actor {id: from})-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b:Actor)
WHERE NOT b.id IN $seen
  AND ${happened('e')}
  AND ($types IS NULL OR e.type IN $types)
  AND ($topics IS NULL OR EXISTS { MATCH (e)-[:ABOUT]->(t:Topic) WHERE t.id IN $topics })
RETURN from, b.id AS to, min(e.id) AS event`,
);

/** How many events a chain may have. */
export const LONGEST_PATH = 6;

/** The actors and the events of the nodes `ns` of a chain, in order. */
export const ACTORS_OF = '[at IN range(0, size(ns) - 1, 2) | ns[at]]';
export const EVENTS_OF = '[at IN range(1, size(ns) - 2, 2) | ns[at]]';

/** Neo4j's own search, from both ends: a chain from the actor `a` to the actor `b`. */
export function shortestChain(hops: number): string {
  return `shortestPath((a)-[:PARTICIPATED_IN*..${2 * hops}]-(b))`;
}

/** Which chain: `types` and `topics` as for `STEPS`. */
interface ChainParams {
  readonly from: string;
  readonly to: string;
  readonly types: readonly EventType[] | null;
  readonly topics: readonly string[] | null;
}

/** A chain by ids; there is one actor more than events. */
export interface ChainRow {
  readonly actors: readonly string[];
  readonly events: readonly string[];
  /** Whether all its events will do: in `firstChain`, whether they happened. */
  readonly holds: boolean;
}

const WILL_DO = `${happened('n')} AND ($types IS NULL OR n.type IN $types)
  AND ($topics IS NULL OR EXISTS { MATCH (n)-[:ABOUT]->(t:Topic) WHERE t.id IN $topics })`;

const chains = openShapes<ChainParams, ChainRow>();

/** The first chain that the engine's own search finds, whether its events happened or not: quick. */
export function firstChain(hops: number) {
  return chains(
    'read.path.first',
    `MATCH (a:Actor {id: $from}), (b:Actor {id: $to})
MATCH p = ${shortestChain(hops)}
WITH nodes(p) AS ns
WITH ${ACTORS_OF} AS actors, ${EVENTS_OF} AS events
RETURN [x IN actors | x.id] AS actors, [n IN events | n.id] AS events,
  all(n IN events WHERE ${happened('n')}) AS holds`,
  );
}

/** The first chain all of whose events will do, which takes longer: for stores with `conditionalPaths`. */
export function soundChain(hops: number) {
  return chains(
    'read.path.sound',
    `MATCH (a:Actor {id: $from}), (b:Actor {id: $to})
MATCH p = ${shortestChain(hops)}
WHERE all(n IN nodes(p) WHERE n:Actor OR (${WILL_DO}))
WITH nodes(p) AS ns
RETURN [x IN ${ACTORS_OF} | x.id] AS actors, [n IN ${EVENTS_OF} | n.id] AS events, true AS holds`,
  );
}
