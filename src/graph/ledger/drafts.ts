import type { Answer } from '../../model/statement.ts';
import type { LedgerMove } from './move.ts';
import { isBefore } from './order.ts';
import { isSameThing } from './same-thing.ts';

/** A row while moves are being placed; its lists grow. */
export interface Draft {
  /** Counts the drafts in the order in which they were opened. */
  readonly number: number;
  readonly kind: 'ASK' | 'OFFER';
  readonly proposals: LedgerMove[];
  /** What its proposals are about, each once: what is told a hundred times is mostly told alike. */
  readonly gists: Map<string, readonly string[]>;
  readonly answers: { readonly answer: Answer; readonly moves: LedgerMove[] }[];
}

/** The rows so far, found by who asks and is asked: each move is compared with those of its pair alone. */
export interface Drafts {
  readonly all: readonly Draft[];
  /** Those made before, to the one who speaks, by whom he answers where that is said. */
  addressedBy(move: LedgerMove): readonly Draft[];
  /** Adds an ask or offer: to the row of the same thing between the same two, or as a new one. */
  propose(move: LedgerMove): void;
}

/** For whom an actor speaks on a day (ISO 8601, null where it is not known): himself or another. */
export type SideOf = (actor: string, day: string | null) => string;

/** Stands for whoever is not named. */
const ANYBODY = '';

/** Whether a row is about the same thing as a move. */
export function isAbout({ gists }: Draft, gist: readonly string[]): boolean {
  return [...gists.values()].some((one) => isSameThing(one, gist));
}

/** No rows yet. */
export function openDrafts(sideOf: SideOf): Drafts {
  const all: Draft[] = [];
  const byEnds = new Map<string, Draft[]>();
  // By whom it is asked and by whom, by whom it is asked alone; what is asked of nobody also by article.
  const bySides = new Map<string, Set<Draft>>();
  const found = (...key: readonly string[]) => bySides.get(JSON.stringify(key)) ?? [];
  const note = (draft: Draft, ...key: readonly string[]) => {
    const name = JSON.stringify(key);
    bySides.set(name, (bySides.get(name) ?? new Set()).add(draft));
  };
  const notice = (draft: Draft, move: LedgerMove) => {
    const from = sideOf(move.speaker, move.day);
    const to = move.hearer === null ? ANYBODY : sideOf(move.hearer, move.day);
    draft.proposals.push(move);
    draft.gists.set(move.gist.join(' '), move.gist);
    note(draft, 'sides', to, from);
    if (to === ANYBODY) note(draft, 'article', move.article);
    else note(draft, 'to', to);
  };
  return {
    all,
    addressedBy(move) {
      const speaker = sideOf(move.speaker, move.day);
      const hearer = move.hearer === null ? null : sideOf(move.hearer, move.day);
      // What was asked of nobody in particular is answered by whom it says, or within its article.
      const near =
        hearer === null
          ? [...found('to', speaker), ...found('article', move.article)]
          : [...found('sides', speaker, hearer), ...found('sides', ANYBODY, hearer)];
      return near.filter(({ proposals }) =>
        proposals.some(
          (proposal) =>
            sideOf(proposal.speaker, proposal.day) !== speaker && isBefore(proposal, move),
        ),
      );
    },
    propose(move) {
      const kind = move.kind === 'ASK' ? 'ASK' : 'OFFER';
      const ends = [kind, move.speaker, move.hearer ?? ANYBODY].join(' ');
      const alike = byEnds.get(ends) ?? [];
      const same = alike.find((draft) => isAbout(draft, move.gist));
      if (same) {
        notice(same, move);
        return;
      }
      const gists = new Map<string, readonly string[]>();
      const draft: Draft = { number: all.length, kind, proposals: [], gists, answers: [] };
      notice(draft, move);
      all.push(draft);
      byEnds.set(ends, [...alike, draft]);
    },
  };
}
