import { type NoParams, query } from './query.ts';

/** What each engine must look up without scanning: an id a label, and the few other keys writers and readers start from. */
const UNIQUE = ['Article', 'Sentence', 'Actor', 'Topic', 'Event', 'Statement', 'Source', 'Graph'];
const LOOKED_UP = [
  ['Article', 'origin'],
  ['Article', 'publishedOn'],
  ['Event', 'key'],
  ['Event', 'type'],
  ['Event', 'date'],
  ['Actor', 'name'],
  ['Actor', 'kind'],
  ['Actor', 'country'],
  ['Change', 'version'],
] as const;

/** A full-text index over one string property; both engines look it up by words. */
export interface TextIndex {
  /** Name of the index on Neo4j: `CALL db.index.fulltext.queryNodes(name, …)`. */
  readonly name: string;
  /** Label and property on the embedded engine: `CALL grafeo.search.text(label, property, …)`. */
  readonly label: string;
  readonly property: string;
}

/** The full-text indexes. `names` holds name and aliases, one a line, because only strings are indexed. */
export const TEXT_INDEXES: readonly TextIndex[] = [
  { name: 'actor_text', label: 'Actor', property: 'names' },
  { name: 'topic_text', label: 'Topic', property: 'name' },
  { name: 'sentence_text', label: 'Sentence', property: 'text' },
  { name: 'article_text', label: 'Article', property: 'title' },
];

const unique = (label: string) =>
  query<NoParams, never>(
    `schema.unique.${label}`,
    `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  );

const index = (label: string, property: string) =>
  query<NoParams, never>(
    `schema.index.${label}.${property}`,
    `CREATE INDEX ${label.toLowerCase()}_${property}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  );

const fullText = ({ name, label, property }: TextIndex) =>
  query<NoParams, never>(
    `schema.text.${name}`,
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}]`,
  );

/** Neo4j only: series by type and period are read from it alone; the embedded engine's indexes know one property. */
const TYPE_AND_DATE = query<NoParams, never>(
  'schema.index.Event.type.date',
  'CREATE INDEX event_type_date_index IF NOT EXISTS FOR (n:Event) ON (n.type, n.date)',
);

/** Neo4j: a uniqueness constraint brings its own index; full-text indexes are made by Cypher. */
export const NEO4J_SCHEMA = [
  TYPE_AND_DATE,
  ...UNIQUE.map(unique),
  ...LOOKED_UP.map(([label, property]) => index(label, property)),
  ...TEXT_INDEXES.map(fullText),
];

/**
 * Embedded engine: constraints build no index there, and without one every MERGE scans its label.
 * Its full-text indexes are made by the adapter, through the engine's own call.
 */
export const EMBEDDED_SCHEMA = [
  ...UNIQUE.map((label) => index(label, 'id')),
  ...UNIQUE.map(unique),
  ...LOOKED_UP.map(([label, property]) => index(label, property)),
];

/** Neo4j only: full-text indexes fill in the background; a reader right after set-up waits for them. */
export const AWAIT_INDEXES = query<NoParams, never>('schema.await', 'CALL db.awaitIndexes(60)');
