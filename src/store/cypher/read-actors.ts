import type { ActorKind, TieType } from '../../model/actor.ts';
import type { ActorRow } from '../../model/graph.ts';
import { type NoParams, query } from './query.ts';
import type { Ids } from './read-nodes.ts';

/** Actors that a name may mean, with the number of their parts in events: more is more likely meant. */
export const ACTORS_BY_KEY = query<
  { readonly keys: readonly string[] },
  { readonly key: string; readonly actor: ActorRow; readonly events: number }
>(
  'read.actorsByKey',
  `UNWIND $keys AS key
MATCH (a:Actor) WHERE key IN a.keys
RETURN key, properties(a) AS actor, COUNT { (a)-[:PARTICIPATED_IN]->(:Event) } AS events`,
);

/** The names of actors, for a person who mistyped one. */
export const ACTOR_NAMES = query<
  NoParams,
  { readonly name: string; readonly keys: readonly string[] }
>(
  'read.actorNames',
  'MATCH (a:Actor) RETURN a.name AS name, a.keys AS keys ORDER BY a.id LIMIT 20000',
);

/** Which actors to list; null does not narrow. */
export interface ActorFilter {
  /** Name keys that one name of the actor must hold, all of them. */
  readonly words: readonly string[] | null;
  /** What the actor's own name begins with. */
  readonly prefix: string | null;
  readonly kinds: readonly ActorKind[] | null;
  readonly country: string | null;
  readonly mentioned: boolean | null;
}

const FILTER = `($words IS NULL OR any(k IN a.keys WHERE all(w IN $words WHERE k STARTS WITH w OR k CONTAINS ' ' + w)))
  AND ($prefix IS NULL OR a.name STARTS WITH $prefix)
  AND ($kinds IS NULL OR a.kind IN $kinds)
  AND ($country IS NULL OR a.country = $country)
  AND ($mentioned IS NULL
    OR ($mentioned AND EXISTS { (a)<-[:MENTIONS]-(:Sentence) })
    OR (NOT $mentioned AND NOT EXISTS { (a)<-[:MENTIONS]-(:Sentence) }))`;

export const ACTOR_PAGE = query<
  ActorFilter & {
    readonly limit: number;
    readonly afterName: string | null;
    readonly afterId: string | null;
  },
  { readonly actor: ActorRow }
>(
  'read.actorPage',
  `MATCH (a:Actor)
WHERE ${FILTER}
  AND ($afterId IS NULL OR a.name > $afterName OR (a.name = $afterName AND a.id > $afterId))
RETURN properties(a) AS actor
ORDER BY a.name, a.id
LIMIT $limit`,
);

export const ACTOR_COUNT = query<ActorFilter, { readonly total: number }>(
  'read.actorCount',
  `MATCH (a:Actor)
WHERE ${FILTER}
RETURN count(a) AS total`,
);

export const MENTION_COUNTS = query<Ids, { readonly id: string; readonly total: number }>(
  'read.mentionCounts',
  `UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[m:MENTIONS]-(:Sentence)
RETURN id, count(m) AS total`,
);

export const ACTOR_EVENT_COUNTS = query<Ids, { readonly id: string; readonly total: number }>(
  'read.actorEventCounts',
  `UNWIND $ids AS id
MATCH (a:Actor {id: id})-[:PARTICIPATED_IN]->(e:Event)
RETURN id, count(DISTINCT e) AS total`,
);

/** A standing tie as read: `from` and `to` are dates. */
export interface StoredTie {
  readonly id: string;
  readonly type: TieType;
  readonly actor: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: string | null;
}

export const TIES = query<Ids, StoredTie>(
  'read.ties',
  `UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r:HOLDS_OFFICE|MEMBER_OF|PART_OF|ACTIVE_IN]->(b:Actor)
RETURN id, type(r) AS type, b.id AS actor, r.from AS from, r.to AS to, r.sentence AS sentence`,
);
