import { query } from './query.ts';
import { type EventFilter, FILTER, MET } from './read-events.ts';

/** Which pairs, and how many characters of a date name a period: 4 for years, 7 for months, 10 for days. */
export type PairSeriesParams = EventFilter & {
  readonly pairs: readonly { readonly a: string; readonly b: string }[];
  readonly length: number;
};

/** A number of meetings of a pair in one period, about one issue or, with null, about any. */
export interface PairSeriesRow {
  readonly a: string;
  readonly b: string;
  readonly period: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
}

const MEETINGS = `UNWIND $pairs AS pair
MATCH (:Actor {id: pair.a})-[p:PARTICIPATED_IN]->(e:Event)<-[r:PARTICIPATED_IN]-(:Actor {id: pair.b})
WHERE e.date IS NOT NULL AND size(e.date) >= $length AND ${FILTER} AND ${MET}
WITH DISTINCT pair, e`;

/** Meetings of pairs by period. */
export const PAIR_SERIES = query<PairSeriesParams, PairSeriesRow>(
  'read.pairSeries',
  `${MEETINGS}
WITH pair.a AS a, pair.b AS b, e, substring(e.date, 0, $length) AS period
WITH a, b, period, count(e) AS count
RETURN a, b, period, null AS key, null AS label, count
ORDER BY a, b, period`,
);

/** Meetings of pairs by period and issue. */
export const PAIR_ISSUE_SERIES = query<PairSeriesParams, PairSeriesRow>(
  'read.pairIssueSeries',
  `${MEETINGS}
MATCH (e)-[:ABOUT]->(t:Topic)
WITH pair.a AS a, pair.b AS b, e, t.id AS key, t.name AS label, substring(e.date, 0, $length) AS period
WITH a, b, period, key, label, count(e) AS count
RETURN a, b, period, key, label, count
ORDER BY a, b, period, key`,
);
