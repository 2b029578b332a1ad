import { sortedSet } from '../graph/canonical.ts';
import { CORRECTION_OUTCOMES, type CorrectionOutcome } from '../model/correction.ts';
import type { Outcome } from './amended.ts';

/** Outcomes as an article keeps them, "correction:3f… APPLIED", sorted; null where there are none. */
export function toOutcomeLines(outcomes: readonly Outcome[]): readonly string[] | null {
  if (outcomes.length === 0) return null;
  return sortedSet(outcomes.map(({ correction, outcome }) => `${correction.id} ${outcome}`));
}

/** What an article keeps of a correction, read again. */
export function ofOutcomeLine(line: string): {
  readonly id: string;
  readonly outcome: CorrectionOutcome;
} {
  const blank = line.lastIndexOf(' ');
  const outcome = CORRECTION_OUTCOMES.find((one) => one === line.slice(blank + 1)) ?? 'APPLIED';
  return { id: line.slice(0, blank), outcome };
}
