import { query } from './query.ts';
import { type Anchor, atTable, type EventFilter, FILTER, MET } from './read-events.ts';
import { openShapes } from './shapes.ts';

/** Two actors that met, `a` before `b` in the order of ids. */
export interface PairRow {
  readonly a: string;
  readonly b: string;
  readonly meetings: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Ids of their meetings. */
  readonly events: readonly string[];
}

/** Which pairs: those of one actor, or of two; `actor` narrows the events too, by the filter. */
export interface PairFilter extends EventFilter {
  readonly counterpart: string | null;
}

/** What pairs are sorted by, and then by ids. */
export interface PairOrder {
  readonly field: 'MEETINGS' | 'LATEST';
  readonly direction: 'ASC' | 'DESC';
}

/** Most meetings first: the order of lists that ask for no other. */
export const MOST_FIRST: PairOrder = { field: 'MEETINGS', direction: 'DESC' };

/** A page of pairs; the last three say where it begins. */
export interface PairPage {
  readonly limit: number;
  readonly afterSort: string | number | null;
  readonly afterA: string | null;
  readonly afterB: string | null;
}

const ALL = `MATCH (e:Event)
WHERE ${FILTER}
MATCH (e)<-[p:PARTICIPATED_IN]-(a:Actor)
WHERE ${atTable('p')}
MATCH (e)<-[r:PARTICIPATED_IN]-(b:Actor)
WHERE a.id < b.id AND ${atTable('r')}
WITH a.id AS a, b.id AS b, e`;

const OF_ACTOR = `MATCH (x:Actor {id: $actor})-[p:PARTICIPATED_IN]->(e:Event)
WHERE ${FILTER}
MATCH (e)<-[r:PARTICIPATED_IN]-(y:Actor)
WHERE y.id <> $actor AND ($counterpart IS NULL OR y.id = $counterpart) AND ${MET}
WITH CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS a,
  CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS b, e`;

const STARTS = { all: ALL, actor: OF_ACTOR } as const;
const SORTED_BY = {
  MEETINGS: { ASC: 'meetings', DESC: 'meetings' },
  LATEST: { ASC: "coalesce(lastDate, '~')", DESC: "coalesce(lastDate, '')" },
} as const;

const pages = openShapes<PairFilter & PairPage, PairRow>();

/** Pairs that met, among all actors or of one. */
export function pairPage(kind: keyof typeof STARTS, { field, direction }: PairOrder) {
  const beyond = direction === 'DESC' ? '<' : '>';
  return pages(
    `read.pairs.${kind}`,
    `${STARTS[kind]}
WITH a, b, collect(DISTINCT e.id) AS events, min(e.date) AS firstDate, max(e.date) AS lastDate
WITH a, b, events, size(events) AS meetings, firstDate, lastDate
WITH a, b, events, meetings, firstDate, lastDate, ${SORTED_BY[field][direction]} AS sort
WHERE ($afterA IS NULL OR sort ${beyond} $afterSort
  OR (sort = $afterSort AND (a > $afterA OR (a = $afterA AND b > $afterB))))
RETURN a, b, events, meetings, firstDate, lastDate
ORDER BY sort ${direction}, a, b
LIMIT $limit`,
  );
}

const countOf = (name: string, start: string) =>
  query<PairFilter, { readonly total: number }>(
    name,
    `${start}
WITH DISTINCT a, b
RETURN count(*) AS total`,
  );

/** How many pairs there are. */
export const PAIR_COUNTS = {
  all: countOf('read.pairCount.all', ALL),
  actor: countOf('read.pairCount.actor', OF_ACTOR),
} as const;

/** Issues of meetings, each list of which is a pair's, with the number of meetings about each. */
export const PAIR_ISSUES = query<
  { readonly anchors: readonly Anchor[] },
  { readonly key: string; readonly topic: string; readonly count: number }
>(
  'read.pairIssues',
  `UNWIND $anchors AS anchor
UNWIND anchor.ids AS id
MATCH (e:Event {id: id})-[:ABOUT]->(t:Topic)
WITH anchor.key AS key, t.id AS topic, count(e) AS count
RETURN key, topic, count
ORDER BY count DESC, topic`,
);
