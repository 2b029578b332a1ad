import type { ActorKind } from './actor.ts';
import type { EventType, Modality, Role } from './event.ts';

/** What a correction does. */
export const CORRECTION_KINDS = ['REJECT', 'CHANGE', 'ADD', 'MERGE', 'SPLIT', 'APART'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/**
 * What became of a correction in an article: it changed what the rules gave (APPLIED), the rules give
 * the same by now (MET), or a person must look at it again.
 */
export const CORRECTION_OUTCOMES = [
  'APPLIED',
  'MET',
  /** The article no longer holds the quote. */
  'QUOTE_GONE',
  /** The quote stands where no events are read from: among the references, in page furniture. */
  'NO_SENTENCE',
  /** It names a topic that the ontology no longer has. */
  'TOPIC_GONE',
] as const;
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/**
 * How a correction stands: it holds somewhere; the rules give the same by now; somebody must look at it
 * again; its article is not in this graph.
 */
export const CORRECTION_STATUSES = ['HOLDS', 'MET', 'REVIEW', 'ABSENT'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/**
 * A place of an article by its words, not by its offset, so that it is found again when the text around
 * it was edited or moved. Blanks are collapsed to single spaces in all three.
 */
export interface QuoteAnchor {
  /** Id of the article it was made in; a copy of the passage in another article is the same place. */
  readonly article: string;
  readonly title?: string | undefined;
  readonly quote: string;
  /** What stands right before and after the quote, up to 64 UTF-16 code units; empty at the ends of the text. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Words within a quote; `start` in UTF-16 code units of the quote with its blanks collapsed. */
export interface QuoteWords {
  readonly words: string;
  readonly start: number;
}

/** An actor, with what is needed to bring it in where neither ontology nor article knows it. */
export interface ActorRef {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Id of the state it belongs to. */
  readonly country?: string | undefined;
}

/** Who fills a role, with the words that do; without `actor` where they name nobody. */
export interface CorrectedRole extends QuoteWords {
  readonly role: Role;
  readonly actor?: ActorRef | undefined;
}

/** An event as it stood when it was corrected, or as it is to be. */
export interface CorrectedEvent {
  readonly trigger: QuoteWords;
  readonly type: EventType;
  readonly mode?: string | undefined;
  readonly cameo?: string | undefined;
  readonly negated: boolean;
  readonly modality: Modality;
  /** ISO 8601 of its own precision. */
  readonly date?: string | undefined;
  /** Actor id or name of the place. */
  readonly place?: string | undefined;
  /** Graph ids. */
  readonly topics: readonly string[];
  readonly roles: readonly CorrectedRole[];
}

/** What is to be otherwise; null takes away. What is absent stays as the rules read it. */
export interface EventChange {
  readonly type?: EventType | undefined;
  readonly mode?: string | null | undefined;
  readonly negated?: boolean | undefined;
  readonly modality?: Modality | undefined;
  readonly date?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly roles?: readonly CorrectedRole[] | undefined;
}

/** What every correction says of itself. */
interface Signed {
  /** `correction:3f…`, of what it does: the same correction made twice has the same id. */
  readonly id: string;
  readonly by?: string | undefined;
  /** The day it was made, ISO 8601. */
  readonly on?: string | undefined;
  readonly why?: string | undefined;
}

/** The event is none, or is not told there. */
export interface Rejection extends Signed {
  readonly kind: 'REJECT';
  readonly at: QuoteAnchor;
  readonly event: CorrectedEvent;
}

/** The event is told there, but otherwise than it was read. */
export interface Change extends Signed {
  readonly kind: 'CHANGE';
  readonly at: QuoteAnchor;
  readonly event: CorrectedEvent;
  readonly set: EventChange;
}

/** An event that the rules missed. */
export interface Addition extends Signed {
  readonly kind: 'ADD';
  readonly at: QuoteAnchor;
  readonly event: CorrectedEvent;
}

/** `from` are other names of `into`. */
export interface Merge extends Signed {
  readonly kind: 'MERGE';
  readonly into: ActorRef;
  readonly from: readonly ActorRef[];
}

/** Where the quote stands, in its sentence or in its whole article, the name means somebody else. */
export interface Split extends Signed {
  readonly kind: 'SPLIT';
  readonly at: QuoteAnchor;
  readonly scope: 'sentence' | 'article';
  readonly actor: ActorRef;
  readonly into: ActorRef;
}

/** A refused merge: the two are not one, whoever suggests it. */
export interface Apart extends Signed {
  readonly kind: 'APART';
  readonly actors: readonly [ActorRef, ActorRef];
}

export type Correction = Rejection | Change | Addition | Merge | Split | Apart;
export type EventCorrection = Rejection | Change | Addition;

/** Rule of evidence that a person added, and term of the confidence of what a person corrected. */
export const BY_HAND = 'by-hand';
