import type { Answer } from '../../model/statement.ts';
import type { LedgerMove } from './move.ts';
import { isBefore } from './order.ts';
import { isSameThing } from './same-thing.ts';

/** A row while moves are being placed; both lists grow. */
export interface Draft {
  /** Counts the drafts in the order in which they were opened. */
  readonly number: number;
  readonly kind: 'ASK' | 'OFFER';
  readonly proposals: LedgerMove[];
  readonly answers: { readonly answer: Answer; readonly moves: LedgerMove[] }[];
}

/** The rows so far, found by who is asked: each move is compared with those of its pair alone. */
export interface Drafts {
  readonly all: readonly Draft[];
  /** Those made before, to the one who speaks, by whom he answers where that is said. */
  addressedBy(move: LedgerMove): readonly Draft[];
  /** Adds an ask or offer: to the row of the same thing between the same two, or as a new one. */
  propose(move: LedgerMove): void;
}

/** For whom an actor speaks on a day (ISO 8601, null where it is not known): himself or another. */
export type SideOf = (actor: string, day: string | null) => string;

/** Stands for nobody among the sides. */
const NOBODY = '';

/** No rows yet. */
export function openDrafts(sideOf: SideOf): Drafts {
  const all: Draft[] = [];
  const bySide = new Map<string, Draft[]>();
  const byEnds = new Map<string, Draft[]>();
  return {
    all,
    addressedBy(move) {
      const speaker = sideOf(move.speaker, move.day);
      const hearer = move.hearer === null ? null : sideOf(move.hearer, move.day);
      const isMeant = (proposal: LedgerMove) => {
        const from = sideOf(proposal.speaker, proposal.day);
        const isHis = from !== speaker && (hearer === null || from === hearer);
        // What was asked of nobody in particular is answered by whom it says, or within its article.
        const isAsked =
          proposal.hearer !== null || hearer !== null || proposal.article === move.article;
        return isHis && isAsked && isBefore(proposal, move);
      };
      return [...(bySide.get(speaker) ?? []), ...(bySide.get(NOBODY) ?? [])].filter(
        ({ proposals }) => proposals.some(isMeant),
      );
    },
    propose(move) {
      const kind = move.kind === 'ASK' ? 'ASK' : 'OFFER';
      const ends = [kind, move.speaker, move.hearer ?? NOBODY].join(' ');
      const alike = byEnds.get(ends) ?? [];
      const same = alike.find(({ proposals }) =>
        proposals.some(({ gist }) => isSameThing(gist, move.gist)),
      );
      if (same) {
        same.proposals.push(move);
        return;
      }
      const draft: Draft = { number: all.length, kind, proposals: [move], answers: [] };
      const side = move.hearer === null ? NOBODY : sideOf(move.hearer, move.day);
      all.push(draft);
      byEnds.set(ends, [...alike, draft]);
      bySide.set(side, [...(bySide.get(side) ?? []), draft]);
    },
  };
}
