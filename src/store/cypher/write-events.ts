import type { Role } from '../../model/event.ts';
import type { EventRow, EvidenceRow } from '../../model/graph.ts';
import { query, type Rows } from './query.ts';

/**
 * Properties of an (:Event): the fold without what are edges, and two counts that lists sort and
 * filter by without walking to the evidence.
 */
export type EventNode = Omit<EventRow, 'participants' | 'topics' | 'evidence'> & {
  readonly evidenceCount: number;
  readonly articleCount: number;
};

interface Keys {
  readonly keys: readonly string[];
}

/** An event with the ends of its edges, in no order. */
export interface EventWithEnds {
  readonly event: EventNode;
  readonly participants: readonly { readonly actor: string; readonly role: Role }[];
  readonly topics: readonly string[];
}

/** Gives the event `e` as an `EventWithEnds`. */
export const EVENT_WITH_ENDS = `RETURN properties(e) AS event,
  [(e)<-[p:PARTICIPATED_IN]-(a:Actor) | {actor: a.id, role: p.role}] AS participants,
  [(e)-[:ABOUT]->(t:Topic) | t.id] AS topics`;

/** Events as they stand: what a new fold is compared with. */
export const STANDING_EVENTS = query<Keys, EventWithEnds>(
  'event.standing',
  `UNWIND $keys AS key
MATCH (e:Event {key: key})
${EVENT_WITH_ENDS}`,
);

/** A piece of evidence as stored; properties that are null are absent from `properties`. */
export interface StandingEvidence {
  readonly event: string;
  readonly sentence: string;
  readonly properties: Partial<EvidenceRow> & Pick<EvidenceRow, 'id' | 'key' | 'article'>;
}

export const STANDING_EVIDENCE = query<Keys, StandingEvidence>(
  'event.standingEvidence',
  `UNWIND $keys AS key
MATCH (e:Event {key: key})-[r:EVIDENCED_BY]->(s:Sentence)
RETURN e.id AS event, s.id AS sentence, properties(r) AS properties`,
);

export const SET_EVENTS = query<Rows<EventNode>, never>(
  'event.set',
  'UNWIND $rows AS row MERGE (e:Event {id: row.id}) SET e = row',
);

export const DELETE_EVENTS = query<{ readonly ids: readonly string[] }, never>(
  'event.delete',
  'UNWIND $ids AS id MATCH (e:Event {id: id}) DETACH DELETE e',
);

/** An actor's part in an event. */
export interface ParticipantEdge {
  readonly event: string;
  readonly actor: string;
  readonly role: string;
}

export const CREATE_PARTICIPANTS = query<Rows<ParticipantEdge>, never>(
  'event.participants',
  `UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (a)-[:PARTICIPATED_IN {role: row.role}]->(e)`,
);

export const DELETE_PARTICIPANTS = query<Rows<ParticipantEdge>, never>(
  'event.deleteParticipants',
  `UNWIND $rows AS row
MATCH (e:Event {id: row.event})<-[p:PARTICIPATED_IN]-(a:Actor)
WHERE p.role = row.role AND a.id = row.actor
DELETE p`,
);

/** An issue of an event. */
export interface AboutEdge {
  readonly event: string;
  readonly topic: string;
}

export const CREATE_ABOUT = query<Rows<AboutEdge>, never>(
  'event.about',
  `UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (t:Topic {id: row.topic})
CREATE (e)-[:ABOUT]->(t)`,
);

export const DELETE_ABOUT = query<Rows<AboutEdge>, never>(
  'event.deleteAbout',
  `UNWIND $rows AS row
MATCH (e:Event {id: row.event})-[r:ABOUT]->(t:Topic)
WHERE t.id = row.topic
DELETE r`,
);

/** A piece of evidence, its ends apart from the properties of its edge. */
export interface EvidenceEdge {
  readonly event: string;
  readonly sentence: string;
  readonly properties: Omit<EvidenceRow, 'sentence'>;
}

export const CREATE_EVIDENCE = query<Rows<EvidenceEdge>, never>(
  'event.evidence',
  `UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (s:Sentence {id: row.sentence})
CREATE (e)-[r:EVIDENCED_BY]->(s) SET r = row.properties`,
);

export const DELETE_EVIDENCE = query<
  Rows<{ readonly event: string; readonly evidence: string }>,
  never
>(
  'event.deleteEvidence',
  `UNWIND $rows AS row
MATCH (e:Event {id: row.event})-[r:EVIDENCED_BY]->(:Sentence)
WHERE r.id = row.evidence
DELETE r`,
);
