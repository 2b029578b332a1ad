import type { Ontology } from '../../ontology/ontology.ts';
import type { Word } from '../2-sentences/index.ts';
import { openGazetteer } from './gazetteer.ts';
import { guessKind } from './kinds.ts';
import { isKnownAlone, type KnownHit } from './known-names.ts';

/** So many capitalised words after a known name are looked at for the noun that makes it a body. */
const LONGEST_TAIL = 5;

/**
 * Whether a known name is only a part of an unknown longer one: "Norland Relief Council", "Ivanka
 * Trump", "Chad Brown". The longer one then is the name, and the known one is not told of.
 */
export function isPartOfLongerName(
  words: readonly Word[],
  hit: KnownHit,
  ontology: Ontology,
): boolean {
  return (
    hasForename(words, hit, ontology) ||
    opensBody(words, hit, ontology) ||
    isForename(words, hit, ontology)
  );
}

/** "Ivanka Trump": a known surname behind a word that is no name or title by itself. */
function hasForename(words: readonly Word[], hit: KnownHit, ontology: Ontology): boolean {
  const before = words[hit.first - 1];
  return isSurname(hit) && isName(before, ontology) && !isKnown(before, ontology);
}

/** "Norland Relief Council": capitalised words follow, and the last of them is a body's noun. */
function opensBody(words: readonly Word[], hit: KnownHit, ontology: Ontology): boolean {
  let last = hit.last;
  while (last - hit.last < LONGEST_TAIL && isName(words[last + 1], ontology)) last += 1;
  return last > hit.last && ontology.words('organization-noun').has(words[last]?.text ?? '');
}

/** "Chad Brown": one word that names a state, before a word that makes a person's name of both. */
function isForename(words: readonly Word[], hit: KnownHit, ontology: Ontology): boolean {
  const name = words[hit.first];
  const after = words[hit.last + 1];
  if (hit.first !== hit.last || isSurname(hit) || !name) return false;
  if (hit.readings.some(({ how }) => how === 'demonym' || how === 'acronym')) return false;
  return (
    isName(after, ontology) &&
    !isKnown(after, ontology) &&
    guessKind([name.text, after.text], { hasTitle: false, before: '' }, ontology) === 'PERSON'
  );
}

function isSurname(hit: KnownHit): boolean {
  return hit.readings.some((reading) => reading.strength === 'surname');
}

function isName(word: Word | undefined, ontology: Ontology): word is Word {
  return (
    word !== undefined &&
    word.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(word.text) &&
    !ontology.words('not-a-name').has(word.text)
  );
}

function isKnown(word: Word, ontology: Ontology): boolean {
  return isKnownAlone(word, openGazetteer(ontology));
}
