import type { Span } from './span.ts';

/** QUOTE: words between quotation marks. CLAIM, DENIAL, ASK, OFFER: reported in the writer's words. */
export const STATEMENT_KINDS = ['QUOTE', 'CLAIM', 'DENIAL', 'ASK', 'OFFER'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How the one asked, or offered something, takes it. */
export const ANSWERS = ['ACCEPTED', 'REFUSED', 'COUNTERED'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A time by which something is asked or offered. */
export interface Deadline extends Span {
  /** ISO 8601 of its own precision; absent where it cannot be counted. */
  readonly date?: string | undefined;
}

/**
 * What an ask, an offer or an answer to one says to a bargain. Only of those that are told as made:
 * what is denied or supposed has none.
 */
export interface Bargain {
  /** The words on which it hangs: "if the ceasefire holds". */
  readonly condition?: Span | undefined;
  readonly deadline?: Deadline | undefined;
  /** When it was said, where its sentence gives it; ISO 8601. */
  readonly date?: string | undefined;
  /** Where it answers an ask or offer. COUNTERED stands beside an ask or offer of one's own. */
  readonly answer?: Answer | undefined;
  /** What the answer names: "the demand", "the offer"; absent where its words leave that open. */
  readonly answered?: 'ASK' | 'OFFER' | undefined;
  /** Stems of the words that tell what is asked, offered or answered; sorted. Equal things share them. */
  readonly gist: readonly string[];
}

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
  readonly bargain?: Bargain | undefined;
}
