import type { Reading } from '../../model/mention.ts';
import { childBy, isVerb, type Tree } from '../4-syntax/tree.ts';
import type { Position } from './place-position.ts';
import type { PlaceWords } from './place-words.ts';

/**
 * Whether a country's or city's name in this position acts or is a place. Where neither the
 * preposition, nor the relation, nor the word above speaks, the more frequent reading of the
 * relation is taken: subjects, objects and owners act, what stands before a noun is a place.
 */
export function readingAt(tree: Tree, position: Position, words: PlaceWords): Reading {
  const { preposition, relation } = position;
  if (relation === 'nmod:poss') return ownerReading(tree, position, words);
  if (preposition !== undefined) return prepositionalReading(tree, position, preposition, words);
  switch (relation) {
    case 'nsubj':
    case 'nsubj:pass':
    case 'nsubj:outer':
      return subjectReading(tree, position, words);
    case 'obj':
    case 'iobj':
      return has(tree, position.governor, words.placeObjectVerb) ? 'PLACE' : 'ACTOR';
    case 'compound':
    case 'amod':
    case 'nmod':
      return has(tree, position.governor, words.actingNoun) ? 'ACTOR' : 'PLACE';
    case 'root':
    case 'vocative':
    case 'obl':
    case 'obl:unmarked':
    case 'nmod:unmarked':
      return 'PLACE';
    case 'appos':
      return has(tree, position.governor, words.placeNoun) ? 'PLACE' : 'ACTOR';
    default:
      return 'ACTOR';
  }
}

/** "Norland's refusal", "Norland's policy" act; "Norland's coast", "Norland's Mount Hill" are places. */
function ownerReading(tree: Tree, { governor }: Position, words: PlaceWords): Reading {
  if (has(tree, governor, words.actingNoun)) return 'ACTOR';
  const isProper = (tree.tags[governor] ?? '').startsWith('NNP');
  return isProper || has(tree, governor, words.placeNoun) ? 'PLACE' : 'ACTOR';
}

function prepositionalReading(
  tree: Tree,
  { governor }: Position,
  preposition: string,
  words: PlaceWords,
): Reading {
  if (words.locative.has(preposition)) return 'PLACE';
  const isVerbal = governor >= 0 && isVerb(tree, governor);
  if (words.acting.has(preposition)) {
    // "a border with Norland", "flew between Norland and Sudmark"; but "defeated by Norland".
    if (preposition === 'by') return 'ACTOR';
    const isSpatial = isVerbal
      ? has(tree, governor, words.motionVerb)
      : has(tree, governor, words.placeNoun);
    return isSpatial && !has(tree, governor, words.actingNoun) ? 'PLACE' : 'ACTOR';
  }
  const acts = isVerbal
    ? has(tree, governor, words.givingVerb)
    : has(tree, governor, words.actingNoun);
  return acts ? 'ACTOR' : 'PLACE';
}

/** "Norland voted" acts; "Norland lies in the north" and "Norland is a large country" do not. */
function subjectReading(tree: Tree, { governor }: Position, words: PlaceWords): Reading {
  if (governor < 0) return 'ACTOR';
  const list = isVerb(tree, governor) ? words.placeSubjectVerb : words.placeNoun;
  const isCopular = isVerb(tree, governor) || childBy(tree, governor, 'cop') !== undefined;
  return isCopular && has(tree, governor, list) ? 'PLACE' : 'ACTOR';
}

function has(tree: Tree, index: number, list: ReadonlySet<string>): boolean {
  return list.has(tree.lower[index] ?? '');
}
