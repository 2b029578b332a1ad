import type { ArticleHead } from '../read-graph.ts';
import { type Column, toTable } from './table.ts';

const COLUMNS: readonly Column<ArticleHead>[] = [
  ['id', (article) => article.id],
  ['title', (article) => article.title],
  ['outlet', (article) => article.outlet],
  ['author', (article) => article.author],
  ['url', (article) => article.url],
  ['published_on', (article) => article.publishedOn],
  ['language', (article) => article.language],
  ['text_sha256', (article) => article.textHash],
];

/** All articles, without their texts: those would burst a cell. */
export const articles = toTable('articles', COLUMNS, (graph) => graph.articles());
