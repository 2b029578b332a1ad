import { query } from './query.ts';

/** Parameter of all statements about one article. */
export interface ArticleId {
  readonly article: string;
}

/** What may have to go with an article, because nothing else may be left that refers to it. */
export const EVENT_KEYS_OF_ARTICLE = query<ArticleId, { readonly key: string }>(
  'remove.eventKeys',
  `MATCH (:Article {id: $article})<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(e:Event)
RETURN DISTINCT e.key AS key`,
);

export const SOURCES_OF_ARTICLE = query<ArticleId, { readonly id: string }>(
  'remove.sources',
  'MATCH (:Article {id: $article})-[:CITES]->(s:Source) RETURN DISTINCT s.id AS id',
);

/** Actors no ontology lists that the article introduces or mentions, or that its statements name. */
export const PASSING_ACTORS_OF_ARTICLE = query<ArticleId, { readonly id: string }>(
  'remove.passingActors',
  `MATCH (:Article {id: $article})-[:INTRODUCES]->(x:Actor)
WHERE x.known = false RETURN x.id AS id
UNION
MATCH (:Article {id: $article})<-[:PART_OF]-(:Sentence)-[:MENTIONS]->(x:Actor)
WHERE x.known = false RETURN x.id AS id
UNION
MATCH (:Article {id: $article})<-[:PART_OF]-(:Sentence)<-[:STATED_IN]-(:Statement)-[:SPEAKER|HEARER|CONCERNS]->(x:Actor)
WHERE x.known = false RETURN x.id AS id
UNION
MATCH (:Article {id: $article})<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(:Event)<-[:PARTICIPATED_IN]-(x:Actor)
WHERE x.known = false RETURN x.id AS id`,
);

export const DELETE_STATEMENTS = query<ArticleId, never>(
  'remove.statements',
  `MATCH (:Article {id: $article})<-[:PART_OF]-(:Sentence)<-[:STATED_IN]-(q:Statement)
DETACH DELETE q`,
);

export const DELETE_STATED_TIES = query<ArticleId, never>(
  'remove.ties',
  `MATCH (a:Article {id: $article})
UNWIND a.tied AS tied
MATCH (:Actor {id: tied})-[r:HOLDS_OFFICE|MEMBER_OF|PART_OF|ACTIVE_IN]->(:Actor)
WHERE r.article = $article
DELETE r`,
);

/** Takes the mentions, citations and pieces of evidence with it. */
export const DELETE_SENTENCES = query<ArticleId, never>(
  'remove.sentences',
  'MATCH (:Article {id: $article})<-[:PART_OF]-(s:Sentence) DETACH DELETE s',
);

export const DELETE_ARTICLE = query<ArticleId, never>(
  'remove.article',
  'MATCH (a:Article {id: $article}) DETACH DELETE a',
);

export const DELETE_ORPHANED_SOURCES = query<{ readonly ids: readonly string[] }, never>(
  'remove.orphanedSources',
  `UNWIND $ids AS id
MATCH (s:Source {id: id})
WHERE NOT EXISTS { (s)<-[:CITES]-(:Article) }
DETACH DELETE s`,
);

/** Discovered actors that nothing refers to any more. */
export const DELETE_ORPHANED_ACTORS = query<{ readonly ids: readonly string[] }, never>(
  'remove.orphanedActors',
  `UNWIND $ids AS id
MATCH (x:Actor {id: id})
WHERE x.known = false AND NOT EXISTS { (x)--() }
DETACH DELETE x`,
);

/** Topics that left the ontology and that no event or statement is about any more. */
export const DELETE_ORPHANED_TOPICS = query<Record<string, never>, never>(
  'remove.orphanedTopics',
  `MATCH (t:Topic {known: false})
WHERE NOT EXISTS { (t)<-[:ABOUT]-() } AND NOT EXISTS { (t)<-[:CONCERNS]-() }
DETACH DELETE t`,
);
