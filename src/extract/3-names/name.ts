import type { ActorKind } from '../../model/actor.ts';
import type { MentionHow, Reading } from '../../model/mention.ts';
import type { OfficeEntry } from '../../ontology/shapes.ts';

/** Confidence of a name that the ontology does not list. */
export const UNKNOWN = 0.6;

/** A name found in a sentence; `first` to `last` (inclusive) count the sentence's words. */
export interface FoundName {
  readonly first: number;
  readonly last: number;
  /** Graph id of the actor. */
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly how: MentionHow;
  readonly reading: Reading;
  readonly confidence: number;
  readonly because?: string | undefined;
  /** The office whose title stands right before the name: "President" Petro. */
  readonly title?: OfficeEntry | undefined;
}
