import type { LedgerStatus } from '../../../model/ledger.ts';
import type { Answer } from '../../../model/statement.ts';
import type { Question } from '../ask.ts';
import type { ActorName } from './names.ts';

/** Whose asks and offers: those about an issue, or those between two. Ids. */
export type LedgerOf = { readonly topic: string } | { readonly between: readonly string[] };

/** A sentence that asks, offers or answers. */
export interface ToldIn {
  readonly id: string;
  readonly sentence: { readonly id: string; readonly text: string };
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly publishedOn: string | null;
  };
}

/** The first sentences, and how many there are. */
interface ToldInList {
  readonly totalCount: number;
  readonly nodes: readonly ToldIn[];
}

/** An answer to an ask or offer. */
export interface AnswerTold {
  readonly answer: Answer;
  readonly date: string | null;
  readonly by: ActorName;
  readonly condition: { readonly text: string } | null;
  readonly statements: ToldInList;
}

/** An ask or offer with what became of it. */
export interface LedgerRow {
  readonly id: string;
  readonly kind: 'ASK' | 'OFFER';
  readonly madeOn: string | null;
  readonly status: LedgerStatus;
  readonly what: string;
  readonly from: ActorName;
  readonly to: ActorName | null;
  readonly condition: { readonly text: string } | null;
  readonly conditionIn: ToldIn | null;
  readonly deadline: { readonly text: string; readonly date: string | null } | null;
  readonly deadlineIn: ToldIn | null;
  readonly statements: ToldInList;
  readonly answers: readonly AnswerTold[];
}

export interface LedgerAnswer {
  readonly ledger: { readonly totalCount: number; readonly nodes: readonly LedgerRow[] };
  /** Without a day: on which days something was said. */
  readonly whole: {
    readonly nodes: readonly {
      readonly madeOn: string | null;
      readonly answers: readonly { readonly date: string | null }[];
    }[];
  };
}

const LEDGER = `query Ledger($topic: String, $between: [String!], $asOf: Date) {
  ledger(topic: $topic, between: $between, asOf: $asOf, first: 100) {
    totalCount
    nodes {
      id kind madeOn status what
      from { id name kind }
      to { id name kind }
      condition { text }
      conditionIn { ...In }
      deadline { text date }
      deadlineIn { ...In }
      statements(first: 5) { totalCount nodes { ...In } }
      answers {
        answer date
        by { id name kind }
        condition { text }
        statements(first: 3) { totalCount nodes { ...In } }
      }
    }
  }
  whole: ledger(topic: $topic, between: $between, first: 100) { nodes { madeOn answers { date } } }
}

fragment In on Statement {
  id
  sentence { id text }
  article { id title publishedOn }
}
`;

/** The ledger of asks and offers, as it stood at the end of a day where one is given. */
export function ledgerQuestion(of: LedgerOf, asOf: string | undefined): Question {
  const [topic, between] = 'topic' in of ? [of.topic, null] : [null, of.between];
  return { query: LEDGER, variables: { topic, between, asOf: asOf ?? null } };
}
