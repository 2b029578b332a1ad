import type { TopicRow } from '../../model/graph.ts';
import { type NoParams, query, type Rows } from './query.ts';
import type { ActorNode, TieEdge } from './write-actors.ts';

/** Properties of a (:Topic); the broader one is an edge. */
export type TopicNode = Omit<TopicRow, 'broader'> & { readonly known: boolean };

export const BASE_ACTORS = query<NoParams, { readonly actor: ActorNode }>(
  'base.actors',
  'MATCH (a:Actor) WHERE a.known = true RETURN properties(a) AS actor',
);

export const BASE_TOPICS = query<
  NoParams,
  { readonly topic: TopicNode; readonly broader: readonly string[] }
>(
  'base.topics',
  `MATCH (t:Topic)
RETURN properties(t) AS topic, [(t)-[:BROADER]->(b:Topic) | b.id] AS broader`,
);

export const BASE_TIES = query<
  NoParams,
  TieEdge & { readonly type: 'HOLDS_OFFICE' | 'MEMBER_OF' | 'PART_OF' | 'ACTIVE_IN' }
>(
  'base.ties',
  `MATCH (a:Actor)-[r:HOLDS_OFFICE|MEMBER_OF|PART_OF|ACTIVE_IN]->(b:Actor)
WHERE r.article IS NULL
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties`,
);

/** All ties of the ontology from these actors; ties that articles state stay. */
export const DELETE_BASE_TIES = query<{ readonly ids: readonly string[] }, never>(
  'base.deleteTies',
  `UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r:HOLDS_OFFICE|MEMBER_OF|PART_OF|ACTIVE_IN]->(:Actor)
WHERE r.article IS NULL
DELETE r`,
);

/** Actors that left the ontology: gone at once when no article needs them, else when none does any more. */
export const DISOWN_ACTORS = query<{ readonly ids: readonly string[] }, never>(
  'base.disownActors',
  'UNWIND $ids AS id MATCH (a:Actor {id: id}) SET a.known = false',
);

export const SET_TOPICS = query<Rows<TopicNode>, never>(
  'base.setTopics',
  'UNWIND $rows AS row MERGE (t:Topic {id: row.id}) SET t = row',
);

export const DISOWN_TOPICS = query<{ readonly ids: readonly string[] }, never>(
  'base.disownTopics',
  'UNWIND $ids AS id MATCH (t:Topic {id: id}) SET t.known = false',
);

export const DELETE_BROADER = query<{ readonly ids: readonly string[] }, never>(
  'base.deleteBroader',
  'UNWIND $ids AS id MATCH (t:Topic {id: id})-[r:BROADER]->(:Topic) DELETE r',
);

export const CREATE_BROADER = query<
  Rows<{ readonly topic: string; readonly broader: string }>,
  never
>(
  'base.broader',
  `UNWIND $rows AS row
MATCH (t:Topic {id: row.topic})
MATCH (b:Topic {id: row.broader})
CREATE (t)-[:BROADER]->(b)`,
);
