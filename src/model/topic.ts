import type { Span } from './span.ts';

/** Words of the article that point to a topic. */
export interface TopicMention extends Span {
  readonly topic: string;
  readonly sentence: number;
  readonly surface: string;
}
