import { ArticleError } from '../errors.ts';
import { extract } from '../extract/extract.ts';
import { toArticle } from '../ingest/to-article.ts';
import { toMeta } from '../ingest/to-meta.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { toRecord } from './record.ts';
import { describeError } from './report-error.ts';
import { type Line, splitLines } from './split-lines.ts';

/** A character may be written as six bytes of JSON (\u00e9); the rest is for the other keys. */
const BYTES_PER_CHARACTER = 6;
const EXTRA = 64 * 1024;

/** One output line for an input line: a record, or the reason why there is none. */
export interface LineResult {
  readonly failed: boolean;
  /** JSON without its line end. */
  readonly json: string;
}

/**
 * Extracts from lines of JSON, `{"id", "text"}` and what else describes an article, one output line
 * for each that is not blank. Nothing is kept from line to line. A bad line gives
 * `{"id", "line", "error"}`.
 */
export async function* extractLines(
  stream: AsyncIterable<Uint8Array | string>,
  ontology: Ontology,
): AsyncIterable<LineResult> {
  const limit = ontology.setting('limit.article-characters');
  for await (const line of splitLines(stream, limit * BYTES_PER_CHARACTER + EXTRA)) {
    if (line.text.trim() === '' && !line.isTooLong) continue;
    yield extractLine(line, ontology, limit);
  }
}

function extractLine(line: Line, ontology: Ontology, limit: number): LineResult {
  let id: unknown = null;
  try {
    const name = `line ${line.number}`;
    if (line.isTooLong) throw new ArticleError(`${name} is too long for an article.`);
    const values = parseObject(line.text, name);
    id = values['id'] ?? null;
    const article = toArticle(textOf(values, name), { name, limit, meta: metaOf(values, name) });
    const record = toRecord(id, extract(article, ontology), ontology);
    return { failed: false, json: JSON.stringify(record) };
  } catch (error) {
    const failure = { id, line: line.number, error: describeError(error) };
    return { failed: true, json: JSON.stringify(failure) };
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

function textOf({ text, html }: Readonly<Record<string, unknown>>, name: string): string {
  if (typeof text === 'string') return text;
  if (html !== undefined) {
    throw new ArticleError(`${name} has \`html\`, which is not read yet: give plain \`text\`.`);
  }
  throw new ArticleError(`${name} has no \`text\`: give the article's text as a JSON string.`);
}

/** All but the text and the id, which is the caller's own and goes back as it came. */
function metaOf(values: Readonly<Record<string, unknown>>, name: string) {
  const { id: _id, text: _text, ...rest } = values;
  return toMeta(rest, () => name);
}
