/**
 * Entente as a library: take articles in, ask the graph. The command line and the server are made
 * of the same parts.
 */
export { type Api, type ApiOptions, createApi, startServer } from './api/server.ts';
export { type Config, readConfig } from './config.ts';
export {
  ArticleError,
  EntenteError,
  type Finding,
  InputError,
  OntologyError,
  StoreError,
} from './errors.ts';
export {
  FORMAT_NAMES,
  type FormatName,
  type GraphFormat,
  type TableName,
} from './export/format-names.ts';
export { type ExportOptions, FORMATS } from './export/formats.ts';
export { explain } from './extract/explain.ts';
export { extract } from './extract/extract.ts';
export { toPatch } from './graph/to-patch.ts';
export { type ArticleInput, findArticles } from './ingest/find-articles.ts';
export {
  type IngestOptions,
  type IngestOutcome,
  type IngestTotals,
  ingestArticles,
} from './ingest/ingest-articles.ts';
export { createIngestion, type Ingestion } from './ingest/ingestion.ts';
export { type Knowledge, openKnowledge, toKnowledge } from './ingest/knowledge.ts';
export { prepareStore } from './ingest/prepare-store.ts';
export { readArticle } from './ingest/read-article.ts';
export type { Article, ArticleMeta } from './model/article.ts';
export type { ArticleExplanation } from './model/explanation.ts';
export type { Extraction } from './model/extraction.ts';
export { checkOntology } from './ontology/checks.ts';
export { type Ontology, openOntology } from './ontology/ontology.ts';
export { exportJson } from './store/export-json.ts';
export { openStore, type StoreConfig } from './store/open.ts';
export type { GraphStore } from './store/store.ts';
export { verifySpans } from './store/verify-spans.ts';
