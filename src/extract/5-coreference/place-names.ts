import type { Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import { headOf } from '../4-syntax/tree.ts';
import { decidingPosition } from './place-position.ts';
import { readingAt } from './place-reading.ts';
import { placeWords } from './place-words.ts';

/**
 * The sentence with its countries, cities and seats of power read as actors or places by syntax:
 * "Norland accused Sudmark" and "a village in Norland". A capital that is a place is no metonym.
 */
export function readPlaceNames(sentence: ParsedSentence, ontology: Ontology): ParsedSentence {
  if (!sentence.names.some(isPlaceable)) return sentence;
  return { ...sentence, names: sentence.names.map((name) => readName(name, sentence, ontology)) };
}

function readName(name: FoundName, sentence: ParsedSentence, ontology: Ontology): FoundName {
  if (!isPlaceable(name)) return name;
  const reading = readingOf(name, sentence, ontology);
  const how = name.how === 'metonym' && reading === 'PLACE' ? 'name' : name.how;
  return { ...name, reading, how };
}

function readingOf(name: FoundName, sentence: ParsedSentence, ontology: Ontology) {
  const { tree } = sentence;
  // What the metonym's own list of words settles ("the White House encounter") stays.
  const isSettled = name.how === 'metonym' && name.reading === 'PLACE';
  if (!tree || isSettled) return name.reading;
  if (isWithinCity(name, sentence)) return 'PLACE';
  const words = placeWords(ontology);
  const head = headOf(tree, name.first, name.last);
  return readingAt(tree, decidingPosition(tree, head, words), words);
}

/** A demonym is no place: "the Norwegian navy" is whose navy it is. */
function isPlaceable({ kind, how }: FoundName): boolean {
  return how === 'metonym' || ((kind === 'STATE' || kind === 'PLACE') && how !== 'demonym');
}

/** "Lakeside, Norland": the country behind a city and a comma tells where the city is. */
function isWithinCity(name: FoundName, { words, names, tree }: ParsedSentence): boolean {
  if (words[name.first - 1]?.text !== ',' || !tree) return false;
  const relation = tree.relations[headOf(tree, name.first, name.last)] ?? '';
  const city = names.find(({ last }) => last === name.first - 2);
  return (
    city !== undefined &&
    (city.kind === 'PLACE' || city.how === 'metonym' || isPlaceable(city)) &&
    /^(appos|nmod|nmod:unmarked|obl|compound|flat|dep|list|obl:unmarked)$/.test(relation)
  );
}
