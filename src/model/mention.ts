import type { Span } from './span.ts';

/** How a mention was tied to its actor. */
export const MENTION_HOWS = [
  'name',
  'alias',
  'acronym',
  'demonym',
  'metonym',
  'description',
  'pronoun',
] as const;
export type MentionHow = (typeof MENTION_HOWS)[number];

/** Whether the mention names somebody who acts ("Washington said") or a place ("in Washington"). */
export type Reading = 'ACTOR' | 'PLACE';

/** Words of the article that stand for an actor. */
export interface Mention extends Span {
  readonly actor: string;
  /** Index of the sentence that holds it. */
  readonly sentence: number;
  readonly surface: string;
  readonly how: MentionHow;
  readonly reading: Reading;
  /** Certainty of the link between words and actor, 0 to 1. */
  readonly confidence: number;
  /** Why this actor, in words an analyst understands: "office-holder of Colombia, president". */
  readonly because?: string | undefined;
}
