import { groupBy } from '../../model/group-by.ts';
import { contentId } from '../../model/id.ts';
import { type LedgerStatus, OPEN_STATUSES } from '../../model/ledger.ts';
import type { Answer } from '../../model/statement.ts';
import { compareText, sortedSet } from '../canonical.ts';
import { type Draft, type Drafts, isAbout, openDrafts, type SideOf } from './drafts.ts';
import { isProposal, type LedgerMove } from './move.ts';
import { compareMoves, isSaidBy } from './order.ts';
import { isSameThing } from './same-thing.ts';

/** An answer, with the statements that tell it, in the order of time. */
export interface LedgerAnswer {
  readonly answer: Answer;
  readonly by: string;
  readonly day: string | null;
  readonly statements: readonly string[];
}

/** An ask or offer with what became of it; statements in the order of time. */
export interface LedgerRow {
  readonly id: string;
  readonly kind: 'ASK' | 'OFFER';
  readonly from: string;
  /** Who is asked; null where nobody is named. */
  readonly to: string | null;
  readonly topics: readonly string[];
  /** When it was first made; null without a date, and where only its answer tells of it. */
  readonly madeOn: string | null;
  /** When it is first heard of: what the ledger is sorted by. */
  readonly knownOn: string | null;
  readonly status: LedgerStatus;
  readonly statements: readonly string[];
  /** The statement that tells its condition, and the one that tells its deadline. */
  readonly conditionIn: string | null;
  readonly deadlineIn: string | null;
  readonly answers: readonly LedgerAnswer[];
}

export interface LedgerOptions {
  /** The state at the end of this day (or month, or year): later asks and answers are left out, and undated ones. */
  readonly asOf?: string | undefined;
  /** For whom an actor speaks on a day: a president for a state. Answers are looked for between sides. */
  readonly sideOf?: SideOf | undefined;
}

/**
 * Who asks whom for what, and with which answer, in the order of time. Asks of the same thing between
 * the same two are one row. Answers count from the one who was asked, after the ask, and about the same
 * thing: by the words, or where these only say "the offer" when just one is open. A promise of what was
 * asked accepts it; on a condition it counters, for it leaves the other side to agree. What cannot be
 * told has no answer yet. The order in which moves are given changes nothing.
 */
export function toLedger(
  moves: readonly LedgerMove[],
  { asOf, sideOf = (actor) => actor }: LedgerOptions = {},
): readonly LedgerRow[] {
  const known = asOf === undefined ? moves : moves.filter((move) => isSaidBy(move, asOf));
  const named = onlyNamed(known);
  const drafts = openDrafts(sideOf);
  for (const move of [...known].sort(compareMoves)) place(move, drafts, named.has(move.id));
  return drafts.all.map((draft) => toRow(draft, named)).sort(compareRows);
}

/** `isNamed` where it stands only in the sentence of its answer. */
function place(move: LedgerMove, drafts: Drafts, isNamed: boolean): void {
  const earlier = drafts.addressedBy(move);
  if (!isProposal(move)) {
    if (move.answer)
      for (const draft of answeredBy(move, earlier)) addAnswer(draft, move.answer, move);
    return;
  }
  // An offer that somebody accepts was made before: it grants nothing anew.
  const granted = move.kind === 'OFFER' && !isNamed ? grantedBy(move, earlier) : [];
  for (const draft of granted) {
    addAnswer(draft, move.isConditional || move.answer ? 'COUNTERED' : 'ACCEPTED', move);
  }
  if (move.answer === 'COUNTERED' && granted.length === 0) {
    const draft = counteredBy(move, earlier);
    if (draft) addAnswer(draft, 'COUNTERED', move);
  }
  // What was asked, promised without more, is an answer and no offer of its own.
  if (granted.length === 0 || move.isConditional || move.answer) drafts.propose(move);
}

