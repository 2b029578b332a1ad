import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ArticleRow, GraphPatch, MentionRow, SentenceRow, TieRow } from '../model/graph.ts';
import { contentId } from '../model/id.ts';
import { canonical } from './canonical.ts';
import { toActorRows } from './to-actor-rows.ts';
import { toCitations } from './to-citations.ts';
import { toEvidenceRows } from './to-evidence-rows.ts';
import { toStatementRows } from './to-statement-rows.ts';

/** What the extraction itself does not know. */
export interface PatchOptions {
  /** Digest of extractor version, ontology, text and meta: equal means nothing new to take in. */
  readonly fingerprint: string;
  /** What became of the corrections of the article; see `ArticleRow`. */
  readonly corrections?: ArticleRow['corrections'] | undefined;
}

/**
 * The rows that one article adds to the graph. Pure: ids follow from content, duplicates fall
 * together, and facts that point to no sentence of the article are left out, since evidence without
 * a sentence is none.
 */
export function toPatch(
  extraction: Extraction,
  { fingerprint, corrections = null }: PatchOptions,
): GraphPatch {
  const article = wellFormed(extraction.article);
  const sentences = toSentenceRows(article, extraction);
  const { sources, citations } = toCitations(article, extraction, sentences);
  return {
    article: { ...toArticleRow(article, extraction, fingerprint), corrections },
    sentences,
    actors: toActorRows(extraction),
    mentions: unique(toMentionRows(extraction, sentences)),
    evidence: unique(toEvidenceRows(article, extraction, sentences)),
    statements: unique(toStatementRows(article, extraction, sentences)),
    ties: unique(toTieRows(article, extraction, sentences)),
    sources,
    citations,
  };
}

/**
 * Half an emoji (a lone surrogate) can't be stored by either engine; U+FFFD takes its place, which
 * keeps every offset.
 */
function wellFormed(article: Article): Article {
  return { ...article, text: article.text.replace(/\p{Surrogate}/gu, '\ufffd') };
}

function toArticleRow(
  article: Article,
  { zones }: Extraction,
  fingerprint: string,
): Omit<ArticleRow, 'corrections'> {
  const zone = zones.find(({ kind }) => kind === 'title');
  const heading = zone && article.text.slice(zone.start, zone.end).replace(/\s+/g, ' ').trim();
  return {
    id: article.id,
    title: article.title ?? (heading || null),
    outlet: article.outlet ?? null,
    url: article.url ?? null,
    author: article.author ?? null,
    publishedOn: article.publishedOn ?? null,
    language: article.language ?? null,
    text: article.text,
    textHash: createHash('sha256').update(article.text).digest('hex'),
    fingerprint,
    origin: article.origin ?? null,
  };
}

/** One row for each sentence, in their order. */
export function toSentenceRows(
  { id: article, text }: Article,
  extraction: Extraction,
): SentenceRow[] {
  return extraction.sentences.map(({ index, zone, start, end }) => {
    const words = text.slice(start, end);
    const id = contentId('sentence', article, String(start), String(end), words);
    return { id, article, index, zone, start, end, text: words };
  });
}

function toMentionRows(extraction: Extraction, sentences: readonly SentenceRow[]): MentionRow[] {
  return extraction.mentions.flatMap((mention) => {
    const { actor, start, end, surface, how, reading, confidence } = mention;
    const sentence = sentences[mention.sentence]?.id;
    const because = mention.because ?? null;
    if (sentence === undefined) return [];
    return [{ sentence, actor, start, end, surface, how, reading, confidence, because }];
  });
}

function toTieRows(
  { id: article }: Article,
  extraction: Extraction,
  sentences: readonly SentenceRow[],
): TieRow[] {
  return extraction.ties.flatMap(({ type, from, to, since, until, sentence: at, start, end }) => {
    const sentence = sentences[at]?.id;
    if (sentence === undefined) return [];
    const period = { since: since ?? null, until: until ?? null };
    return [{ type, from, to, ...period, article, sentence, start, end }];
  });
}

/** Rows that say the same once; those with an id are the same when their ids are. */
function unique<T extends object>(rows: readonly T[]): T[] {
  const byKey = new Map<string, T>();
  for (const row of rows) {
    const key = 'id' in row ? String(row.id) : canonical(row);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return [...byKey.values()];
}
