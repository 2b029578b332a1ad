import type { ActorRow, TieRow } from '../../model/graph.ts';
import { query, type Rows } from './query.ts';

/** Properties of an (:Actor): its row, and `names` for the full-text index, one name a line. */
export type ActorNode = ActorRow & { readonly names: string };

/** What one article says of an actor it introduces. */
export interface Introduction {
  readonly name: string;
  readonly kind: ActorRow['kind'];
  readonly country: string | null;
  readonly wikidata: string | null;
  readonly aliases: readonly string[];
}

export const SET_ACTORS = query<Rows<ActorNode>, never>(
  'actor.set',
  'UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a = row',
);

/**
 * An article's word on an actor no ontology lists. The actor itself is folded from these, so that
 * its name, kind and aliases don't depend on which article came first.
 */
export const CREATE_INTRODUCTIONS = query<
  Rows<{ readonly actor: string; readonly properties: Introduction }> & {
    readonly article: string;
  },
  never
>(
  'actor.introduce',
  `MATCH (r:Article {id: $article})
UNWIND $rows AS row
MERGE (a:Actor {id: row.actor}) ON CREATE SET a.known = false
CREATE (r)-[i:INTRODUCES]->(a) SET i = row.properties`,
);

export const INTRODUCTIONS = query<
  { readonly ids: readonly string[] },
  { readonly actor: string; readonly introductions: readonly Introduction[] }
>(
  'actor.introductions',
  `UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[i:INTRODUCES]-(:Article)
WHERE a.known = false
RETURN a.id AS actor, collect(properties(i)) AS introductions`,
);

/** Which of the ids the graph knows; edges to unknown ones would be lost without a word. */
export const KNOWN_ACTORS = query<{ readonly ids: readonly string[] }, { readonly id: string }>(
  'actor.exist',
  'UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN a.id AS id',
);

export const KNOWN_TOPICS = query<{ readonly ids: readonly string[] }, { readonly id: string }>(
  'topic.exist',
  'UNWIND $ids AS id MATCH (t:Topic {id: id}) RETURN t.id AS id',
);

/** A tie, its ends apart from its edge: `from` and `to` of the edge are the dates. */
export interface TieEdge {
  readonly source: string;
  readonly target: string;
  readonly properties: {
    readonly from: string | null;
    readonly to: string | null;
    readonly article: string | null;
    readonly sentence: string | null;
    readonly start: number | null;
    readonly end: number | null;
  };
}

const createTies = (type: TieRow['type']) =>
  query<Rows<TieEdge>, never>(
    `tie.create.${type}`,
    `UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
  );

/** One statement a type, because Cypher takes no parameter for the type of an edge. */
export const CREATE_TIES = {
  HOLDS_OFFICE: createTies('HOLDS_OFFICE'),
  MEMBER_OF: createTies('MEMBER_OF'),
  PART_OF: createTies('PART_OF'),
  ACTIVE_IN: createTies('ACTIVE_IN'),
} as const satisfies Record<TieRow['type'], unknown>;
