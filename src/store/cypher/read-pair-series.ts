import { query } from './query.ts';
import type { Anchor } from './read-events.ts';

/** Meetings by their ids, and how many characters of a date name a period: 4 for years, 7 for months, 10 for days. */
interface PairSeriesParams {
  readonly anchors: readonly Anchor[];
  readonly length: number;
}

/** A number of meetings of one list in one period, about one issue or, with null, about any. */
export interface PairSeriesRow {
  /** The anchor's. */
  readonly list: string;
  readonly period: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
}

const MEETINGS = `UNWIND $anchors AS anchor
UNWIND anchor.ids AS id
MATCH (e:Event {id: id})
WHERE e.date IS NOT NULL AND size(e.date) >= $length`;

/** Meetings of pairs by period. */
export const PAIR_SERIES = query<PairSeriesParams, PairSeriesRow>(
  'read.pairSeries',
  `${MEETINGS}
WITH anchor.key AS list, e, substring(e.date, 0, $length) AS period
WITH list, period, count(e) AS count
RETURN list, period, null AS key, null AS label, count
ORDER BY list, period`,
);

/** Meetings of pairs by period and issue. */
export const PAIR_ISSUE_SERIES = query<PairSeriesParams, PairSeriesRow>(
  'read.pairIssueSeries',
  `${MEETINGS}
MATCH (e)-[:ABOUT]->(t:Topic)
WITH anchor.key AS list, e, t.id AS key, t.name AS label, substring(e.date, 0, $length) AS period
WITH list, period, key, label, count(e) AS count
RETURN list, period, key, label, count
ORDER BY list, period, key`,
);
