import type { Actor, Tie } from './actor.ts';
import type { Article, Citation, Sentence, Zone } from './article.ts';
import type { Account } from './event.ts';
import type { Mention } from './mention.ts';
import type { Notice } from './notice.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { TopicMention } from './topic.ts';

/** A standing tie that the document states, with the words that state it. */
export interface StatedTie extends Tie, Span {
  readonly sentence: number;
  readonly rule: string;
}

/** All that one article gave. Facts carry spans into `article.text`; nothing here was read elsewhere. */
export interface Extraction {
  readonly article: Article;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  /** Actors that the document introduced; ontology actors are named by id alone. */
  readonly discovered: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly topics: readonly TopicMention[];
  readonly accounts: readonly Account[];
  readonly statements: readonly Statement[];
  readonly ties: readonly StatedTie[];
  readonly notices: readonly Notice[];
}
