import type { ArticleRow, EvidenceRow } from '../../model/graph.ts';
import { type NoParams, query } from './query.ts';
import { EVENT_WITH_ENDS, type EventWithEnds } from './write-events.ts';
import type { StatementNode } from './write-statements.ts';

/** Labels of the graph, in the order of an export. Each node has one. */
export const LABELS = [
  'Actor',
  'Article',
  'Event',
  'Graph',
  'Sentence',
  'Source',
  'Statement',
  'Topic',
] as const;

/** Types of edges with the labels they start and end at, in the order of an export. */
export const EDGES = [
  ['ABOUT', 'Event', 'Topic'],
  ['ACTIVE_IN', 'Actor', 'Actor'],
  ['BROADER', 'Topic', 'Topic'],
  ['CITES', 'Article', 'Source'],
  ['CITES', 'Sentence', 'Source'],
  ['CONCERNS', 'Statement', 'Actor'],
  ['CONCERNS', 'Statement', 'Topic'],
  ['EVIDENCED_BY', 'Event', 'Sentence'],
  ['HEARER', 'Statement', 'Actor'],
  ['HOLDS_OFFICE', 'Actor', 'Actor'],
  ['INTRODUCES', 'Article', 'Actor'],
  ['MEMBER_OF', 'Actor', 'Actor'],
  ['MENTIONS', 'Sentence', 'Actor'],
  ['PARTICIPATED_IN', 'Actor', 'Event'],
  ['PART_OF', 'Actor', 'Actor'],
  ['PART_OF', 'Sentence', 'Article'],
  ['SPEAKER', 'Statement', 'Actor'],
  ['STATED_IN', 'Statement', 'Sentence'],
] as const;

/** Ids of all nodes of a label: what an export walks along, part by part. */
export function idsOf(label: string) {
  return query<NoParams, { readonly id: string }>(
    `export.ids.${label}`,
    `MATCH (n:${label}) RETURN n.id AS id`,
  );
}

interface Ids {
  readonly ids: readonly string[];
}

/** Nodes of a label with all they hold. */
export function nodesOf(label: string) {
  return query<Ids, { readonly node: Readonly<Record<string, unknown>> }>(
    `export.nodes.${label}`,
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN properties(n) AS node`,
  );
}

/** Edges of a type that leave these nodes. */
export function edgesOf(type: string, from: string, to: string) {
  return query<
    Ids,
    { readonly from: string; readonly to: string; readonly edge: Readonly<Record<string, unknown>> }
  >(
    `export.edges.${type}.${from}.${to}`,
    `UNWIND $ids AS id
MATCH (a:${from} {id: id})-[r:${type}]->(b:${to})
RETURN a.id AS from, b.id AS to, properties(r) AS edge`,
  );
}

/** Events with who takes part in them and what they are about, in no order. */
export const EXPORTED_EVENTS = query<Ids, EventWithEnds>(
  'export.events',
  `UNWIND $ids AS id
MATCH (e:Event {id: id})
${EVENT_WITH_ENDS}`,
);

/** A piece of evidence with its event and the sentence it stands in. */
export interface ExportedEvidence {
  readonly event: string;
  readonly sentence: string;
  readonly text: string;
  readonly evidence: Omit<EvidenceRow, 'sentence'>;
}

const EVIDENCE_ROW =
  'RETURN e.id AS event, s.id AS sentence, s.text AS text, properties(r) AS evidence';

/** Evidence of events. */
export const EVIDENCE_OF_EVENTS = query<Ids, ExportedEvidence>(
  'export.evidence.events',
  `UNWIND $ids AS id
MATCH (e:Event {id: id})-[r:EVIDENCED_BY]->(s:Sentence)
${EVIDENCE_ROW}`,
);

/** Evidence that stands in articles. */
export const EVIDENCE_IN_ARTICLES = query<Ids, ExportedEvidence>(
  'export.evidence.articles',
  `UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:PART_OF]-(s:Sentence)<-[r:EVIDENCED_BY]-(e:Event)
${EVIDENCE_ROW}`,
);

/** Articles without their texts, which may be long. */
export const ARTICLE_HEADS = query<Ids, Omit<ArticleRow, 'text' | 'fingerprint' | 'origin'>>(
  'export.articleHeads',
  `UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.title AS title, a.outlet AS outlet, a.url AS url, a.author AS author,
  a.publishedOn AS publishedOn, a.language AS language, a.textHash AS textHash`,
);

/** Statements with their sentence and the ends of their edges, in no order. */
export const EXPORTED_STATEMENTS = query<
  Ids,
  {
    readonly statement: StatementNode;
    readonly sentence: string;
    /** The sentence's words, and where they begin in the article. */
    readonly text: string;
    readonly start: number;
    readonly speakers: readonly string[];
    readonly hearers: readonly string[];
    readonly actors: readonly string[];
    readonly topics: readonly string[];
  }
>(
  'export.statements',
  `UNWIND $ids AS id
MATCH (q:Statement {id: id})-[:STATED_IN]->(s:Sentence)
RETURN properties(q) AS statement, s.id AS sentence, s.text AS text, s.start AS start,
  [(q)-[:SPEAKER]->(a:Actor) | a.id] AS speakers,
  [(q)-[:HEARER]->(a:Actor) | a.id] AS hearers,
  [(q)-[:CONCERNS]->(a:Actor) | a.id] AS actors,
  [(q)-[:CONCERNS]->(t:Topic) | t.id] AS topics`,
);
