import { ArticleError } from '../errors.ts';
import { extract } from '../extract/extract.ts';
import { toArticle } from '../ingest/to-article.ts';
import { toMeta } from '../ingest/to-meta.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { ReadText } from '../reading/read-text.ts';
import { failedLine, type LineResult, nameOf } from './line-result.ts';
import { toRecord } from './record.ts';
import type { Line } from './split-lines.ts';

/**
 * Extracts from one line of JSON, `{"id", "text"}` or `{"id", "html"}` and what else describes an article. `limit` is the
 * most UTF-16 code units an article may have.
 */
export async function extractLine(
  line: Line,
  ontology: Ontology,
  limit: number,
): Promise<LineResult> {
  try {
    const name = nameOf(line);
    if (line.isTooLong) throw new ArticleError(`${name} is too long for an article.`);
    const values = parseObject(line.text, name);
    const id = values['id'] ?? null;
    const { text, meta } = await textOf(values, name);
    const given = metaOf(values, name);
    const article = toArticle(text, { name, limit, meta: { ...meta, ...given } });
    const record = toRecord(id, extract(article, ontology), ontology);
    return { failed: false, json: JSON.stringify(record) };
  } catch (error) {
    return failedLine(line, error);
  }
}

function parseObject(text: string, name: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ArticleError(`${name} is no JSON: ${reason}`, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new ArticleError(`${name} must be a JSON object: {"id": "1", "text": "…"}.`);
}

/** The reader of pages is loaded with the first of them. */
async function textOf(
  { text, html }: Readonly<Record<string, unknown>>,
  name: string,
): Promise<ReadText> {
  if (typeof text === 'string') return { text, meta: {} };
  if (typeof html === 'string') {
    const { readHtml } = await import('../reading/html/read-html.ts');
    return readHtml(html, name);
  }
  throw new ArticleError(
    `${name} has no \`text\`: give the article's text, or its page as \`html\`, as a JSON string.`,
  );
}

/** All but the text or page and the id, which is the caller's own and goes back as it came. */
function metaOf(values: Readonly<Record<string, unknown>>, name: string) {
  const { id: _id, text: _text, html: _html, ...rest } = values;
  return toMeta(rest, () => name);
}
