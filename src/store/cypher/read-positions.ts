import type { EventType } from '../../model/event.ts';
import type { StatementKind } from '../../model/statement.ts';
import { query } from './query.ts';
import { type Anchor, happened } from './read-events.ts';

/** Where somebody stands on a topic. */
export type Stance = 'SUPPORTS' | 'OPPOSES' | 'ASKS';

/** What counts for which stance, and the span of time. */
export interface PositionFilter {
  readonly supports: readonly EventType[];
  readonly opposes: readonly EventType[];
  readonly asks: readonly EventType[];
  readonly offers: readonly StatementKind[];
  readonly requests: readonly StatementKind[];
  readonly stances: readonly Stance[];
  readonly from: string | null;
  readonly fromWithin: readonly string[];
  readonly until: string | null;
}

/** A page of positions on topics, each topic given with those narrower than it. */
export interface PositionPage {
  readonly anchors: readonly Anchor[];
  readonly limit: number;
  readonly afterCount: number | null;
  readonly afterActor: string | null;
  readonly afterStance: string | null;
}

/** A position; the latest event and statement are "2026-02-03 event:…", empty where there is none. */
export interface PositionRow {
  readonly key: string;
  readonly actor: string;
  readonly stance: Stance;
  readonly count: number;
  readonly events: number;
  readonly lastDate: string;
  readonly latestEvent: string;
  readonly latestStatement: string;
}

const WITHIN = `($from IS NULL OR day >= $from OR day IN $fromWithin)
    AND ($until IS NULL OR (day <> '' AND day < $until))
    AND stance IN $stances`;

/** What actors do and say about a topic; each event and statement once, however many of its topics count. */
const TAKEN = `CALL {
    WITH anchor
    UNWIND anchor.ids AS id
    MATCH (:Topic {id: id})<-[:ABOUT]-(e:Event)<-[p:PARTICIPATED_IN]-(a:Actor)
    WHERE p.role = 'SOURCE' AND ${happened('e')}
      AND (e.type IN $supports OR e.type IN $opposes OR e.type IN $asks)
    RETURN a.id AS actor, e.id AS it, coalesce(e.date, '') AS day, 1 AS isEvent,
      CASE WHEN e.type IN $supports THEN 'SUPPORTS' WHEN e.type IN $opposes THEN 'OPPOSES' ELSE 'ASKS' END AS stance
    UNION
    WITH anchor
    UNWIND anchor.ids AS id
    MATCH (:Topic {id: id})<-[:CONCERNS]-(q:Statement)-[:SPEAKER]->(a:Actor)
    MATCH (q)-[:STATED_IN]->(:Sentence)-[:PART_OF]->(r:Article)
    WHERE q.kind IN $offers OR q.kind IN $requests
    RETURN a.id AS actor, q.id AS it, coalesce(r.publishedOn, '') AS day, 0 AS isEvent,
      CASE WHEN q.kind IN $offers THEN 'SUPPORTS' ELSE 'ASKS' END AS stance
  }
  WITH actor, stance, it, day, isEvent
  WHERE ${WITHIN}`;

export const POSITIONS = query<PositionFilter & PositionPage, PositionRow>(
  'read.positions',
  `UNWIND $anchors AS anchor
CALL {
  WITH anchor
  ${TAKEN}
  WITH actor, stance, count(it) AS count, sum(isEvent) AS events, max(day) AS lastDate,
    max(CASE WHEN isEvent = 1 THEN day + ' ' + it ELSE '' END) AS latestEvent,
    max(CASE WHEN isEvent = 0 THEN day + ' ' + it ELSE '' END) AS latestStatement
  WHERE ($afterCount IS NULL OR count < $afterCount OR (count = $afterCount
    AND (actor > $afterActor OR (actor = $afterActor AND stance > $afterStance))))
  RETURN actor, stance, count, events, lastDate, latestEvent, latestStatement
  ORDER BY count DESC, actor, stance
  LIMIT $limit
}
RETURN anchor.key AS key, actor, stance, count, events, lastDate, latestEvent, latestStatement
ORDER BY key, count DESC, actor, stance`,
);

/** How many positions there are on topics. */
export const POSITION_COUNTS = query<
  PositionFilter & { readonly anchors: readonly Anchor[] },
  { readonly key: string; readonly total: number }
>(
  'read.positionCounts',
  `UNWIND $anchors AS anchor
CALL {
  WITH anchor
  ${TAKEN}
  WITH actor, stance, count(it) AS many
  RETURN count(many) AS total
}
RETURN anchor.key AS key, total`,
);
