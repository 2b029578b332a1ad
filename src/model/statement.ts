import type { Span } from './span.ts';

/** QUOTE: words between quotation marks. CLAIM, DENIAL, ASK, OFFER: reported in the writer's words. */
export const STATEMENT_KINDS = ['QUOTE', 'CLAIM', 'DENIAL', 'ASK', 'OFFER'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Somebody's words or their content, with who said them. */
export interface Statement extends Span {
  readonly kind: StatementKind;
  readonly sentence: number;
  readonly text: string;
  /** The word that attributes: "said", "accused". Absent for an unattributed quote. */
  readonly cue?: Span | undefined;
  /** The words that name the speaker; `actor` where they could be resolved. */
  readonly speaker?: (Span & { readonly actor?: string | undefined }) | undefined;
  readonly hearer?: (Span & { readonly actor?: string | undefined }) | undefined;
  /** Ids of the topics and actors the statement is about. */
  readonly topics: readonly string[];
  readonly actors: readonly string[];
}
