import type { EventType } from '../../model/event.ts';
import { query } from './query.ts';

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
  AND coalesce(e.negated, false) = false
  AND coalesce(e.modality, 'ACTUAL') IN ['ACTUAL', 'HISTORICAL']
  AND ($types IS NULL OR e.type IN $types)
  AND ($topics IS NULL OR EXISTS { MATCH (e)-[:ABOUT]->(t:Topic) WHERE t.id IN $topics })
RETURN from, b.id AS to, min(e.id) AS event`,
);
