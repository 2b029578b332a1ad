import { query } from './query.ts';
import { type EventFilter, FILTER, MET } from './read-events.ts';

/** Two actors that met, `a` before `b` in the order of ids. */
export interface PairRow {
  readonly a: string;
  readonly b: string;
  readonly meetings: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Which pairs: those of one actor, or of two; `actor` narrows the events too, by the filter. */
export interface PairFilter extends EventFilter {
  readonly counterpart: string | null;
}

/** A page of pairs, most meetings first, then by ids; the last three say where it begins. */
export interface PairPage {
  readonly limit: number;
  readonly afterMeetings: number | null;
  readonly afterA: string | null;
  readonly afterB: string | null;
}

const ALL = `MATCH (e:Event)
WHERE ${FILTER}
MATCH (e)<-[p:PARTICIPATED_IN]-(a:Actor)
MATCH (e)<-[r:PARTICIPATED_IN]-(b:Actor)
WHERE a.id < b.id AND ${MET}
WITH a.id AS a, b.id AS b, e`;

const OF_ACTOR = `MATCH (x:Actor {id: $actor})-[p:PARTICIPATED_IN]->(e:Event)
WHERE ${FILTER}
MATCH (e)<-[r:PARTICIPATED_IN]-(y:Actor)
WHERE y.id <> $actor AND ($counterpart IS NULL OR y.id = $counterpart) AND ${MET}
WITH CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS a,
  CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS b, e`;

const pageOf = (name: string, start: string) =>
  query<PairFilter & PairPage, PairRow>(
    name,
    `${start}
WITH a, b, count(DISTINCT e) AS meetings, min(e.date) AS firstDate, max(e.date) AS lastDate
WHERE $afterMeetings IS NULL OR meetings < $afterMeetings
  OR (meetings = $afterMeetings AND (a > $afterA OR (a = $afterA AND b > $afterB)))
RETURN a, b, meetings, firstDate, lastDate
ORDER BY meetings DESC, a, b
LIMIT $limit`,
  );

const countOf = (name: string, start: string) =>
  query<PairFilter, { readonly total: number }>(
    name,
    `${start}
WITH DISTINCT a, b
RETURN count(*) AS total`,
  );

/** Pairs that met, among all actors or of one. */
export const PAIR_PAGES = {
  all: pageOf('read.pairs.all', ALL),
  actor: pageOf('read.pairs.actor', OF_ACTOR),
} as const;

/** How many pairs there are. */
export const PAIR_COUNTS = {
  all: countOf('read.pairCount.all', ALL),
  actor: countOf('read.pairCount.actor', OF_ACTOR),
} as const;

/** Issues of the meetings of pairs, with the number of meetings about each. */
export const PAIR_ISSUES = query<
  EventFilter & { readonly pairs: readonly { readonly a: string; readonly b: string }[] },
  { readonly a: string; readonly b: string; readonly topic: string; readonly count: number }
>(
  'read.pairIssues',
  `UNWIND $pairs AS pair
MATCH (a:Actor {id: pair.a})-[p:PARTICIPATED_IN]->(e:Event)<-[r:PARTICIPATED_IN]-(b:Actor {id: pair.b})
WHERE ${FILTER} AND ${MET}
WITH DISTINCT pair, e
MATCH (e)-[:ABOUT]->(t:Topic)
WITH pair, t.id AS topic, count(e) AS count
RETURN pair.a AS a, pair.b AS b, topic, count
ORDER BY count DESC, topic`,
);
