import { compareText } from '../canonical.ts';
import { isProposal, type LedgerMove } from './move.ts';

/** As precise as an ISO 8601 date gets here: "2026-02-03". */
const DAY = 10;

/** In the order of time, then of the text; what has no date comes last. */
export function compareMoves(a: LedgerMove, b: LedgerMove): number {
  return (
    compareText(a.day ?? '~', b.day ?? '~') ||
    compareText(a.article, b.article) ||
    (a.sentence === b.sentence ? Number(isProposal(b)) - Number(isProposal(a)) : 0) ||
    a.start - b.start ||
    compareText(a.id, b.id)
  );
}

/**
 * Whether an ask or offer was made before what may answer it: by date, within one article else by the
 * order of its text. An answer of the same day in another article presupposes the ask. False where it
 * cannot be told, as between two articles of which one has no date, or only the year.
 */
export function isBefore(proposal: LedgerMove, answer: LedgerMove): boolean {
  if (proposal.sentence === answer.sentence)
    return proposal.start < answer.start || answer.hearer === proposal.speaker;
  const [one, other] = [proposal.day, answer.day];
  if (proposal.article === answer.article && (one === other || !one || !other))
    return proposal.start < answer.start;
  if (!one || !other) return false;
  const shared = Math.min(one.length, other.length);
  const order = compareText(one.slice(0, shared), other.slice(0, shared));
  return order < 0 || (order === 0 && one.length === DAY && other.length === DAY);
}

/** Whether it was said on the day or before; what has no date, or a vaguer one, was not for certain. */
export function isSaidBy({ day }: LedgerMove, asOf: string): boolean {
  if (day === null) return false;
  // "2026-03" may be as late as the 31st.
  return day.length >= asOf.length
    ? day.slice(0, asOf.length) <= asOf
    : day < asOf.slice(0, day.length);
}
