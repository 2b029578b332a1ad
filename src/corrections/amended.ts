import type { Correction, CorrectionOutcome, EventCorrection } from '../model/correction.ts';
import type { EventMention } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';

/** A correction and what became of it in an article. */
export interface Outcome {
  readonly correction: Correction;
  readonly outcome: CorrectionOutcome;
}

/** A place that the rules read and a person rejected. */
export interface Rejected {
  readonly mention: EventMention;
  readonly correction: EventCorrection;
}

/** An extraction with its corrections, and what these did. */
export interface Amended {
  /** The extraction itself where no correction applies. */
  readonly extraction: Extraction;
  readonly outcomes: readonly Outcome[];
  /** What the rules had read of a mention; undefined for what a person added. */
  readOf(mention: EventMention): EventMention | undefined;
  readonly rejected: readonly Rejected[];
}
