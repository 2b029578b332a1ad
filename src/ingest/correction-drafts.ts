import type { ActorRef, CorrectedEvent, EventChange } from '../model/correction.ts';
import type { Role } from '../model/event.ts';

/** Who makes a correction, and why. */
export interface Signature {
  readonly by?: string | undefined;
  readonly why?: string | undefined;
}

/** An event of the graph, and which of the places that tell it. */
export interface EventPlaces {
  readonly event: string;
  /** Ids of pieces of evidence; all or none where there is only one. */
  readonly evidence?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
}

/** Who has a part in an event; without `words` those that name the actor in the sentence. */
export interface PartDraft {
  readonly actor?: ActorRef | undefined;
  readonly words?: string | undefined;
}

/** Those who have a part, by role; roles that are not given stay as they stand. */
export type PartDrafts = Partial<Record<Role, readonly PartDraft[]>>;

/** What is to be otherwise of an event. */
export type ChangeDraft = Omit<EventChange, 'roles'> & { readonly parts?: PartDrafts | undefined };

/** An event that the rules missed. */
export interface AdditionDraft extends Omit<CorrectedEvent, 'trigger' | 'roles' | 'cameo'> {
  readonly article: string;
  /** Words of the sentence that tells it, as many as find it. */
  readonly quote: string;
  /** Words that say what happened: "met"; the whole sentence when absent. */
  readonly trigger?: string | undefined;
  readonly parts: PartDrafts;
}

/** Somebody else whom a name means. */
export interface SplitDraft {
  readonly actor: ActorRef;
  readonly into: ActorRef;
  readonly article: string;
  /** Words of the sentence; the whole article when absent. */
  readonly quote?: string | undefined;
}
