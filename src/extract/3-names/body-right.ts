import {
  type BodyGrammar,
  isForeign as isForeignWord,
  isHyphen,
  isIn,
  isPart,
  joinsOrdinary,
} from './body-grammar.ts';

const NUMBER = /^(?:\d{1,3}|\p{Lu})$/u;
const NOMINAL = /^(?:NOUN|ADJ|PROPN|NUM)$/;

/**
 * The last word of a body's name, rightwards from its noun: to the last such noun of the run, then over
 * "of Norland", "for Peace", "on Arts and Sciences", "of State, Trade and Justice".
 */
export function extendRight(from: number, grammar: BodyGrammar): number {
  const isForeign = isIn('foreign-body-word', from, grammar) || isForeignWord(from + 1, grammar);
  let last = endOfRun(from, isForeign, grammar);
  for (;;) {
    const next = goesOn(last, isForeign, grammar);
    if (next === undefined) return withState(last, grammar);
    last = next;
  }
}

/** "Labour Party Norland": a state right behind, without a mark. */
function withState(last: number, { at, hitAt, ontology }: BodyGrammar): number {
  const hit = hitAt(last + 1);
  if (hit?.first !== last + 1 || at.isName(hit.last + 1)) return last;
  const isState = hit.readings.some(
    ({ actor, how }) => how !== 'demonym' && ontology.actors.get(actor)?.kind === 'STATE',
  );
  return isState && ontology.words('party-like').has(at.text(last)) ? hit.last : last;
}

/** The end of the part that a preposition, an "and" or a comma adds behind `last`. */
function goesOn(last: number, isForeign: boolean, grammar: BodyGrammar): number | undefined {
  const { at } = grammar;
  const link = last + 1;
  const text = at.text(link);
  if (text === 'and') {
    const joins = joinsOrdinary(link, grammar) && !isIn('organization-noun', last, grammar);
    return joins ? endOfTail(link + 1, grammar) : undefined;
  }
  if (text === ',') return joinsList(link, grammar) ? link + 1 : undefined;
  const hasArticle = /^(?:the|a|an)$/.test(at.text(link + 1));
  const start = hasArticle ? link + 2 : link + 1;
  if (!ties(text, last, start, isForeign, hasArticle, grammar)) return undefined;
  const end = endOfTail(start, grammar);
  // "the Board of the Norland Institute" are two; the "Communist Party of the Russian Federation" is one.
  const isOther =
    at.text(link + 1) === 'the' && isIn('organization-noun', end, grammar) && !grammar.hitAt(end);
  return isOther ? undefined : end;
}

/** Whether a preposition and the word after it go on with a body's name. */
function ties(
  link: string,
  last: number,
  start: number,
  isForeign: boolean,
  hasArticle: boolean,
  grammar: BodyGrammar,
): boolean {
  const { at, hitAt, ontology } = grammar;
  if (isForeign && link !== 'of')
    return ontology.words('foreign-connector').has(link) && isPart(start, grammar);
  const isCapital = /^\p{Lu}/u.test(at.text(start));
  if (link === 'of') return isPart(start, grammar) || (hitAt(start) !== undefined && isCapital);
  const isElective = isIn('elective-body', last, grammar);
  if (link === 'for' || link === 'against')
    return isPart(start, grammar) && !(isElective && (hasArticle || hitAt(start)));
  if (!ontology.words('body-preposition').has(link) || hasArticle) return false;
  return at.isName(start) && at.isOrdinary(start) && !hitAt(start);
}

/** "Health, Education and Welfare": ordinary words up to an "and". */
function joinsList(comma: number, { at, hitAt }: BodyGrammar): boolean {
  const fits = (index: number) => at.isName(index) && at.isOrdinary(index) && !hitAt(index);
  if (!fits(comma - 1) || !fits(comma + 1)) return false;
  const next = at.text(comma + 2) === ',' ? comma + 3 : comma + 2;
  return at.text(next) === 'and' && fits(next + 1);
}

/** The run of capitalised words from a body's noun: to its last such noun, and what clearly belongs to it. */
function endOfRun(from: number, isForeign: boolean, grammar: BodyGrammar): number {
  const { at, hitAt } = grammar;
  const end = endOfTail(from, grammar, true);
  let last = from;
  for (let index = from + 1; index <= end; index += 1) {
    const closes =
      isIn('organization-noun', index, grammar) || isIn('plural-party', index, grammar);
    if (closes) last = index;
  }
  const belongs = (index: number) =>
    NUMBER.test(at.text(index)) ||
    (at.isOrdinary(index) && NOMINAL.test(at.words[index]?.pos ?? '') && !hitAt(index));
  for (let index = last + 1; index <= end; index += 1) {
    if (!isForeign && !belongs(index)) return last;
  }
  return end;
}

function isPlaceName(index: number, { hitAt }: BodyGrammar): boolean {
  return hitAt(index)?.readings.some(({ how }) => how !== 'demonym') === true;
}

/** "démocrate", and "humaniste" behind it. */
function isForeignTail(index: number, grammar: BodyGrammar): boolean {
  if (isForeignWord(index, grammar)) return true;
  const { at } = grammar;
  const isLower = /^\p{Ll}{4,}$/u.test(at.text(index));
  return isForeignWord(index - 1, grammar) && isLower && !at.isOrdinary(index);
}

/** The end of an unbroken run of a name's words; a state or place ends it where `isLong` is false. */
function endOfTail(from: number, grammar: BodyGrammar, isLong = false): number {
  const { hitAt } = grammar;
  let last = hitAt(from)?.last ?? from;
  for (;;) {
    const isAtPlace = !isLong && isPlaceName(last, grammar);
    if (isPart(last + 1, grammar)) {
      if (isAtPlace && !isIn('organization-noun', last + 1, grammar)) return last;
      last = hitAt(last + 1)?.last ?? last + 1;
    } else if (isHyphen(last + 1, grammar) && isPart(last + 2, grammar)) {
      last = hitAt(last + 2)?.last ?? last + 2;
    } else if (isForeignTail(last + 1, grammar)) last += 1;
    else return last;
  }
}
