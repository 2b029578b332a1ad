import type { Fired } from './fired.ts';
import { isPassive } from './subjects.ts';
import type { Filler, View } from './view.ts';

/** More words than this between a trigger and its participant, and nearness says nothing. */
const NEAR = 8;
/** Finite verbs and what parts one clause from the next. */
const BOUNDARY = /^(VBD|VBZ|VBP|MD|WDT|WP|WRB|:|\.)$/;
/** Auxiliaries stand between a subject and its verb: "Norland has twice WARNED". */
const AUXILIARY: ReadonlySet<string> = new Set([
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'will',
  'would',
  'do',
  'does',
  'did',
]);

/**
 * Whether the order of the words alone, without the tree, gives the same roles: for an active verb the
 * source right before it and the target right behind it, for a passive the other way round, with no
 * other clause and no other name between. Where two readings that share no syntax agree, both are
 * nearly always right; it is the strongest term of a confidence.
 */
export function surfaceAgrees(fired: Fired, view: View): boolean {
  const source = fired.sources[0];
  const target = fired.targets[0];
  if (!source || !target) return false;
  if (fired.form === 'noun' && fired.predicate === fired.last) {
    return isNear(view, source, fired, 'left') && isNear(view, target, fired, 'right');
  }
  const isReversed = fired.form !== 'noun' && isPassive(view, fired.predicate);
  const [before, behind] = isReversed ? [target, source] : [source, target];
  const all = [...fired.sources, ...fired.targets];
  // "Norland and Sudmark met": both stand before the verb.
  const isShared = all.every(({ phrase }) => phrase.last < fired.first);
  return isNear(view, before, fired, 'left') && (isShared || isNear(view, behind, fired, 'right'));
}

function isNear(
  view: View,
  { phrase, reference }: Filler,
  { first, last, predicate }: Fired,
  side: 'left' | 'right',
): boolean {
  const opening = Math.min(first, predicate);
  const closing = Math.max(last, predicate);
  const [from, to] = side === 'left' ? [phrase.last + 1, opening] : [closing + 1, phrase.first];
  if (from > to || to - from > NEAR) return false;
  const { tree } = view;
  for (let index = from; index < to; index += 1) {
    const isOther = view.at(index).some((name) => name.actor !== reference?.actor);
    const isBoundary =
      BOUNDARY.test(tree.tags[index] ?? '') && !AUXILIARY.has(tree.lower[index] ?? '');
    if (isOther || isBoundary) return false;
  }
  return true;
}
