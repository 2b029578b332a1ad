import type { EventType, Modality } from '../../model/event.ts';
import { openShapes } from './shapes.ts';
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

/** What lists start from: all events, these very ones, or those of an actor, of topics, of an article. */
export type EventAnchorKind = 'all' | 'events' | 'actor' | 'topic' | 'article';

/** One list to read: `key` names it in the answer, `ids` are those of its events, actor, topics or article. */
export interface Anchor {
  readonly key: string;
  readonly ids: readonly string[];
}

/** A page of lists; `afterDay` is what the last event before it is sorted by, and `afterId` its id. */
export interface EventPage {
  readonly anchors: readonly Anchor[];
  readonly limit: number;
  readonly afterDay: string | number | null;
  readonly afterId: string | null;
}

/** What events are sorted by; undated ones come last whichever way. */
export interface EventOrder {
  readonly field: 'DATE' | 'CONFIDENCE' | 'EVIDENCE';
  readonly direction: 'ASC' | 'DESC';
}

/** Latest first: the order of lists that ask for no other. */
export const LATEST_FIRST: EventOrder = { field: 'DATE', direction: 'DESC' };

/** What the event `e` is sorted by. */
export function sortOfEvent(e: string, { field, direction }: EventOrder): string {
  if (field === 'CONFIDENCE') return `coalesce(${e}.confidence, 0)`;
  if (field === 'EVIDENCE') return `coalesce(${e}.evidenceCount, 0)`;
  return `coalesce(${e}.date, '${direction === 'DESC' ? '' : '~'}')`;
}

/**
 * Two that met: any two of a meeting's sources and targets, since three ministers at one table all
 * met each other. Hosts, mediators and third parties count only where they are named as one of these.
 * `p` and `r` are the parts of the two actors in the event `e`.
 */
export const MET = `(${atTable('p')} AND ${atTable('r')})`;

/** Whether a part `p` is one of those who meet; see `MET`. */
export function atTable(p: string): string {
  return `${p}.role IN ['SOURCE', 'TARGET']`;
}

/**
 * Whether two actors face each other in the event `e` by their parts `p` and `r`: one does it and the other
 * is acted upon; or they met.
 */
export function facing(e: string, p: string, r: string): string {
  return `(${atTable(p)} AND ${atTable(r)} AND (${p}.role <> ${r}.role OR ${e}.type = 'CONSULT'))`;
}

/** The status of the event `e`; see `eventStatus` of the model. */
export function statusOf(e: string): string {
  return `CASE WHEN coalesce(${e}.negated, false) THEN 'DENIED'
  WHEN coalesce(${e}.modality, 'ACTUAL') = 'PLANNED' THEN 'PLANNED'
  WHEN coalesce(${e}.modality, 'ACTUAL') = 'HYPOTHETICAL' THEN 'SUPPOSED'
  WHEN coalesce(${e}.attributed, false) THEN 'REPORTED' ELSE 'HAPPENED' END`;
}

/** Whether not all accounts deny the event `e`. */
export function existing(e: string): string {
  return `coalesce(${e}.negated, false) = false`;
}

/** Whether what the event `e` tells came about. */
export function happened(e: string): string {
  return `${existing(e)} AND coalesce(${e}.modality, 'ACTUAL') IN ['ACTUAL', 'HISTORICAL']`;
}

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
  events: `UNWIND anchor.ids AS id
  MATCH (e:Event {id: id})`,
  actor: `UNWIND anchor.ids AS id
  MATCH (:Actor {id: id})-[:PARTICIPATED_IN]->(e:Event)`,
  topic: `UNWIND anchor.ids AS id
  MATCH (:Topic {id: id})<-[:ABOUT]-(e:Event)`,
  article: `UNWIND anchor.ids AS id
  MATCH (:Article {id: id})<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(e:Event)`,
};

/** An event of a list. */
export interface ListedEvent {
  readonly key: string;
  readonly event: EventNode;
}

const pages = openShapes<EventFilter & EventPage, ListedEvent>();
const idPages = openShapes<EventFilter & EventPage, { readonly id: string }>();
const counts = openShapes<EventFilter & { readonly anchors: readonly Anchor[] }, KeyTotal>();
const allCounts = openShapes<EventFilter, { readonly total: number }>();

interface KeyTotal {
  readonly key: string;
  readonly total: number;
}

/**
 * A page of events. `where` is the text of a condition, whose parameters join those of the page, and
 * empty for none.
 */
export function eventPage(kind: EventAnchorKind, where: string, order: EventOrder) {
  const { direction } = order;
  const beyond = direction === 'DESC' ? '<' : '>';
  const sort = sortOfEvent('e', order);
  return pages(
    `read.events.${kind}`,
    `UNWIND $anchors AS anchor
CALL {
  WITH anchor
  ${STARTS[kind]}
  WITH DISTINCT e
  WHERE ${FILTER}${and(where)}
  WITH e, e.id AS id, ${sort} AS day
  WHERE ($afterId IS NULL OR day ${beyond} $afterDay OR (day = $afterDay AND id > $afterId))
  RETURN e AS event, id, day
  ORDER BY day ${direction}, id
  LIMIT $limit
}
RETURN anchor.key AS key, properties(event) AS event
ORDER BY key, day ${direction}, id`,
  );
}

/**
 * As `eventPage`, of all events, and their ids alone: there the embedded engine takes a fifth of the time,
 * and events by their ids are quickly read.
 */
export function allEventsPage(where: string, order: EventOrder) {
  const { direction } = order;
  const beyond = direction === 'DESC' ? '<' : '>';
  return idPages(
    'read.events.all',
    `MATCH (e:Event)
WHERE ${FILTER}${and(where)}
WITH e.id AS id, ${sortOfEvent('e', order)} AS day
WHERE ($afterId IS NULL OR day ${beyond} $afterDay OR (day = $afterDay AND id > $afterId))
RETURN id, day
ORDER BY day ${direction}, id
LIMIT $limit`,
  );
}

/** How many events the lists have; `where` as for `eventPage`. */
export function eventCount(kind: EventAnchorKind, where: string) {
  return counts(
    `read.eventCount.${kind}`,
    `UNWIND $anchors AS anchor
CALL {
  WITH anchor
  ${STARTS[kind]}
  WITH DISTINCT e
  WHERE ${FILTER}${and(where)}
  RETURN count(e) AS total
}
RETURN anchor.key AS key, total`,
  );
}

/** As `eventCount`, of all events: there the embedded engine takes a tenth of the time. */
export function allEventsCount(where: string) {
  return allCounts(
    'read.eventCount.all',
    `MATCH (e:Event)
WHERE ${FILTER}${and(where)}
RETURN count(e) AS total`,
  );
}

/** A further condition. */
export function and(where: string): string {
  return where === '' ? '' : `\n  AND ${where}`;
}
