import type { Article } from '../model/article.ts';
import { formatOf } from '../reading/format.ts';
import type { ReadText } from '../reading/read-text.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type ArticleOptions, toArticle } from './to-article.ts';

/**
 * The article in a file of text, Markdown, HTML, PDF or Word. What `meta` says wins over what the file
 * says of itself. The stored text, into which every offset counts, is for text and Markdown the decoded
 * text after the front matter, unchanged; for the others the plain text made of them, the same for the
 * same bytes. Rejects with `ArticleError` saying what is wrong, where, and what to do.
 */
export async function readArticle(bytes: Uint8Array, options: ArticleOptions): Promise<Article> {
  const { meta, text } = await readText(bytes, options);
  return toArticle(text, { ...options, meta: { ...meta, ...options.meta } });
}

/** The readers of formats are loaded when one is met: most runs need none of them. */
async function readText(bytes: Uint8Array, { name, limit }: ArticleOptions): Promise<ReadText> {
  switch (formatOf(bytes, name)) {
    case 'html': {
      const { decodeHtml } = await import('../reading/html/decode-html.ts');
      const { readHtml } = await import('../reading/html/read-html.ts');
      return readHtml(decodeHtml(bytes), name);
    }
    case 'pdf': {
      const { readPdf } = await import('../reading/pdf/read-pdf.ts');
      return readPdf(bytes, name, limit);
    }
    case 'docx': {
      const { readDocx } = await import('../reading/docx/read-docx.ts');
      return readDocx(bytes, name);
    }
    case 'text':
      return splitFrontMatter(decodeText(bytes, name), name);
  }
}
