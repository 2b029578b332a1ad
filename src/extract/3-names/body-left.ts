import {
  type BodyGrammar,
  isHyphen,
  isIn,
  isOrdinaryPart,
  isPart,
  isPerson,
} from './body-grammar.ts';

/**
 * The first word of a body's name that opens with `from` and has its noun at `noun`, leftwards over adjectives and nouns, hyphens, "and"
 * between ordinary words ("Peace and Justice Party"), possessives of groups ("Workers' Union") and
 * ordinary words tied on by "of" or "the" ("Future of Norland Project"); not beyond `floor`.
 */
export function extendLeft(
  from: number,
  noun: number,
  floor: number,
  grammar: BodyGrammar,
): number {
  const { hitAt } = grammar;
  let first = from;
  while (first > floor) {
    const next = partBefore(first, noun, grammar);
    if (next === undefined || next < floor) return first;
    first = Math.max(floor, hitAt(next)?.first ?? next);
  }
  return first;
}

/** The word by which the name goes on before `first`. */
function partBefore(first: number, noun: number, grammar: BodyGrammar): number | undefined {
  const { at } = grammar;
  const before = first - 1;
  const mark = at.text(before);
  if (isPart(before, grammar)) return before;
  if (isTitled(before, first, grammar) || isNamesake(before, first, noun, grammar)) return before;
  const beyond = before - 1;
  const isTied = (isHyphen(before, grammar) || mark === '&') && isPart(beyond, grammar);
  if (isTied) return beyond;
  if (mark === 'and' && first !== noun)
    return isOrdinaryPart(beyond, grammar) &&
      isOrdinaryPart(first, grammar) &&
      !at.isOpening(beyond)
      ? beyond
      : undefined;
  if (/^['’]s?$/.test(mark) && isIn('possessive-group', beyond, grammar)) return beyond;
  return beforeConnectors(before, grammar);
}

/** "Justice Department": a form of address right before a body's noun is none. */
function isTitled(index: number, next: number, grammar: BodyGrammar): boolean {
  const { at, isTitle } = grammar;
  return (
    isTitle(index) &&
    !isTitle(index - 1) &&
    /^\p{Lu}/u.test(at.text(index)) &&
    isIn('organization-noun', next, grammar)
  );
}

/** "Vale Foundation": a known person's surname right before a body's noun. */
function isNamesake(
  index: number,
  next: number,
  noun: number,
  { at, hitAt }: BodyGrammar,
): boolean {
  const hit = hitAt(index);
  return next === noun && hit !== undefined && isPerson(hit) && !at.isName(hit.first - 1);
}

/** "Future of Diplomacy Project": an ordinary word with a capital, tied on by "of", "the", "for". */
function beforeConnectors(from: number, grammar: BodyGrammar): number | undefined {
  const { at, hitAt } = grammar;
  let index = from;
  while (from - index < 2 && isIn('body-connector', index, grammar)) index -= 1;
  const isTied =
    index < from &&
    isOrdinaryPart(index, grammar) &&
    !hitAt(index) &&
    !at.isOpening(index) &&
    !isIn('direction', index, grammar) &&
    !at.isName(index - 1) &&
    at.text(index - 1) !== 'of';
  return isTied ? index : undefined;
}
