import type { ActorKind } from '../../model/actor.ts';
import type { EventType } from '../../model/event.ts';
import type { ActorRow } from '../../model/graph.ts';
import { EVENT_STARTS, type EventStart, type StartParams } from './event-starts.ts';
import { query } from './query.ts';
import { type Anchor, and, type EventFilter, FILTER } from './read-events.ts';
import type { TopicRecord } from './read-nodes.ts';
import { openShapes } from './shapes.ts';

/** A number of events of one period; `period` is as much of the date as the series asks for. */
export interface SeriesRow {
  readonly period: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
}

/**
 * `length`: characters of a date that name a period: 4 for years, 7 for months, 10 for days; `least`: how many
 * a date must have, null for years, which all have.
 */
export type SeriesParams = EventFilter & {
  readonly length: number;
  readonly least: number | null;
};

// The embedded engine groups by variables alone, so what is computed is named first.
const PERIOD = 'substring(e.date, 0, $length) AS period';

/** What the events of a period are told apart by. */
const KEYS = {
  NONE: `WITH e, ${PERIOD}
WITH period, count(*) AS count
RETURN period, null AS key, null AS label, count`,
  TYPE: `WITH e, e.type AS key, ${PERIOD}
WITH period, key, count(*) AS count
RETURN period, key, key AS label, count`,
  TOPIC: `MATCH (e)-[:ABOUT]->(t:Topic)
WITH e, t.id AS key, t.name AS label, ${PERIOD}
WITH period, key, label, count(DISTINCT e) AS count
RETURN period, key, label, count`,
  ACTOR: `MATCH (e)<-[:PARTICIPATED_IN]-(a:Actor)
WITH e, a.id AS key, a.name AS label, ${PERIOD}
WITH period, key, label, count(DISTINCT e) AS count
RETURN period, key, label, count`,
} as const;

const series = openShapes<SeriesParams & StartParams, SeriesRow>();

/** Events by period, and by what they are told apart. `where` is the text of a further condition. */
export function seriesBy(key: keyof typeof KEYS, start: EventStart, where: string) {
  return series(
    `read.series.${key.toLowerCase()}.${start}`,
    `${EVENT_STARTS[start]}
WHERE e.date IS NOT NULL AND ($least IS NULL OR size(e.date) >= $least) AND ${FILTER}${and(where)}
${KEYS[key]}`,
  );
}

/** How many things a ranking has at most, beside which events count. */
type RankingParams = EventFilter & StartParams & { readonly limit: number };

const actors = openShapes<
  RankingParams & { readonly kinds: readonly ActorKind[] | null },
  { readonly actor: ActorRow; readonly count: number }
>();

/** Actors by the number of their events; `where` as for `seriesBy`. */
export function topActorsFrom(start: EventStart, where: string) {
  return actors(
    `read.topActors.${start}`,
    `${EVENT_STARTS[start]}
WHERE ${FILTER}${and(where)}
MATCH (e)<-[:PARTICIPATED_IN]-(a:Actor)
WHERE ($kinds IS NULL OR a.kind IN $kinds)
WITH a, count(DISTINCT e) AS count
RETURN properties(a) AS actor, count
ORDER BY count DESC, actor.id
LIMIT $limit`,
  );
}

const topics = openShapes<RankingParams, { readonly topic: TopicRecord; readonly count: number }>();

/** Topics by the number of events right about them; `where` as for `seriesBy`. */
export function topTopicsFrom(start: EventStart, where: string) {
  return topics(
    `read.topTopics.${start}`,
    `${EVENT_STARTS[start]}
WHERE ${FILTER}${and(where)}
MATCH (e)-[:ABOUT]->(t:Topic)
WITH t, count(DISTINCT e) AS count
RETURN properties(t) AS topic, count
ORDER BY count DESC, topic.id
LIMIT $limit`,
  );
}

/** As `topTopicsFrom` of all events, which nodes know without looking at them: an event has one edge at most to each topic. */
export const TOP_TOPICS_OF_ALL = query<
  { readonly limit: number },
  { readonly topic: TopicRecord; readonly count: number }
>(
  'read.topTopicsOfAll',
  `MATCH (t:Topic)
WITH t, COUNT { (t)<-[:ABOUT]-() } AS count
WHERE count > 0
RETURN properties(t) AS topic, count
ORDER BY count DESC, topic.id
LIMIT $limit`,
);

/** Somebody in the same events. */
export interface CounterpartRow {
  readonly key: string;
  readonly actor: string;
  readonly events: number;
  /** Types of the events in the order of their names, and how many there are of each. */
  readonly types: readonly EventType[];
  readonly counts: readonly number[];
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

const WITH_OTHERS = `UNWIND $anchors AS anchor
MATCH (a:Actor {id: anchor.ids[0]})-[:PARTICIPATED_IN]->(e:Event)
WHERE ${FILTER}
MATCH (e)<-[:PARTICIPATED_IN]-(b:Actor)
WHERE b.id <> anchor.ids[0]`;

/** Counterparts of actors, most events first, then by id; all of them, for pages are cut by the reader. */
export const COUNTERPARTS = query<
  EventFilter & { readonly anchors: readonly Anchor[] },
  CounterpartRow
>(
  'read.counterparts',
  `${WITH_OTHERS}
WITH anchor.key AS key, b.id AS actor, e.type AS type, count(DISTINCT e) AS count,
  min(e.date) AS first, max(e.date) AS last
ORDER BY key, actor, type
WITH key, actor, sum(count) AS events, collect(type) AS types, collect(count) AS counts,
  min(first) AS firstDate, max(last) AS lastDate
RETURN key, actor, events, types, counts, firstDate, lastDate
ORDER BY key, events DESC, actor`,
);
