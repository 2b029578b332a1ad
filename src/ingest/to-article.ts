import { ArticleError } from '../errors.ts';
import type { Article, ArticleMeta } from '../model/article.ts';
import { contentId } from '../model/id.ts';

/** What an article is made with besides its text. */
export interface ArticleOptions {
  /** How errors name it: the path as it was given, "standard input". */
  readonly name: string;
  /** Where it can be read again; a new text of the same origin takes the place of the old one. */
  readonly origin?: string | undefined;
  readonly meta?: ArticleMeta | undefined;
  /** The most UTF-16 code units an article may have: setting `limit.article-characters`. */
  readonly limit: number;
}

/**
 * The article of a text. Its id derives from its address, where it has one, else from its text, so
 * that a corrected text of the same address is the same article. Throws `ArticleError` where the
 * text is blank or too long.
 */
export function toArticle(
  text: string,
  { name, origin, meta = {}, limit }: ArticleOptions,
): Article {
  if (text.trim() === '') {
    throw new ArticleError(`${name} has no text: put the article's text into it.`);
  }
  if (text.length > limit) throw tooLong(name, `${count(text.length)} characters`, limit);
  const id = meta.id ?? contentId('article', meta.url ?? text);
  return { ...meta, id, text, ...(origin === undefined ? {} : { origin }) };
}

/** The error for an article over the limit; `size` says how much it has. */
export function tooLong(name: string, size: string, limit: number): ArticleError {
  return new ArticleError(
    `${name} has ${size}, an article may have ${count(limit)} characters: split it into its articles.`,
  );
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
