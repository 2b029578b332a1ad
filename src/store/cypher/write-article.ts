import type {
  ArticleRow,
  CitationRow,
  MentionRow,
  SentenceRow,
  SourceRow,
} from '../../model/graph.ts';
import { query, type Rows } from './query.ts';

/** Articles that stand where a new one is to go: the same id, or another text of the same origin. */
export const STANDING_ARTICLES = query<
  { readonly id: string; readonly origin: string | null },
  { readonly id: string; readonly fingerprint: string }
>(
  'article.standing',
  `MATCH (a:Article {id: $id}) RETURN a.id AS id, a.fingerprint AS fingerprint
UNION
MATCH (a:Article {origin: $origin}) RETURN a.id AS id, a.fingerprint AS fingerprint`,
);

/** Properties of an (:Article); `tied` lists the actors whose ties it states, to find them again. */
export type ArticleNode = ArticleRow & { readonly tied: readonly string[] };

export const CREATE_ARTICLE = query<{ readonly article: ArticleNode }, never>(
  'article.create',
  'MERGE (a:Article {id: $article.id}) SET a = $article',
);

/** A sentence without its article: that is an edge. */
export type SentenceNode = Omit<SentenceRow, 'article'>;

export const CREATE_SENTENCES = query<Rows<SentenceNode> & { readonly article: string }, never>(
  'article.sentences',
  `MATCH (a:Article {id: $article})
UNWIND $rows AS row
CREATE (s:Sentence) SET s = row
CREATE (s)-[:PART_OF]->(a)`,
);

/** A mention, its ends apart from the properties of its edge. */
export interface MentionEdge {
  readonly sentence: string;
  readonly actor: string;
  readonly properties: Omit<MentionRow, 'sentence' | 'actor'>;
}

export const CREATE_MENTIONS = query<Rows<MentionEdge>, never>(
  'article.mentions',
  `UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
MATCH (a:Actor {id: row.actor})
CREATE (s)-[m:MENTIONS]->(a) SET m = row.properties`,
);

export const MERGE_SOURCES = query<Rows<SourceRow>, never>(
  'article.sources',
  'UNWIND $rows AS row MERGE (s:Source {id: row.id}) SET s = row',
);

/** A citation of the article, its ends apart from the properties of its edge. */
export interface CitationEdge {
  readonly source: string;
  readonly properties: Omit<CitationRow, 'article' | 'source' | 'sentences'>;
}

export const CREATE_CITATIONS = query<Rows<CitationEdge> & { readonly article: string }, never>(
  'article.citations',
  `MATCH (a:Article {id: $article})
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
CREATE (a)-[c:CITES]->(s) SET c = row.properties`,
);

export const CREATE_SENTENCE_CITATIONS = query<
  Rows<{ readonly sentence: string; readonly source: string; readonly marker: string }>,
  never
>(
  'article.sentenceCitations',
  `UNWIND $rows AS row
MATCH (t:Sentence {id: row.sentence})
MATCH (s:Source {id: row.source})
CREATE (t)-[:CITES {marker: row.marker}]->(s)`,
);
