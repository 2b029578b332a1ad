import type { EventMention } from '../../model/event.ts';
import { sumTerms } from './confidence.ts';
import type { Fired } from './fired.ts';
import { refuse } from './refuse.ts';
import type { View } from './view.ts';

/** Terms that are taken away from what is not told as done. */
const ONLY_SAID: ReadonlySet<string> = new Set(['hypothetical', 'claimed']);

/**
 * Tells the trace of an event below the threshold, with its sum: by itself, or only because it is
 * supposed, claimed, or an opinion.
 */
export function refuseUnsure(
  view: View,
  fired: Fired,
  { terms, confidence }: EventMention,
  threshold: number,
): void {
  if (!view.trace) return;
  const asDone = sumTerms(terms.filter(({ name }) => !ONLY_SAID.has(name)));
  const isOpinion = (fired.context.signs ?? []).some(({ sign }) => sign === 'OPINION');
  const reason = asDone < threshold ? 'BELOW_THRESHOLD' : isOpinion ? 'OPINION' : 'SUPPOSED';
  refuse(view, fired, reason, { confidence, threshold });
}
