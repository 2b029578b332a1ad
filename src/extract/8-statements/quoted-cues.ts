import type { Draft } from './draft.ts';
import { overlapFinder } from './overlapping.ts';
import type { Quotation } from './quotations.ts';

/** Shorter quotations are names and terms, and what stands around them is the writer's. */
const SHORTEST_SPEECH = 4;

/**
 * Tells reports that stand inside a quotation: there "I think" and "you know" are the speaker's own
 * words, which the quotation gives already. What a known actor is quoted to have said ("“Norland
 * said it would leave,” he recalled") is kept.
 */
export function isQuotedCue(
  text: string,
  quotations: readonly Quotation[],
): (draft: Draft) => boolean {
  const speeches = quotations.filter(
    ({ start, end }) => text.slice(start, end).split(/\s+/).length >= SHORTEST_SPEECH,
  );
  const speechesAt = overlapFinder(speeches, (speech) => speech);
  return ({ cue, speaker }) =>
    cue !== undefined && speaker?.actor === undefined && speechesAt(cue).length > 0;
}
