import { voteForKind } from '../../language/kind-vote.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Word } from '../2-sentences/index.ts';
import { guessKind } from './evidence.ts';
import { openGazetteer } from './gazetteer.ts';
import { isKnownAlone, type KnownHit } from './known-names.ts';
import { isOrdinaryWord } from './name-words.ts';

/** Lists of capitalised words that make no body's name with the state behind them. */
const NO_MOTTO = [
  'state-epithet',
  'direction',
  'role-noun',
  'not-a-name',
  'thing-noun',
  'creed-noun',
] as const;

/**
 * Whether a known name is only a part of an unknown longer one: "Ivanka Trump", "Chad Brown", "Fair
 * Norland". The longer one then is the name, and the known one is not told of.
 */
export function isPartOfLongerName(
  words: readonly Word[],
  hit: KnownHit,
  ontology: Ontology,
): boolean {
  return (
    hasForename(words, hit, ontology) ||
    isForename(words, hit, ontology) ||
    isMotto(words, hit, ontology)
  );
}

/**
 * "Ivanka Trump": a known surname behind a word that is no name or title by itself. "Tom Holland",
 * "Wilbur J. Cohen": any known word behind a given name or an initial.
 */
function hasForename(words: readonly Word[], hit: KnownHit, ontology: Ontology): boolean {
  const before = words[hit.first - 1];
  if (before === undefined) return false;
  const isSurnameLike = hit.first === hit.last && isPlain(hit);
  if (isSurnameLike && /^\p{Lu}\.$/u.test(before.text)) return true;
  if (!isName(before, ontology)) return false;
  if (isSurnameLike && isGiven(before, ontology)) return true;
  return isSurname(hit) && !isKnown(before, ontology);
}

/** "Chad Brown": one word that names a state, before a word that makes a person's name of both. */
function isForename(words: readonly Word[], hit: KnownHit, ontology: Ontology): boolean {
  const name = words[hit.first];
  const after = words[hit.last + 1];
  if (hit.first !== hit.last || !name || !isPlain(hit)) return false;
  if (!isName(after, ontology) || isKnown(after, ontology)) return false;
  if (ontology.words('thing-noun').has(after.text)) return false;
  if (isSurname(hit)) return isGiven(name, ontology);
  const both = [name.text, after.text];
  if (voteForKind(both.join(' ')) === 'PERSON') return true;
  return !isOrdinaryWord(after.key, ontology) && guessKind(both, ontology).kind === 'PERSON';
}

/** "Fair Norland": an ordinary word with a capital, inside a sentence, right before a state's name. */
function isMotto(words: readonly Word[], hit: KnownHit, ontology: Ontology): boolean {
  const word = words[hit.first - 1];
  const before = words[hit.first - 2];
  if (!word || !before || !/^(?:\p{Ll}|[,(])/u.test(before.text) || !isPlain(hit)) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(word.text) || !isOrdinaryWord(word.key, ontology)) return false;
  if (!hit.readings.some(({ actor }) => ontology.actors.get(actor)?.kind === 'STATE')) return false;
  return NO_MOTTO.every((list) => !ontology.words(list).has(word.text)) && !isKnown(word, ontology);
}

function isGiven({ text }: Word, ontology: Ontology): boolean {
  return ontology.words('given-name').has(text);
}

/** Neither a demonym nor an acronym. */
function isPlain(hit: KnownHit): boolean {
  return !hit.readings.some(({ how }) => how === 'demonym' || how === 'acronym');
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
