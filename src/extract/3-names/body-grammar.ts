import type { Ontology } from '../../ontology/ontology.ts';
import type { KnownHit } from './known-names.ts';
import type { NameWords } from './name-words.ts';

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const FOREIGN = /^\p{Ll}*[^\p{ASCII}\P{L}]\p{Ll}*$/u;
const HYPHENS: ReadonlySet<string> = new Set(['-', '‑']);

/** A sentence as the grammar of bodies' and places' names sees it. */
export interface BodyGrammar {
  readonly at: NameWords;
  /** The known name that covers a word. */
  readonly hitAt: (index: number) => KnownHit | undefined;
  readonly isTitle: (index: number) => boolean;
  readonly ontology: Ontology;
}

/** Whether a word list has the word at an index, as written. */
export function isIn(list: string, index: number, { at, ontology }: BodyGrammar): boolean {
  return ontology.words(list).has(at.text(index));
}

/** Whether a word may stand inside a body's name: a name's word, a demonym, a place, an ordinal. */
export function isPart(index: number, { at, hitAt, isTitle }: BodyGrammar): boolean {
  if (index < 0) return false;
  const hit = hitAt(index);
  if (hit) return !isPerson(hit) && /^\p{Lu}/u.test(at.text(index));
  if (isTitle(index)) return false;
  return at.isName(index) || ORDINAL.test(at.text(index));
}

/** Whether a known name is a person's surname and nothing else. */
export function isPerson(hit: KnownHit): boolean {
  return hit.readings.every(({ strength }) => strength === 'surname');
}

/** Whether a hyphen ties two parts without blanks: "Christian-Democratic". */
export function isHyphen(mark: number, grammar: BodyGrammar): boolean {
  return HYPHENS.has(grammar.at.text(mark)) && grammar.at.isJoined(mark);
}

/** "Arts and Sciences", "Social Democratic and Labour": words on both sides that are no names. */
export function joinsOrdinary(and: number, grammar: BodyGrammar): boolean {
  return isOrdinaryPart(and - 1, grammar) && isOrdinaryPart(and + 1, grammar);
}

/** A capitalised ordinary word that stands for nobody: neither a name nor a body's noun. */
export function isOrdinaryPart(index: number, grammar: BodyGrammar): boolean {
  const { at, hitAt } = grammar;
  const strong = hitAt(index)?.readings.some(({ strength }) => strength !== 'weak');
  return (
    at.isName(index) &&
    at.isOrdinary(index) &&
    !strong &&
    !isIn('organization-noun', index, grammar)
  );
}

/** "Centre démocrate": a lower-case word that only a foreign name has. */
export function isForeign(index: number, { at }: BodyGrammar): boolean {
  return FOREIGN.test(at.text(index));
}
