import type { StatementRow } from '../../model/graph.ts';
import { query, type Rows } from './query.ts';

/** Properties of a (:Statement); who and what it refers to are edges. */
export type StatementNode = Omit<
  StatementRow,
  'sentence' | 'speaker' | 'hearer' | 'topics' | 'actors'
>;

/** An edge from a statement to an actor or topic. */
export interface StatementEdge {
  readonly statement: string;
  readonly to: string;
}

export const CREATE_STATEMENTS = query<
  Rows<{ readonly sentence: string; readonly properties: StatementNode }>,
  never
>(
  'statement.create',
  `UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
CREATE (q:Statement) SET q = row.properties
CREATE (q)-[:STATED_IN]->(s)`,
);

const createEdges = (name: string, type: string, label: string) =>
  query<Rows<StatementEdge>, never>(
    name,
    `UNWIND $rows AS row
MATCH (q:Statement {id: row.statement})
MATCH (n:${label} {id: row.to})
CREATE (q)-[:${type}]->(n)`,
  );

export const CREATE_SPEAKERS = createEdges('statement.speakers', 'SPEAKER', 'Actor');
export const CREATE_HEARERS = createEdges('statement.hearers', 'HEARER', 'Actor');
export const CREATE_STATEMENT_ACTORS = createEdges('statement.actors', 'CONCERNS', 'Actor');
export const CREATE_STATEMENT_TOPICS = createEdges('statement.topics', 'CONCERNS', 'Topic');
