import { createHash } from 'node:crypto';
import type { ExtractionRecord } from '../../src/cli/record.ts';

/** An event as a person judges it: right where its type and both its ends are. */
export interface DrawnEvent {
  readonly article: unknown;
  readonly type: string;
  readonly mode?: string | undefined;
  readonly confidence: number;
  readonly rule: string;
  /** The quoted words, and in brackets the actor they were taken for. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly sentence: string;
  /** For the judge: true or false. */
  readonly right: null;
}

interface Draw {
  readonly count: number;
  readonly seed: string;
  /** Only events given at this confidence or more. */
  readonly confidence: number;
}

type RecordedEvent = ExtractionRecord['events'][number];

/**
 * Draws events at random, each as likely as any other. An event's lot depends on the seed, its place
 * and its type alone, so that two versions of the extractor are judged on mostly the same ones.
 * Left out are the events that do not claim to have happened.
 */
export function drawEvents(
  records: Iterable<ExtractionRecord>,
  { count, seed, confidence }: Draw,
): readonly DrawnEvent[] {
  const lots: { readonly lot: string; readonly event: DrawnEvent }[] = [];
  for (const record of records) {
    for (const event of record.events ?? []) {
      if (event.confidence < confidence || event.negated || event.modality === 'HYPOTHETICAL') {
        continue;
      }
      const place = event.evidence.map(({ start, end }) => `${start}-${end}`).join();
      const key = [seed, record.id, place, event.type, event.rule].join('\n');
      const lot = createHash('sha256').update(key).digest('hex');
      lots.push({ lot, event: toDrawn(record, event) });
    }
  }
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return lots.slice(0, count).map(({ event }) => event);
}

function toDrawn({ id, text }: ExtractionRecord, event: RecordedEvent): DrawnEvent {
  const { type, mode, confidence, rule, sources, targets, evidence } = event;
  const quote = ({ start, end, name }: RecordedEvent['sources'][number]) =>
    `“${oneLine(text.slice(start, end))}” [${name}]`;
  return {
    article: id,
    type,
    mode,
    confidence,
    rule,
    sources: sources.map(quote),
    targets: targets.map(quote),
    sentence: oneLine(evidence.map((span) => span.text).join(' … ')),
    right: null,
  };
}

/** An event on one line, numbered from 1. */
export function describeDrawn(event: DrawnEvent, index: number): string {
  const { type, mode, confidence, sources, targets, sentence } = event;
  const kind = mode === undefined ? type : `${type}/${mode}`;
  const ends = [sources, targets].map((side) => side.join(', ') || '?').join(' → ');
  return `${index + 1}. ${confidence.toFixed(2)} ${kind}  ${ends}  | ${sentence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
