import type { Article } from '../model/article.ts';
import { type EventMention, namesAnybody } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { EvidenceRow, SentenceRow } from '../model/graph.ts';
import { contentId } from '../model/id.ts';
import { sortedSet } from './canonical.ts';
import { eventKey } from './event-key.ts';
import { writeFigure } from './figure.ts';
import { writeRoleWords } from './role-words.ts';
import { bodyOf, toSketch } from './sketch.ts';

/** One row for each place of the article that tells an event. */
export function toEvidenceRows(
  article: Article,
  extraction: Extraction,
  sentences: readonly SentenceRow[],
): EvidenceRow[] {
  return withEvidenceRows(article, extraction, sentences).map(({ row }) => row);
}

/** The places of the article that tell an event, each with its row. */
export function withEvidenceRows(
  article: Article,
  { accounts, zones }: Extraction,
  sentences: readonly SentenceRow[],
): { readonly mention: EventMention; readonly row: EvidenceRow }[] {
  const sketch = toSketch(bodyOf(article.text, zones));
  return accounts.filter(namesAnybody).flatMap(({ type, sources, targets, mentions }) =>
    mentions.flatMap((mention) => {
      const sentence = sentences[mention.sentence];
      if (sentence === undefined) return [];
      const key = eventKey({ type, modality: mention.modality, sources, targets });
      return [{ mention, row: toEvidenceRow(article, sentence.id, key, mention, sketch) }];
    }),
  );
}

function toEvidenceRow(
  article: Article,
  sentence: string,
  key: string,
  mention: EventMention,
  sketch: string | null,
): EvidenceRow {
  const { start, end, trigger, rule, type, plover, attribution } = mention;
  const participants = sortedSet(
    mention.participants.flatMap(({ role, actor }) => (actor ? [`${role} ${actor}`] : [])),
  );
  const place = [start, end, trigger.start, trigger.end].map(String);
  return {
    id: contentId('evidence', article.id, key, rule, ...place, ...participants),
    key,
    article: article.id,
    sentence,
    start,
    end,
    quote: article.text.slice(start, end),
    triggerStart: trigger.start,
    triggerEnd: trigger.end,
    rule,
    type,
    plover,
    mode: mention.mode ?? null,
    cameo: mention.cameo ?? null,
    main: mention.main,
    negated: mention.negated,
    modality: mention.modality,
    confidence: mention.confidence,
    terms: mention.terms.map(({ name, value }) => `${name}=${value.toFixed(2)}`),
    participants,
    roleWords: mention.participants.map(writeRoleWords),
    topics: sortedSet(mention.topics),
    date: mention.date ?? null,
    place: mention.place ?? null,
    placeIn: mention.placeIn ?? null,
    placeLevel: mention.placeLevel ?? null,
    figures: mention.figures.map(writeFigure),
    outcome: mention.outcome ?? null,
    attributedTo: attribution?.speaker ?? null,
    outlet: attribution?.outlet ?? null,
    articleOutlet: article.outlet ?? null,
    sketch,
    publishedOn: article.publishedOn ?? null,
    corrections: mention.corrections ? [...mention.corrections] : null,
  };
}
