import {
  BY_HAND,
  type CorrectedEvent,
  type CorrectedRole,
  type CorrectionOutcome,
  type EventChange,
  type EventCorrection,
} from '../model/correction.ts';
import type { EventMention, Participant } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import { isOverlapping, type Span } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { topicId } from '../ontology/ontology.ts';
import type { Rejected } from './amended.ts';
import type { AnchoredQuote } from './anchor.ts';
import { eventCodes } from './event-codes.ts';
import type { ActorFinder } from './known-actors.ts';
import type { Lineage } from './lineage.ts';
import { placeByName } from './place-by-name.ts';
import { isSameClaim, type Placed, sameRoles } from './same-claim.ts';

/** The places of an article that tell events, under correction. */
export interface EventDesk {
  /** Applies one correction, whose quote was found. */
  apply(correction: EventCorrection, quote: AnchoredQuote): CorrectionOutcome;
  /** What is left, and what came, in the order of the text. */
  mentions(): readonly EventMention[];
  readonly rejected: readonly Rejected[];
}

/** Opens the events of an extraction for correction. */
export function openEventDesk(
  { accounts, sentences, article }: Extraction,
  ontology: Ontology,
  actors: ActorFinder,
  lineage: Lineage,
): EventDesk {
  const standing = new Set(accounts.flatMap((account) => account.mentions));
  const rejected: Rejected[] = [];
  const known = new Set([...ontology.topics.keys()].map(topicId));
  const knowsAll = (topics: readonly string[] = []) => topics.every((topic) => known.has(topic));

  const put = (mention: EventMention): CorrectionOutcome => {
    standing.add(mention);
    return 'APPLIED';
  };
  const place = (event: CorrectedEvent, quote: AnchoredQuote): Placed => ({
    event,
    trigger: quote.spanOf(event.trigger),
    participants: placeRoles(event.roles, quote, actors),
  });
  const add = (event: CorrectedEvent, quote: AnchoredQuote, by: EventCorrection) => {
    if (!knowsAll(event.topics)) return 'TOPIC_GONE';
    const placed = place(event, quote);
    const sentence = sentences.find((one) => isOverlapping(one, placed.trigger));
    if (!sentence) return 'NO_SENTENCE';
    if ([...standing].some((mention) => tells(mention, placed, quote.span))) return 'MET';
    const made = toMention(placed, quote.span, sentence.index, article.text, ontology);
    return put(lineage.adopt({ ...made, corrections: [by.id] }));
  };

  return {
    apply(correction, quote) {
      if (correction.kind === 'ADD') return add(correction.event, quote, correction);
      const placed = place(correction.event, quote);
      const claims = [...standing].filter((mention) => isSameClaim(mention, placed));
      if (correction.kind === 'REJECT') {
        for (const mention of claims) {
          standing.delete(mention);
          rejected.push({ mention, correction });
        }
        return claims.length === 0 ? 'MET' : 'APPLIED';
      }
      const [found] = claims;
      const { set } = correction;
      if (!knowsAll(set.topics)) return 'TOPIC_GONE';
      if (found) {
        standing.delete(found);
        const corrections = [...(found.corrections ?? []), correction.id];
        const made = { ...changed(found, set, quote, actors, ontology), corrections };
        return put(lineage.derive(found, made));
      }
      // The rules of today read the place otherwise: what the person said of it holds against them.
      const event = changedEvent(correction.event, set);
      const wanted = place(event, quote);
      const rival = [...standing].find(
        (mention) =>
          isOverlapping(mention.trigger, placed.trigger) && !tells(mention, wanted, quote.span),
      );
      const outcome = add(event, quote, correction);
      if (rival && outcome === 'APPLIED') standing.delete(rival);
      return outcome;
    },
    mentions: () =>
      [...standing].sort(
        (a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end,
      ),
    rejected,
  };
}

/** Whether the mention tells such an event within the quote, whatever word tells it. */
function tells(mention: EventMention, placed: Placed, quote: Span): boolean {
  return (
    isOverlapping(mention, quote) &&
    mention.type === placed.event.type &&
    mention.negated === placed.event.negated &&
    sameRoles(mention, placed)
  );
}

function placeRoles(
  roles: readonly CorrectedRole[],
  quote: AnchoredQuote,
  actors: ActorFinder,
): readonly Participant[] {
  return roles.map(({ role, actor, ...words }) => ({
    ...quote.spanOf(words),
    role,
    ...(actor ? { actor: actors.idOf(actor) } : {}),
  }));
}

const SURE = { confidence: 1, terms: [{ name: BY_HAND, value: 1 }] } as const;

/** What the rules read, but for what a person said. */
function changed(
  mention: EventMention,
  set: EventChange,
  quote: AnchoredQuote,
  actors: ActorFinder,
  ontology: Ontology,
): EventMention {
  const type = set.type ?? mention.type;
  const isRetyped = type !== mention.type;
  const mode = changedTo(set.mode, isRetyped ? undefined : mention.mode);
  const codes =
    isRetyped || mode !== mention.mode
      ? eventCodes(type, mode, ontology)
      : { plover: mention.plover, cameo: mention.cameo };
  return {
    ...mention,
    ...codes,
    type,
    mode,
    negated: set.negated ?? mention.negated,
    modality: set.modality ?? mention.modality,
    date: changedTo(set.date, mention.date),
    ...(set.place === undefined ? {} : placeByName(set.place, ontology)),
    topics: set.topics ?? mention.topics,
    participants: set.roles ? placeRoles(set.roles, quote, actors) : mention.participants,
    ...SURE,
  };
}

/** Null takes away, what is absent leaves. */
function changedTo(set: string | null | undefined, stands: string | undefined) {
  return set === undefined ? stands : (set ?? undefined);
}

function changedEvent(event: CorrectedEvent, set: EventChange): CorrectedEvent {
  const type = set.type ?? event.type;
  const mode = changedTo(set.mode, type === event.type ? event.mode : undefined);
  return {
    ...event,
    type,
    mode,
    // A code is of one type and mode.
    cameo: type === event.type && mode === event.mode ? event.cameo : undefined,
    negated: set.negated ?? event.negated,
    modality: set.modality ?? event.modality,
    date: changedTo(set.date, event.date),
    place: changedTo(set.place, event.place),
    topics: set.topics ?? event.topics,
    roles: set.roles ?? event.roles,
  };
}

function toMention(
  { event, trigger, participants }: Placed,
  quote: Span,
  sentence: number,
  text: string,
  ontology: Ontology,
): EventMention {
  const { type, mode, negated, modality, date, place, topics } = event;
  const { start, end } = quote;
  const codes = eventCodes(type, mode, ontology);
  return {
    start,
    end,
    sentence,
    quote: text.slice(start, end),
    trigger,
    rule: BY_HAND,
    type,
    plover: codes.plover,
    mode,
    cameo: event.cameo ?? codes.cameo,
    main: true,
    negated,
    modality,
    participants,
    topics,
    date,
    ...placeByName(place, ontology),
    figures: [],
    ...SURE,
  };
}
