import type { ActorRow, ArticleRow } from '../../model/graph.ts';
import { type NoParams, query } from './query.ts';
import type { Found, Ids, WholeArticle } from './read-nodes.ts';

/** An actor with its names. */
export type NamedActorRow = Pick<ActorRow, 'id' | 'name' | 'kind' | 'aliases' | 'known'>;

/** Ids of the corrections that the graph was brought in line with. */
export const KNOWN_CORRECTIONS = query<NoParams, { readonly ids: readonly string[] | null }>(
  'corrections.known',
  "MATCH (g:Graph {id: 'graph'}) RETURN g.correctionIds AS ids",
);

export const NOTE_CORRECTIONS = query<{ readonly ids: readonly string[] }, never>(
  'corrections.note',
  "MATCH (g:Graph {id: 'graph'}) SET g.correctionIds = $ids",
);

/** What became of corrections, of every article that has any. */
export const CORRECTED_ARTICLES = query<
  NoParams,
  { readonly id: string; readonly corrections: readonly string[] }
>(
  'corrections.articles',
  'MATCH (a:Article) WHERE a.corrections IS NOT NULL RETURN a.id AS id, a.corrections AS corrections',
);

/** Sentences that hold a word, with their articles: where a quote may stand. */
export const SENTENCES_WITH = query<
  { readonly word: string },
  { readonly article: string; readonly text: string }
>(
  'corrections.sentencesWith',
  `MATCH (s:Sentence)-[:PART_OF]->(a:Article)
WHERE s.text CONTAINS $word
RETURN a.id AS article, s.text AS text`,
);

/** Articles that speak of an actor. */
export const ARTICLES_OF_ACTORS = query<Ids, { readonly article: string }>(
  'corrections.articlesOfActors',
  `UNWIND $ids AS id
MATCH (x:Actor {id: id})<-[:MENTIONS]-(s:Sentence)-[:PART_OF]->(a:Article)
RETURN DISTINCT a.id AS article
UNION
UNWIND $ids AS id
MATCH (x:Actor {id: id})<-[:INTRODUCES]-(a:Article)
RETURN DISTINCT a.id AS article`,
);

/** Articles with their texts and where they were read from. */
export const STANDING_TEXTS = query<Ids, Found<WholeArticle & Pick<ArticleRow, 'origin'>>>(
  'corrections.standingTexts',
  `UNWIND $ids AS id
MATCH (n:Article {id: id})
RETURN id, n {.id, .title, .outlet, .url, .author, .publishedOn, .language, .textHash, .text, .origin} AS row`,
);

export const SENTENCES_OF_ARTICLE = query<
  { readonly article: string },
  { readonly start: number; readonly end: number; readonly text: string }
>(
  'corrections.sentences',
  `MATCH (:Article {id: $article})<-[:PART_OF]-(s:Sentence)
RETURN s.start AS start, s.end AS end, s.text AS text ORDER BY start`,
);

export const MENTIONS_OF_ACTOR = query<
  { readonly article: string; readonly actor: string },
  { readonly start: number; readonly end: number }
>(
  'corrections.mentions',
  `MATCH (:Article {id: $article})<-[:PART_OF]-(:Sentence)-[m:MENTIONS]->(:Actor {id: $actor})
RETURN m.start AS start, m.end AS end ORDER BY start`,
);

/** Actors with their names: of the ontology, or of articles alone. */
export const NAMED_ACTORS = query<{ readonly known: boolean }, { readonly actor: NamedActorRow }>(
  'corrections.namedActors',
  'MATCH (a:Actor {known: $known}) RETURN a {.id, .name, .kind, .aliases, .known} AS actor',
);

/** Events that corrections made what they are, in these articles. */
export const CORRECTED_EVENTS = query<
  { readonly articles: readonly string[]; readonly corrections: readonly string[] },
  { readonly id: string }
>(
  'corrections.events',
  `UNWIND $articles AS article
MATCH (:Article {id: article})<-[:PART_OF]-(:Sentence)<-[r:EVIDENCED_BY]-(e:Event)
WHERE any(id IN coalesce(r.corrections, []) WHERE id IN $corrections)
RETURN DISTINCT e.id AS id ORDER BY id`,
);
