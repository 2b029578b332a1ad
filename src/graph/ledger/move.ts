import type { Answer, StatementKind } from '../../model/statement.ts';

/** An ask, an offer, or an answer to one, as a ledger is made from it. All ids are the graph's. */
export interface LedgerMove {
  /** Id of the statement. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly answer: Answer | null;
  /** What an answer names: "the demand", "the offer". */
  readonly answered: 'ASK' | 'OFFER' | null;
  readonly speaker: string;
  readonly hearer: string | null;
  readonly topics: readonly string[];
  readonly gist: readonly string[];
  readonly isConditional: boolean;
  readonly hasDeadline: boolean;
  /** When it was said, else when its article was published; ISO 8601 of its own precision. */
  readonly day: string | null;
  readonly article: string;
  readonly sentence: string;
  readonly start: number;
}

/** Whether it asks or offers; what else there is answers. */
export function isProposal({ kind }: LedgerMove): boolean {
  return kind === 'ASK' || kind === 'OFFER';
}
