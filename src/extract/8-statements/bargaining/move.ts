import type { Answer } from '../../../model/statement.ts';
import type { Draft } from '../draft.ts';

/** An ask, an offer or an answer being read: the statement, and what is known of it besides. */
export interface Move {
  readonly draft: Draft;
  /** The word that asks, offers or answers. */
  readonly cue: number;
  readonly answer?: Answer | undefined;
  readonly answered?: 'ASK' | 'OFFER' | undefined;
  /** Named by an answer, and so made before: its sentence tells no more of it. */
  readonly isPresupposed?: boolean | undefined;
  /** The words that tell what, where these are not those of the statement. */
  readonly gist?: {
    readonly words: readonly number[];
    readonly without: ReadonlySet<string>;
  };
}
