import type { Ontology } from '../../ontology/ontology.ts';
import type { Word } from '../2-sentences/index.ts';
import type { WordSpan } from '../word-cover.ts';

const CAPITAL = /^\p{Lu}/u;
/** A longer run is a line in capitals or a list without commas, and no name. */
const LONGEST_NAME = 12;
const HYPHENS: ReadonlySet<string> = new Set(['-', '‑']);

/**
 * Runs of proper nouns (by wink-nlp's tags) that the gazetteer does not know: "Juan Manuel Ospina",
 * "Ursula von der Leyen", "Norland Institute of Peace". Words of the list "not-a-name" end a run; a
 * particle or "of" goes on only between two capitalised words.
 */
export function findRuns(
  words: readonly Word[],
  isTaken: (index: number) => boolean,
  ontology: Ontology,
): readonly WordSpan[] {
  const notNames = ontology.words('not-a-name');
  const particles = ontology.words('name-particle');
  const organizations = ontology.words('organization-noun');
  const isName = (index: number): boolean => {
    const word = words[index];
    return (
      word !== undefined &&
      !isTaken(index) &&
      CAPITAL.test(word.text) &&
      (word.pos === 'PROPN' || (organizations.has(word.text) && index > 0)) &&
      !notNames.has(word.text)
    );
  };
  const joins = (index: number, hasOrganization: boolean): boolean => {
    const text = words[index]?.text ?? '';
    if (!isName(index + 1)) return false;
    if (HYPHENS.has(text)) return isAdjacent(words, index);
    // "Institute of Peace", but not "Ospina of Norland": only bodies have an "of" in their names.
    if (text === 'of' || text === 'for') return hasOrganization;
    // "Ospina y Vargas" are two: Spanish and Portuguese "and" is a particle only inside known names.
    return particles.has(text) && text !== 'y' && text !== 'e';
  };
  const runs: WordSpan[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!isName(index)) continue;
    let last = index;
    let hasOrganization = organizations.has(words[index]?.text ?? '');
    while (isName(last + 1) || joins(last + 1, hasOrganization)) {
      last += isName(last + 1) ? 1 : 2;
      hasOrganization ||= organizations.has(words[last]?.text ?? '');
    }
    if (last - index < LONGEST_NAME) runs.push({ first: index, last });
    index = last;
  }
  return runs;
}

/** Whether a mark stands between its neighbours without blanks: "Al-Sayed", not "Norland - Sudmark". */
function isAdjacent(words: readonly Word[], mark: number): boolean {
  const middle = words[mark];
  return words[mark - 1]?.end === middle?.start && middle?.end === words[mark + 1]?.start;
}
