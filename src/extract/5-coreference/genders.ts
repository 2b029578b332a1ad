import type { Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';

export type Gender = 'male' | 'female';

/**
 * Whether a pronoun's gender can be a person's: as the ontology has it, else as the first name tells
 * ("Anna Lindqvist" is no "he"). A name that tells nothing fits both.
 */
export function fitsGender(name: FoundName, gender: Gender, ontology: Ontology): boolean {
  const known = ontology.actors.get(name.actor.slice('actor:'.length))?.gender;
  if (known !== undefined) return known === gender;
  const first = name.name.split(/[\s-]/)[0]?.toLowerCase() ?? '';
  const other = gender === 'male' ? 'female-first-name' : 'male-first-name';
  return !ontology.words(other).has(first);
}
