import type { Ontology } from '../../ontology/ontology.ts';
import type { Word } from '../2-sentences/index.ts';

/** A run of capitalised proper nouns that the gazetteer does not know; word indices, inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const CAPITAL = /^\p{Lu}/u;

/**
 * Runs of proper nouns (by wink-nlp's tags): "Juan Manuel Ospina", "Ursula von der Leyen",
 * "Norland Institute of Peace". Words of the list "not-a-name" end a run; a particle or "of" goes
 * on only between two capitalised words.
 */
export function findRuns(
  words: readonly Word[],
  isTaken: (index: number) => boolean,
  ontology: Ontology,
): readonly Run[] {
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
  const joins = (index: number, run: { first: number; last: number }): boolean => {
    const text = words[index]?.text ?? '';
    if (!isName(index + 1)) return false;
    if (text === '-' || text === '‑') return isAdjacent(words, index - 1, index + 1);
    if (text === 'of' || text === 'for')
      return [...words.slice(run.first, run.last + 1)].some((word) => organizations.has(word.text));
    return particles.has(text) && text !== 'y' && text !== 'e';
  };
  const runs: Run[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (!isName(index)) continue;
    const run = { first: index, last: index };
    while (isName(run.last + 1) || joins(run.last + 1, run))
      run.last += isName(run.last + 1) ? 1 : 2;
    runs.push(run);
    index = run.last;
  }
  return runs;
}

function isAdjacent(words: readonly Word[], before: number, after: number): boolean {
  const middle = words[before + 1];
  return words[before]?.end === middle?.start && middle?.end === words[after]?.start;
}
