import { query } from '../query.ts';

/** An actor as far as a choice between several of one name needs it. */
export type NamedActor = readonly [id: string, name: string, kind: string, known: boolean];

/** A topic of the tree. */
export type NamedTopic = readonly [
  id: string,
  name: string,
  keys: readonly string[] | null,
  broader: string | null,
];

/** What names may mean: actors by id, actors by name key with their numbers of events, and all topics. */
export type NamesValue = readonly [
  byId: readonly NamedActor[],
  byKey: readonly (readonly [key: string, actor: NamedActor, events: number])[],
  topics: readonly NamedTopic[],
];

const ACTOR = '[a.id, a.name, a.kind, coalesce(a.known, false)]';

/** All that the names in one operation may mean, in one statement; Neo4j only, for it nests subqueries. */
export const NAMES = query<
  {
    readonly ids: readonly string[];
    readonly keys: readonly string[];
    readonly withTopics: boolean;
  },
  never
>(
  'nested.names',
  `RETURN [
  COLLECT { UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN ${ACTOR} },
  COLLECT { UNWIND $keys AS key MATCH (a:Actor) WHERE key IN a.keys RETURN [key, ${ACTOR}, COUNT { (a)-[:PARTICIPATED_IN]->(:Event) }] },
  COLLECT { MATCH (t:Topic) WHERE $withTopics WITH t ORDER BY t.name, t.id RETURN [t.id, t.name, t.keys, head([(t)-[:BROADER]->(b:Topic) | b.id])] }
] AS names`,
);
