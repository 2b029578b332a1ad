import type {
  ActorRow,
  ArticleRow,
  SentenceRow,
  SourceRow,
  StatementRow,
  TopicRow,
} from '../../model/graph.ts';
import { query } from './query.ts';
import type { EventNode } from './write-events.ts';

/** Parameter of all statements that look things up by id, many at once. */
export interface Ids {
  readonly ids: readonly string[];
}

/** What a statement gives for each id that the graph knows. */
export interface Found<T> {
  readonly id: string;
  readonly row: T;
}

/** An article without its text, which may be megabytes and is read only when asked for. */
export type ArticleHead = Omit<ArticleRow, 'text' | 'fingerprint' | 'origin'>;

/** A statement without its ends, which are edges. */
export type StatementRecord = Omit<StatementRow, 'speaker' | 'hearer' | 'topics' | 'actors'>;

/** A topic; the broader one is an edge. */
export type TopicRecord = Omit<TopicRow, 'broader'>;

const byId = <T>(label: string) =>
  query<Ids, Found<T>>(
    `read.${label.toLowerCase()}s`,
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id, properties(n) AS row`,
  );

export const ACTORS = byId<ActorRow>('Actor');
export const EVENTS = byId<EventNode>('Event');
export const SOURCES = byId<SourceRow>('Source');

export const ARTICLES = query<Ids, Found<ArticleHead>>(
  'read.articles',
  `UNWIND $ids AS id
MATCH (n:Article {id: id})
RETURN id, n {.id, .title, .outlet, .url, .author, .publishedOn, .language, .textHash} AS row`,
);

/** An article with its text. */
export type WholeArticle = ArticleHead & Pick<ArticleRow, 'text'>;

export const WHOLE_ARTICLES = query<Ids, Found<WholeArticle>>(
  'read.wholeArticles',
  `UNWIND $ids AS id
MATCH (n:Article {id: id})
RETURN id, n {.id, .title, .outlet, .url, .author, .publishedOn, .language, .textHash, .text} AS row`,
);

export const SENTENCES = query<
  Ids,
  Found<Omit<SentenceRow, 'article'>> & { readonly article: string }
>(
  'read.sentences',
  `UNWIND $ids AS id
MATCH (n:Sentence {id: id})-[:PART_OF]->(a:Article)
RETURN id, properties(n) AS row, a.id AS article`,
);

export const STATEMENTS = query<
  Ids,
  Found<Omit<StatementRecord, 'sentence'>> & { readonly sentence: string }
>(
  'read.statements',
  `UNWIND $ids AS id
MATCH (n:Statement {id: id})-[:STATED_IN]->(s:Sentence)
RETURN id, properties(n) AS row, s.id AS sentence`,
);
