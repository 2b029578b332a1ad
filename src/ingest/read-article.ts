import type { Article } from '../model/article.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { refuseFormat } from './refuse-format.ts';
import { type ArticleOptions, toArticle } from './to-article.ts';

/**
 * The article in a text or Markdown file. What `meta` says wins over the front matter. The stored
 * text is the decoded text after the front matter, unchanged: every offset counts into it. Throws
 * `ArticleError` saying what is wrong, where, and what to do.
 */
export function readArticle(bytes: Uint8Array, options: ArticleOptions): Article {
  refuseFormat(bytes, options.name);
  const { meta, text } = splitFrontMatter(decodeText(bytes, options.name), options.name);
  return toArticle(text, { ...options, meta: { ...meta, ...options.meta } });
}