/** The asks or offers an answer is about. */
function answeredBy(move: LedgerMove, earlier: readonly Draft[]): readonly Draft[] {
  const fitting = earlier.filter(({ kind }) => kind === (move.answered ?? 'ASK') || isEither(move));
  if (move.gist.length > 0) {
    return fitting.filter((draft) => isAbout(draft, move.gist));
  }
  const open = fitting.filter((draft) => isOpen(draft) || statusOf(draft) === move.answer);
  const here = open.filter(({ proposals }) =>
    proposals.some(({ article }) => article === move.article),
  );
  // "The offer" is the one the article told of; elsewhere it must say whose.
  const meant = here.length > 0 ? here : move.hearer === null ? [] : open;
  return meant.length === 1 ? meant : [];
}

/** "Ruled out a withdrawal" names neither a demand nor an offer. */
function isEither({ answered, gist }: LedgerMove): boolean {
  return answered === null && gist.length > 0;
}

/** Asks for what an offer promises. */
function grantedBy(move: LedgerMove, earlier: readonly Draft[]): readonly Draft[] {
  return earlier.filter((draft) => draft.kind === 'ASK' && isAbout(draft, move.gist));
}

/** The latest open ask or offer that one "instead" or "in response" can be about. */
function counteredBy(move: LedgerMove, earlier: readonly Draft[]): Draft | undefined {
  return [...earlier]
    .sort((a, b) => a.number - b.number)
    .findLast(
      (draft) =>
        isOpen(draft) &&
        draft.proposals.some(
          ({ article, topics }) =>
            article === move.article || topics.some((topic) => move.topics.includes(topic)),
        ),
    );
}

/** The same answer told again is one answer. */
function addAnswer({ answers }: Draft, answer: Answer, move: LedgerMove): void {
  const last = answers.at(-1);
  if (last?.answer === answer && last.moves[0]?.speaker === move.speaker) last.moves.push(move);
  else answers.push({ answer, moves: [move] });
}

function statusOf({ answers }: Draft): LedgerStatus {
  return answers.at(-1)?.answer ?? 'NONE_YET';
}

function isOpen(draft: Draft): boolean {
  return OPEN_STATUSES.includes(statusOf(draft));
}

function toRow(draft: Draft, named: ReadonlySet<string>): LedgerRow {
  const { kind, proposals, answers } = draft;
  const [first] = proposals;
  if (first === undefined) throw new Error('A row of the ledger without an ask.');
  return {
    id: contentId('ledger', first.id),
    kind,
    from: first.speaker,
    to: first.hearer,
    topics: sortedSet(proposals.flatMap(({ topics }) => topics)),
    madeOn: named.has(first.id) ? null : first.day,
    knownOn: first.day,
    status: statusOf(draft),
    statements: proposals.map(({ id }) => id),
    conditionIn: proposals.find(({ isConditional }) => isConditional)?.id ?? null,
    deadlineIn: proposals.find(({ hasDeadline }) => hasDeadline)?.id ?? null,
    answers: answers.map(({ answer, moves: by }) => ({
      answer,
      by: by[0]?.speaker ?? first.speaker,
      day: by[0]?.day ?? null,
      statements: by.map(({ id }) => id),
    })),
  };
}

/**
 * Asks and offers that stand only in the sentence of their answer: "rejected Norland's demand for a
 * withdrawal" tells the answer, and not when it was asked.
 */
function onlyNamed(moves: readonly LedgerMove[]): ReadonlySet<string> {
  const answers = groupBy(
    moves.filter((move) => !isProposal(move)),
    ({ sentence }) => sentence,
  );
  return new Set(
    moves.filter(isProposal).flatMap((proposal) => {
      const isNamed = answers
        .get(proposal.sentence)
        ?.some(
          ({ hearer, gist }) => hearer === proposal.speaker && isSameThing(gist, proposal.gist),
        );
      return isNamed ? [proposal.id] : [];
    }),
  );
}

function compareRows(a: LedgerRow, b: LedgerRow): number {
  return compareText(a.knownOn ?? '~', b.knownOn ?? '~') || compareText(a.id, b.id);
}
