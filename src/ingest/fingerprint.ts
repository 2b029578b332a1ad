import type { Article } from '../model/article.ts';
import { digest } from '../model/id.ts';

/**
 * Digest of all that decides what an article gives: its text and meta, the ontology and the
 * extractor, and the corrections of it where there are any. Equal means there is nothing new to take in. Where it was read from decides nothing.
 */
export function fingerprint(
  article: Article,
  ontologyDigest: string,
  extractorVersion: string,
  corrections = '',
): string {
  const { id, title, outlet, url, author, publishedOn, language, text } = article;
  const meta = [id, title, outlet, url, author, publishedOn, language];
  const parts = [extractorVersion, ontologyDigest, ...meta.map((value) => value ?? ''), text];
  return digest(...parts, ...(corrections === '' ? [] : [corrections]));
}
