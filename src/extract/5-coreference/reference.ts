import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';

/** A sentence with everything in it that stands for an actor: names, descriptions, pronouns. */
export interface ReferringSentence extends ParsedSentence {
  /** In order; two references share their words where a plural stands for two ("the parties"). */
  readonly references: readonly FoundName[];
}

/** Two actors told of together: "Norland–Sudmark talks", "between A and B". */
export type Pair = readonly [FoundName, FoundName];
