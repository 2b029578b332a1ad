import type { EventMention } from '../model/event.ts';
import type { Grounds, Refusal } from '../model/explanation.ts';

/** Hears of what is decided while an article is read; it decides nothing itself. */
export interface Trace {
  /** A rule's trigger stands in a sentence and gives no event. */
  refuse(refusal: Refusal): void;
  /** What an event rests on. */
  tell(mention: EventMention, grounds: Grounds): void;
  /** What it was told of an event. */
  groundsOf(mention: EventMention): Grounds | undefined;
}

/** A trace that keeps all it hears. */
export interface KeptTrace extends Trace {
  /** In the order of their decisions. */
  readonly refusals: readonly Refusal[];
}

export function openTrace(): KeptTrace {
  const refusals: Refusal[] = [];
  const grounds = new Map<EventMention, Grounds>();
  return {
    refusals,
    refuse: (refusal) => refusals.push(refusal),
    tell: (mention, found) => grounds.set(mention, found),
    groundsOf: (mention) => grounds.get(mention),
  };
}
