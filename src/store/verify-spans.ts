import { createHash } from 'node:crypto';
import { compareText } from '../graph/canonical.ts';
import { parts } from './batches.ts';
import { idsOf } from './cypher/export.ts';
import { ARTICLE_TEXTS, SPANS, type StoredSpan } from './cypher/verify.ts';
import type { GraphStore } from './store.ts';

/** A stored span that does not slice to its quote, or a text that is not the one read. */
export interface SpanFinding {
  readonly article: string;
  readonly kind: 'text' | keyof typeof SPANS;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What `verifySpans` looked at and found. */
export interface SpanReport {
  readonly articles: number;
  readonly spans: number;
  readonly findings: readonly SpanFinding[];
}

/** Articles a round: their texts are in memory together. */
const ROUND = 50;

/**
 * Checks that every sentence, mention, piece of evidence and statement in the store still slices to
 * its words in the stored text, and that each text has the digest it was stored with.
 */
export async function verifySpans(store: GraphStore): Promise<SpanReport> {
  const ids = (await store.read(idsOf('Article'), {})).map((row) => row.id).sort(compareText);
  const findings: SpanFinding[] = [];
  let spans = 0;
  for (const some of parts(ids, ROUND)) {
    const texts = new Map<string, string>();
    for (const { id, text, textHash } of await store.read(ARTICLE_TEXTS, { ids: some })) {
      texts.set(id, text);
      if (createHash('sha256').update(text).digest('hex') === textHash) continue;
      const message = 'the text is not the one its digest was made of';
      findings.push({ article: id, kind: 'text', id, start: 0, end: text.length, message });
    }
    for (const [kind, query] of Object.entries(SPANS)) {
      const rows = await store.read(query, { ids: some });
      spans += rows.length;
      const wrong = rows.filter(
        (row) => texts.get(row.article)?.slice(row.start, row.end) !== row.quote,
      );
      findings.push(...wrong.map((row) => toFinding(kind as keyof typeof SPANS, row, texts)));
    }
  }
  return { articles: ids.length, spans, findings };
}

function toFinding(
  kind: keyof typeof SPANS,
  { article, id, start, end, quote }: StoredSpan,
  texts: ReadonlyMap<string, string>,
): SpanFinding {
  const found = texts.get(article)?.slice(start, end) ?? '';
  const message = `"${quote}" should stand at ${start}–${end}, but there stands "${found}"`;
  return { article, kind, id, start, end, message };
}
