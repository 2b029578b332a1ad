import { type ActorLabels, actorLabels } from '../ingest/actor-labels.ts';
import type { EventMention, Participant, Role } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { type Ontology, topicId } from '../ontology/ontology.ts';

/** A span with the actor's name; without one where the words name nobody. */
interface NamedSpan extends Span {
  readonly name?: string | undefined;
}

/**
 * One line of `extract --jsonl`: what a text tells, flat and named, for measuring and for other
 * programs. Offsets are UTF-16 code units into `text`. This shape is a promise: fields may come, none
 * may change or go.
 */
export interface ExtractionRecord {
  readonly id: unknown;
  readonly text: string;
  readonly actors: readonly (NamedSpan & {
    readonly kind: string;
    readonly how: string;
    readonly reading: string;
    readonly country?: string | undefined;
  })[];
  /** One for each place that tells an event, so that each has its spans. */
  readonly events: readonly {
    readonly type: string;
    readonly plover: string;
    readonly mode?: string | undefined;
    readonly main: boolean;
    readonly negated: boolean;
    readonly modality: string;
    /** From 0 to 1, and the id of the ontology trigger that fired. */
    readonly confidence: number;
    readonly rule: string;
    readonly sources: readonly NamedSpan[];
    readonly targets: readonly NamedSpan[];
    readonly topics: readonly string[];
    readonly evidence: readonly (Span & { readonly text: string })[];
  }[];
  readonly statements: readonly (Span & {
    readonly kind: string;
    readonly cue?: Span | undefined;
    readonly speaker?: (Span & { readonly name?: string | undefined }) | undefined;
  })[];
  readonly topics: readonly string[];
}

/** The record of an extraction; `id` is the one its line had. */
export function toRecord(
  id: unknown,
  extraction: Extraction,
  ontology: Ontology,
  minimum = ontology.setting('threshold.shown'),
): ExtractionRecord {
  const labelOf = actorLabels(extraction, ontology);
  return {
    id,
    text: extraction.article.text,
    actors: extraction.mentions.map(({ actor, start, end, how, reading }) => {
      const { name, kind, country } = labelOf(actor);
      return { start, end, kind, how, reading, name, country };
    }),
    events: extraction.accounts
      .flatMap((account) => account.mentions)
      .filter((mention) => !isAnaphor(mention) && mention.confidence >= minimum)
      .map((mention) => toEvent(mention, labelOf)),
    statements: extraction.statements.map(({ kind, start, end, cue, speaker }) => ({
      kind,
      start,
      end,
      cue,
      speaker: speaker && {
        start: speaker.start,
        end: speaker.end,
        name: speaker.actor && labelOf(speaker.actor).name,
      },
    })),
    topics: bareTopics(extraction.topics.map(({ topic }) => topic)),
  };
}

/** "The meeting" points back to an event told before: evidence for it, and no event of its own. */
function isAnaphor({ rule }: EventMention): boolean {
  return rule.endsWith('.anaphor');
}

function toEvent(mention: EventMention, labelOf: ActorLabels): ExtractionRecord['events'][number] {
  const { type, plover, mode, main, negated, modality, confidence, rule } = mention;
  const { start, end, quote } = mention;
  const named = (role: Role) =>
    mention.participants
      .filter((participant) => participant.role === role)
      .map((one: Participant) => ({
        start: one.start,
        end: one.end,
        name: one.actor && labelOf(one.actor).name,
      }));
  return {
    type,
    plover,
    mode,
    main,
    negated,
    modality,
    confidence,
    rule,
    sources: named('SOURCE'),
    targets: named('TARGET'),
    topics: bareTopics(mention.topics),
    evidence: [{ start, end, text: quote }],
  };
}

/** Ids of topics as the ontology writes them, each once. */
function bareTopics(ids: readonly string[]): readonly string[] {
  const prefix = topicId('');
  return [...new Set(ids.map((id) => (id.startsWith(prefix) ? id.slice(prefix.length) : id)))];
}
