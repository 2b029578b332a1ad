import type { EventType, Modality } from '../../model/event.ts';
import { query } from './query.ts';
import type { EventNode } from './write-events.ts';

/** Which events to read; null does not narrow. */
export interface EventFilter {
  readonly types: readonly EventType[] | null;
  readonly modalities: readonly Modality[] | null;
  readonly includeNegated: boolean;
  /** Earliest date, and its own year and month: a date as coarse as these may fall after it. */
  readonly from: string | null;
  readonly fromWithin: readonly string[];
  /** Text that sorts after every date of the last period. */
  readonly until: string | null;
  readonly actor: string | null;
  readonly source: string | null;
  readonly target: string | null;
  readonly topics: readonly string[] | null;
}

/** What lists start from: all events, or those of an actor, of topics, of an article, of two actors that met. */
export type EventAnchorKind = 'all' | 'actor' | 'topic' | 'article' | 'pair';

/** One list to read: `key` names it in the answer, `ids` are those of its actor, topics, article or pair. */
export interface Anchor {
  readonly key: string;
  readonly ids: readonly string[];
}

/** A page of lists in date order, latest first; undated events come last. `after` is the last one before. */
export interface EventPage {
  readonly anchors: readonly Anchor[];
  readonly limit: number;
  readonly afterDay: string | null;
  readonly afterId: string | null;
}

/**
 * Two that met: any two of a meeting's sources and targets, since three ministers at one table all
 * met each other. Hosts, mediators and third parties count only where they are named as one of these.
 * `p` and `r` are the parts of the two actors in the event `e`.
 */
export const MET = `(p.role IN ['SOURCE', 'TARGET'] AND r.role IN ['SOURCE', 'TARGET'])`;

/** What an `EventFilter` says, of an event `e`. */
export const FILTER = `($types IS NULL OR e.type IN $types)
  AND ($modalities IS NULL OR coalesce(e.modality, 'ACTUAL') IN $modalities)
  AND ($includeNegated OR coalesce(e.negated, false) = false)
  AND ($from IS NULL OR e.date >= $from OR e.date IN $fromWithin)
  AND ($until IS NULL OR e.date < $until)
  AND ($actor IS NULL OR EXISTS { (e)<-[:PARTICIPATED_IN]-(:Actor {id: $actor}) })
  AND ($source IS NULL OR EXISTS { (e)<-[:PARTICIPATED_IN {role: 'SOURCE'}]-(:Actor {id: $source}) })
  AND ($target IS NULL OR EXISTS { (e)<-[:PARTICIPATED_IN {role: 'TARGET'}]-(:Actor {id: $target}) })
  AND ($topics IS NULL OR EXISTS { MATCH (e)-[:ABOUT]->(t:Topic) WHERE t.id IN $topics })`;

const STARTS: Readonly<Record<EventAnchorKind, string>> = {
  all: 'MATCH (e:Event)',
  actor: `UNWIND anchor.ids AS id
  MATCH (:Actor {id: id})-[:PARTICIPATED_IN]->(e:Event)`,
  topic: `UNWIND anchor.ids AS id
  MATCH (:Topic {id: id})<-[:ABOUT]-(e:Event)`,
  article: `UNWIND anchor.ids AS id
  MATCH (:Article {id: id})<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(e:Event)`,
  pair: `MATCH (:Actor {id: anchor.ids[0]})-[p:PARTICIPATED_IN]->(e:Event)<-[r:PARTICIPATED_IN]-(:Actor {id: anchor.ids[1]})
  WHERE ${MET}`,
};

const pageOf = (kind: EventAnchorKind) =>
  query<EventFilter & EventPage, { readonly key: string; readonly event: EventNode }>(
    `read.events.${kind}`,
    `UNWIND $anchors AS anchor
CALL {
  WITH anchor
  ${STARTS[kind]}
  WITH DISTINCT e
  WHERE ${FILTER}
  WITH e, coalesce(e.date, '') AS day
  WHERE $afterId IS NULL OR day < $afterDay OR (day = $afterDay AND e.id > $afterId)
  RETURN e AS event, day
  ORDER BY day DESC, e.id
  LIMIT $limit
}
RETURN anchor.key AS key, properties(event) AS event
ORDER BY key, day DESC, event.id`,
  );

const countOf = (kind: EventAnchorKind) =>
  query<
    EventFilter & { readonly anchors: readonly Anchor[] },
    { readonly key: string; readonly total: number }
  >(
    `read.eventCount.${kind}`,
    `UNWIND $anchors AS anchor
CALL {
  WITH anchor
  ${STARTS[kind]}
  WITH DISTINCT e
  WHERE ${FILTER}
  RETURN count(e) AS total
}
RETURN anchor.key AS key, total`,
  );

const ofEach = <T>(of: (kind: EventAnchorKind) => T) =>
  ({
    all: of('all'),
    actor: of('actor'),
    topic: of('topic'),
    article: of('article'),
    pair: of('pair'),
  }) as const;

/** Pages of events, one text for each thing that a list starts from. */
export const EVENT_PAGES = ofEach(pageOf);

/** How many events the lists have. */
export const EVENT_COUNTS = ofEach(countOf);
