import type { StatementKind } from '../../model/statement.ts';
import { query } from './query.ts';
import { and } from './read-events.ts';
import type { Ids, StatementRecord } from './read-nodes.ts';
import { openShapes } from './shapes.ts';

/** Which statements to read; null does not narrow. */
export interface StatementFilter {
  readonly kinds: readonly StatementKind[] | null;
  readonly speaker: string | null;
  readonly hearer: string | null;
  readonly actor: string | null;
  readonly topics: readonly string[] | null;
}

/** What lists start from: all statements, or those of a speaker or an article. */
export type StatementAnchorKind = 'all' | 'speaker' | 'article';

/** A page of lists: latest articles first, then by place in the text. The last four say where it begins. */
export interface StatementPage extends Ids {
  readonly limit: number;
  readonly afterDay: string | null;
  readonly afterArticle: string | null;
  readonly afterStart: number | null;
  readonly afterId: string | null;
}

const FILTER = `($kinds IS NULL OR q.kind IN $kinds)
  AND ($speaker IS NULL OR EXISTS { (q)-[:SPEAKER]->(:Actor {id: $speaker}) })
  AND ($hearer IS NULL OR EXISTS { (q)-[:HEARER]->(:Actor {id: $hearer}) })
  AND ($actor IS NULL OR EXISTS { (q)-[:CONCERNS]->(:Actor {id: $actor}) })
  AND ($topics IS NULL OR EXISTS { MATCH (q)-[:CONCERNS]->(t:Topic) WHERE t.id IN $topics })`;

const STARTS: Readonly<Record<StatementAnchorKind, string>> = {
  all: 'MATCH (q:Statement)-[:STATED_IN]->(s:Sentence)-[:PART_OF]->(a:Article)',
  speaker:
    'MATCH (:Actor {id: id})<-[:SPEAKER]-(q:Statement)-[:STATED_IN]->(s:Sentence)-[:PART_OF]->(a:Article)',
  article: 'MATCH (a:Article {id: id})<-[:PART_OF]-(s:Sentence)<-[:STATED_IN]-(q:Statement)',
};

/** A statement in its list, with what the list is ordered by. */
export interface ListedStatement {
  readonly id: string;
  readonly statement: Omit<StatementRecord, 'sentence'>;
  readonly sentence: string;
  readonly day: string;
}

const pages = openShapes<StatementFilter & StatementPage, ListedStatement>();
const counts = openShapes<StatementFilter & Ids, { readonly id: string; readonly total: number }>();

/**
 * A page of statements. `where` is the text of a condition, whose parameters join those of the page,
 * and empty for none.
 */
export function statementPage(kind: StatementAnchorKind, where: string) {
  return pages(
    `read.statements.${kind}`,
    `UNWIND $ids AS id
CALL {
  WITH id
  ${STARTS[kind]}
  WITH q, s.id AS sentence, a.id AS article, coalesce(a.publishedOn, '') AS day
  WHERE ${FILTER}${and(where)}
    AND ($afterId IS NULL OR day < $afterDay
      OR (day = $afterDay AND (article > $afterArticle
        OR (article = $afterArticle AND (q.start > $afterStart
          OR (q.start = $afterStart AND q.id > $afterId))))))
  RETURN q, sentence, article, day
  ORDER BY day DESC, article, q.start, q.id
  LIMIT $limit
}
RETURN id, properties(q) AS statement, sentence, day
ORDER BY id, day DESC, article, q.start, q.id`,
  );
}

/** How many statements the lists have; `where` as for `statementPage`. */
export function statementCount(kind: StatementAnchorKind, where: string) {
  return counts(
    `read.statementCount.${kind}`,
    `UNWIND $ids AS id
CALL {
  WITH id
  ${STARTS[kind]}
  WITH q, coalesce(a.publishedOn, '') AS day
  WHERE ${FILTER}${and(where)}
  RETURN count(q) AS total
}
RETURN id, total`,
  );
}

/** Who says statements, to whom, about whom and about what. */
export const STATEMENT_ENDS = query<
  Ids,
  {
    readonly id: string;
    readonly type: 'SPEAKER' | 'HEARER' | 'CONCERNS';
    readonly label: 'Actor' | 'Topic';
    readonly end: string;
  }
>(
  'read.statementEnds',
  `UNWIND $ids AS id
MATCH (q:Statement {id: id})-[r:SPEAKER|HEARER|CONCERNS]->(n)
RETURN id, type(r) AS type, labels(n)[0] AS label, n.id AS end
ORDER BY end`,
);
