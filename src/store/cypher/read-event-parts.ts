import type { Role } from '../../model/event.ts';
import type { EvidenceRow } from '../../model/graph.ts';
import { query } from './query.ts';
import type { Ids } from './read-nodes.ts';

/** Who has which part in events. */
export const PARTICIPANTS = query<
  Ids,
  { readonly id: string; readonly actor: string; readonly role: Role }
>(
  'read.participants',
  `UNWIND $ids AS id
MATCH (e:Event {id: id})<-[p:PARTICIPATED_IN]-(a:Actor)
RETURN id, a.id AS actor, p.role AS role`,
);

/** What events are about. */
export const EVENT_TOPICS = query<Ids, { readonly id: string; readonly topic: string }>(
  'read.eventTopics',
  `UNWIND $ids AS id
MATCH (e:Event {id: id})-[:ABOUT]->(t:Topic)
RETURN id, t.id AS topic`,
);

/** The evidence of events. */
export const EVIDENCE = query<
  Ids,
  { readonly id: string; readonly sentence: string; readonly row: Omit<EvidenceRow, 'sentence'> }
>(
  'read.evidence',
  `UNWIND $ids AS id
MATCH (e:Event {id: id})-[r:EVIDENCED_BY]->(s:Sentence)
RETURN id, s.id AS sentence, properties(r) AS row`,
);

/** The events that sentences are evidence for. */
export const SENTENCE_EVENTS = query<Ids, { readonly id: string; readonly event: string }>(
  'read.sentenceEvents',
  `UNWIND $ids AS id
MATCH (s:Sentence {id: id})<-[:EVIDENCED_BY]-(e:Event)
RETURN DISTINCT id, e.id AS event`,
);

/** Which event each piece of evidence in an article tells. */
export const ARTICLE_EVIDENCE = query<
  { readonly article: string },
  { readonly evidence: string; readonly event: string }
>(
  'read.articleEvidence',
  `MATCH (:Article {id: $article})<-[:PART_OF]-(:Sentence)<-[r:EVIDENCED_BY]-(e:Event)
RETURN r.id AS evidence, e.id AS event`,
);
