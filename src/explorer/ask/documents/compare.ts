import type { EventType } from '../../../model/event.ts';
import type { Question } from '../ask.ts';
import { type ArticleOfPiece, type DisputeTold, type PieceTold, SIDE } from './disputes.ts';
import type { Named } from './names.ts';

/** An event of two articles that are compared. */
export interface ComparedEvent {
  readonly event: {
    readonly id: string;
    readonly type: EventType;
    readonly date: string | null;
    readonly sources: readonly Named[];
    readonly targets: readonly Named[];
  };
  readonly differences: readonly DisputeTold[];
  readonly evidence: readonly PieceTold[];
}

export interface CompareAnswer {
  readonly diffArticles: {
    readonly a: ArticleOfPiece;
    readonly b: ArticleOfPiece;
    readonly copies: boolean;
    readonly onlyA: readonly ComparedEvent[];
    readonly onlyACount: number;
    readonly onlyB: readonly ComparedEvent[];
    readonly onlyBCount: number;
    readonly different: readonly ComparedEvent[];
    readonly differentCount: number;
    readonly sameCount: number;
  };
}

const COMPARE = `query ExplorerCompare($a: ID!, $b: ID!) {
  diffArticles(a: $a, b: $b) {
    a { id title outlet }
    b { id title outlet }
    copies onlyACount onlyBCount differentCount sameCount
    onlyA(first: 50) { ...Compared }
    onlyB(first: 50) { ...Compared }
    different(first: 50) { ...Compared differences { about unit sides { ...Side } } }
  }
}
fragment Compared on ComparedEvent {
  event { id type date sources { id name } targets { id name } }
  evidence { ...Piece }
}
${SIDE}`;

/** Two articles side by side. */
export function compareQuestion(a: string, b: string): Question {
  return { query: COMPARE, variables: { a, b } };
}
