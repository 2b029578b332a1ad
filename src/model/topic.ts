import type { Span } from './span.ts';

/** An issue that events are about, in a tree: natural gas is narrower than energy. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly broader?: string | undefined;
  readonly aliases: readonly string[];
}

/** Words of the article that point to a topic. */
export interface TopicMention extends Span {
  readonly topic: string;
  readonly sentence: number;
  readonly surface: string;
}
