import { childBy, childrenBy } from '../../4-syntax/tree.ts';
import { headActors } from '../../7-events/phrase-actors.ts';
import { isDenied, type View } from '../../7-events/view.ts';
import type { Draft } from '../draft.ts';

/**
 * "Norland said it would release the prisoners only after Sudmark lifts the ban": who says of himself
 * what he will do, and on which condition, makes an offer. Without a condition it stays a claim, since
 * most of what is said of the time ahead binds nobody ("said it would win").
 */
export function isConditionalPromise(view: View, { kind, speaker }: Draft, cue: number): boolean {
  const { tree, ontology } = view;
  const clause = childBy(tree, cue, 'ccomp');
  const subject = clause === undefined ? undefined : childBy(tree, clause, 'nsubj');
  if (kind !== 'CLAIM' || !speaker?.actor || clause === undefined || subject === undefined)
    return false;
  const isAhead = childrenBy(tree, clause, 'aux').some((aux) => {
    const lower = tree.lower[aux] ?? '';
    return ontology.words('future').has(lower) || ontology.words('backshifted-future').has(lower);
  });
  const isOwn = headActors(view, subject).some(
    ({ reference }) => reference.actor === speaker.actor,
  );
  return isAhead && isOwn && !isDenied(view, clause);
}
