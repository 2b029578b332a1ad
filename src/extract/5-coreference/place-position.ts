import { isVerb, prepositionOf, type Tree } from '../4-syntax/tree.ts';
import type { PlaceWords } from './place-words.ts';

/** Where a name stands in its sentence: below which word, in which relation, behind which preposition. */
export interface Position {
  readonly word: number;
  readonly relation: string;
  readonly preposition: string | undefined;
  /** Index of the word above; -1 at the root. */
  readonly governor: number;
}

/** Conjuncts, appositions and examples may be nested; deeper than this no sentence is to be read. */
const DEEPEST = 6;

/**
 * The position that decides about a name: its own, or that of the noun it is coordinated with ("Norland
 * and SUDMARK voted"), is an example of ("states such as SUDMARK") or is one with ("the Kingdom of
 * NORLAND", "LAKESIDE Province").
 */
export function decidingPosition(tree: Tree, word: number, words: PlaceWords): Position {
  let at = word;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const up = standsFor(tree, at, words);
    if (up === undefined) break;
    at = up;
  }
  return {
    word: at,
    relation: tree.relations[at] ?? '',
    preposition: realPreposition(tree, at),
    governor: tree.heads[at] ?? -1,
  };
}

function standsFor(tree: Tree, at: number, words: PlaceWords): number | undefined {
  const governor = tree.heads[at] ?? -1;
  if (governor < 0 || isVerb(tree, governor)) return undefined;
  const relation = tree.relations[at] ?? '';
  const preposition = realPreposition(tree, at);
  const isOne = words.identityNoun.has(tree.lower[governor] ?? '');
  if (relation === 'conj') {
    // "met in Norland and with Sudmark": a preposition of its own decides.
    return preposition === undefined || preposition === realPreposition(tree, governor)
      ? governor
      : undefined;
  }
  if (preposition === undefined) {
    const isProper = (tree.tags[governor] ?? '').startsWith('NNP');
    const isJoined = relation === 'compound' || relation === 'flat' || relation === 'appos';
    return isJoined && (isProper || isOne) && !words.actingNoun.has(tree.lower[governor] ?? '')
      ? governor
      : undefined;
  }
  if (words.example.has(preposition)) return governor;
  return preposition === 'of' && isOne ? governor : undefined;
}

/** The possessive's mark is a case marker too, but no preposition: "Norland's ships met SUDMARK's". */
function realPreposition(tree: Tree, at: number): string | undefined {
  const preposition = prepositionOf(tree, at);
  return preposition?.startsWith("'") ? undefined : preposition;
}
