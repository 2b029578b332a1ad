import type { CitationRow, MentionRow, SentenceRow } from '../../model/graph.ts';
import { type NoParams, query } from './query.ts';
import type { ArticleHead, Ids } from './read-nodes.ts';

/** Articles, latest first; those without a date come last. */
export const ARTICLE_PAGE = query<
  { readonly limit: number; readonly afterDay: string | null; readonly afterId: string | null },
  { readonly article: ArticleHead }
>(
  'read.articlePage',
  `MATCH (n:Article)
WITH n, coalesce(n.publishedOn, '') AS day
WHERE ($afterId IS NULL OR day < $afterDay OR (day = $afterDay AND n.id > $afterId))
RETURN n {.id, .title, .outlet, .url, .author, .publishedOn, .language, .textHash} AS article
ORDER BY day DESC, n.id
LIMIT $limit`,
);

export const ARTICLE_COUNT = query<NoParams, { readonly total: number }>(
  'read.articleCount',
  'MATCH (n:Article) RETURN count(n) AS total',
);

/** Pages of what articles hold, one list an article. */
interface PageOfArticles extends Ids {
  readonly limit: number;
}

export const ARTICLE_SENTENCES = query<
  PageOfArticles & { readonly afterIndex: number | null },
  { readonly id: string; readonly row: Omit<SentenceRow, 'article'> }
>(
  'read.articleSentences',
  `UNWIND $ids AS id
CALL {
  WITH id
  MATCH (:Article {id: id})<-[:PART_OF]-(s:Sentence)
  WHERE ($afterIndex IS NULL OR s.index > $afterIndex)
  RETURN s
  ORDER BY s.index
  LIMIT $limit
}
RETURN id, properties(s) AS row
ORDER BY id, s.index`,
);

export const SENTENCE_COUNTS = query<Ids, { readonly id: string; readonly total: number }>(
  'read.sentenceCounts',
  `UNWIND $ids AS id
MATCH (:Article {id: id})<-[:PART_OF]-(s:Sentence)
RETURN id, count(s) AS total`,
);

/** A mention as read, with the ends of its edge. */
export interface StoredMention {
  readonly id: string;
  readonly sentence: string;
  readonly actor: string;
  readonly row: Omit<MentionRow, 'sentence' | 'actor'>;
}

export const ARTICLE_MENTIONS = query<
  PageOfArticles & {
    readonly afterStart: number | null;
    readonly afterEnd: number | null;
    readonly afterActor: string | null;
  },
  StoredMention
>(
  'read.articleMentions',
  `UNWIND $ids AS id
CALL {
  WITH id
  MATCH (:Article {id: id})<-[:PART_OF]-(s:Sentence)-[m:MENTIONS]->(a:Actor)
  WHERE ($afterStart IS NULL OR m.start > $afterStart
    OR (m.start = $afterStart AND m.end > $afterEnd)
    OR (m.start = $afterStart AND m.end = $afterEnd AND a.id > $afterActor))
  RETURN s.id AS sentence, a.id AS actor, m
  ORDER BY m.start, m.end, a.id
  LIMIT $limit
}
RETURN id, sentence, actor, properties(m) AS row
ORDER BY id, m.start, m.end, actor`,
);

export const ARTICLE_MENTION_COUNTS = query<Ids, { readonly id: string; readonly total: number }>(
  'read.articleMentionCounts',
  `UNWIND $ids AS id
MATCH (:Article {id: id})<-[:PART_OF]-(:Sentence)-[m:MENTIONS]->(:Actor)
RETURN id, count(m) AS total`,
);

export const SENTENCE_MENTIONS = query<Ids, StoredMention>(
  'read.sentenceMentions',
  `UNWIND $ids AS id
MATCH (s:Sentence {id: id})-[m:MENTIONS]->(a:Actor)
RETURN id, s.id AS sentence, a.id AS actor, properties(m) AS row
ORDER BY m.start, m.end, actor`,
);

export const CITATIONS = query<
  Ids,
  {
    readonly id: string;
    readonly source: string;
    readonly row: Omit<CitationRow, 'article' | 'source' | 'sentences'>;
  }
>(
  'read.citations',
  `UNWIND $ids AS id
MATCH (:Article {id: id})-[c:CITES]->(s:Source)
RETURN id, s.id AS source, properties(c) AS row
ORDER BY c.start, c.end, source`,
);

/** Which sentences of articles bear which note. */
export const CITING_SENTENCES = query<
  Ids,
  {
    readonly id: string;
    readonly sentence: string;
    readonly source: string;
    readonly marker: string;
  }
>(
  'read.citingSentences',
  `UNWIND $ids AS id
MATCH (:Article {id: id})<-[:PART_OF]-(s:Sentence)-[c:CITES]->(x:Source)
RETURN id, s.id AS sentence, x.id AS source, c.marker AS marker
ORDER BY s.index, source`,
);

export const SENTENCE_SOURCES = query<Ids, { readonly id: string; readonly source: string }>(
  'read.sentenceSources',
  `UNWIND $ids AS id
MATCH (:Sentence {id: id})-[:CITES]->(x:Source)
RETURN DISTINCT id, x.id AS source
ORDER BY source`,
);
