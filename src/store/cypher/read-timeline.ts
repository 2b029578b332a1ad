import { query } from './query.ts';
import type { Ids } from './read-nodes.ts';

/** What a timeline holds. */
export const TIMELINE_KINDS = ['EVENT', 'STATEMENT', 'OFFICE'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Which entries. */
export interface TimelineFilter {
  readonly kinds: readonly TimelineKind[];
  readonly from: string | null;
  readonly fromWithin: readonly string[];
  readonly until: string | null;
}

/** A page of timelines; `afterDay` and `afterIt` are the last entry before it. */
export interface TimelinePage extends Ids {
  readonly limit: number;
  readonly afterDay: string | null;
  readonly afterIt: string | null;
}

/** An entry: `it` is the id of the event, statement or office; `day` is empty where there is none. */
export interface TimelineRow {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly it: string;
  readonly day: string;
}

/** An office that began on no known day has no place in time, and is left out. */
const ENTRIES = `CALL {
    WITH id
    MATCH (:Actor {id: id})-[:PARTICIPATED_IN]->(e:Event)
    WHERE 'EVENT' IN $kinds AND coalesce(e.negated, false) = false
    RETURN 'EVENT' AS kind, e.id AS it, coalesce(e.date, '') AS day
    UNION
    WITH id
    MATCH (:Actor {id: id})<-[:SPEAKER]-(q:Statement)-[:STATED_IN]->(:Sentence)-[:PART_OF]->(r:Article)
    WHERE 'STATEMENT' IN $kinds
    RETURN 'STATEMENT' AS kind, q.id AS it, coalesce(r.publishedOn, '') AS day
    UNION
    WITH id
    MATCH (:Actor {id: id})-[h:HOLDS_OFFICE]->(b:Actor)
    WHERE 'OFFICE' IN $kinds AND h.from IS NOT NULL
    RETURN 'OFFICE' AS kind, b.id AS it, h.from AS day
  }
  WITH kind, it, day
  WHERE ($from IS NULL OR day >= $from OR day IN $fromWithin)
    AND ($until IS NULL OR (day <> '' AND day < $until))`;

export const TIMELINES = query<TimelineFilter & TimelinePage, TimelineRow>(
  'read.timelines',
  `UNWIND $ids AS id
CALL {
  WITH id
  ${ENTRIES}
    AND ($afterIt IS NULL OR day < $afterDay OR (day = $afterDay AND it > $afterIt))
  RETURN kind, it, day
  ORDER BY day DESC, it
  LIMIT $limit
}
RETURN id, kind, it, day
ORDER BY id, day DESC, it`,
);

/** How many entries there are. */
export const TIMELINE_COUNTS = query<
  TimelineFilter & Ids,
  { readonly id: string; readonly total: number }
>(
  'read.timelineCounts',
  `UNWIND $ids AS id
CALL {
  WITH id
  ${ENTRIES}
  RETURN count(it) AS total
}
RETURN id, total`,
);
