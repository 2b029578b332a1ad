import type { ActorKind, TieType } from '../../model/actor.ts';
import type { ActorRow } from '../../model/graph.ts';
import { type NoParams, query } from './query.ts';
import { and, existing, happened } from './read-events.ts';
import type { Ids } from './read-nodes.ts';
import { openShapes } from './shapes.ts';

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

/** What actors are sorted by. */
export interface ActorOrder {
  readonly field: 'NAME' | 'MENTIONS' | 'EVENTS' | 'MEETINGS' | 'LATEST';
  readonly direction: 'ASC' | 'DESC';
}

/** By name: the order of lists that ask for no other. */
export const BY_NAME: ActorOrder = { field: 'NAME', direction: 'ASC' };

const EVENTS = 'OPTIONAL MATCH (a)-[:PARTICIPATED_IN]->(e:Event)';

/** How what actors are sorted by is found. A name is at hand, so that an index in its order serves. */
const SORTED_BY: Readonly<Record<ActorOrder['field'], string>> = {
  NAME: 'WITH a, a.name AS sort',
  MENTIONS: 'OPTIONAL MATCH (a)<-[m:MENTIONS]-(:Sentence)\nWITH a, count(m) AS sort',
  EVENTS: `${EVENTS}\nWITH a, count(DISTINCT e) AS sort`,
  MEETINGS: `${EVENTS}
WHERE e.type = 'CONSULT' AND ${happened('e')}
WITH a, count(DISTINCT e) AS sort`,
  LATEST: `${EVENTS}\nWHERE ${existing('e')}\nWITH a, coalesce(max(e.date), '') AS sort`,
};

/** An actor of a list, with what the list is sorted by. */
export interface ListedActor {
  readonly actor: ActorRow;
  readonly sort: string | number;
}

const pages = openShapes<
  ActorFilter & {
    readonly limit: number;
    readonly afterSort: string | number | null;
    readonly afterId: string | null;
  },
  ListedActor
>();
const counts = openShapes<ActorFilter, { readonly total: number }>();

/**
 * A page of actors. `where` is the text of a condition, whose parameters join those of the page, and
 * empty for none.
 */
export function actorPage(where: string, { field, direction }: ActorOrder) {
  const beyond = direction === 'DESC' ? '<' : '>';
  return pages(
    'read.actorPage',
    `MATCH (a:Actor)
WHERE ${FILTER}${and(where)}
${SORTED_BY[field]}
WHERE ($afterId IS NULL OR sort ${beyond} $afterSort OR (sort = $afterSort AND a.id > $afterId))
RETURN properties(a) AS actor, sort
ORDER BY sort ${direction}, a.id
LIMIT $limit`,
  );
}

/** How many actors there are; `where` as for `actorPage`. */
export function actorCount(where: string) {
  return counts(
    'read.actorCount',
    `MATCH (a:Actor)
WHERE ${FILTER}${and(where)}
RETURN count(a) AS total`,
  );
}

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
