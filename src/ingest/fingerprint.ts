import type { Article } from '../model/article.ts';
import { digest } from '../model/id.ts';

/**
 * Digest of all that decides what an article gives: its text and meta, the ontology and the
 * extractor. Equal means there is nothing new to take in. Where it was read from decides nothing.
 */
export function fingerprint(
  article: Article,
  ontologyDigest: string,
  extractorVersion: string,
): string {
  const { id, title, outlet, url, author, publishedOn, language, text } = article;
  const meta = [id, title, outlet, url, author, publishedOn, language];
  return digest(extractorVersion, ontologyDigest, ...meta.map((value) => value ?? ''), text);
}
