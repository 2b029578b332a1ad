import type { View } from '../../7-events/view.ts';

/** Endings that turn a verb into its noun or inflect either; the longest first. */
const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ions',
  'ing',
  'ion',
  'ies',
  'als',
  'al',
  'ed',
  'es',
  's',
  'e',
  'y',
];
const SHORTEST_STEM = 3;

/**
 * What is asked, offered or answered, as stems: "to withdraw its troops" and "a withdrawal of troops"
 * both give "troop withdraw". Actors count by who they are; those in `without` are the two who bargain.
 */
export function gistOf(
  view: View,
  words: readonly number[],
  without: ReadonlySet<string>,
): readonly string[] {
  const { tree, lexicon } = view;
  const empty = lexicon.verbSet('empty-verb');
  const found = words.flatMap((index) => {
    const named = view.at(index);
    if (named.length > 0)
      return named.map(({ actor }) => actor).filter((actor) => !without.has(actor));
    const lower = tree.lower[index] ?? '';
    const isContent = /^(NN|VB|JJ|CD)/.test(tree.tags[index] ?? '') && /^[\p{L}\d]/u.test(lower);
    const isAuxiliary = /^(aux|cop)/.test(tree.relations[index] ?? '') || empty.has(lower);
    return isContent && !isAuxiliary ? [stemOf(lower)] : [];
  });
  return [...new Set(found)].sort();
}

/** The word without its endings: withdraw and withdrawal, mediate and mediation, delivery and deliver. */
function stemOf(word: string): string {
  const stem = withoutEnding(word, ENDINGS);
  // "mediat" of "mediate" is "medi" of "mediation".
  return withoutEnding(stem, ['at']);
}

function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find(
    (one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM,
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}
