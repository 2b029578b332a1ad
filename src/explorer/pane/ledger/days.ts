import type { LedgerAnswer } from '../../ask/documents/ledger.ts';

/** The days on which something was asked, offered or answered, latest first; `chosen` is among them. */
export function daysOf({ whole }: LedgerAnswer, chosen: string | undefined): readonly string[] {
  const said = whole.nodes.flatMap(({ madeOn, answers }) => [
    madeOn,
    ...answers.map(({ date }) => date),
  ]);
  const days = [...said, chosen].flatMap((day) => day ?? []);
  return [...new Set(days)].sort().reverse();
}
