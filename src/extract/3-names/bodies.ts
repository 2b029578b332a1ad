import type { WordSpan } from '../word-cover.ts';
import { type BodyGrammar, isForeign, isIn, isPart } from './body-grammar.ts';
import { extendLeft } from './body-left.ts';
import { extendRight } from './body-right.ts';

/** More words than any body's name has: a list without commas, or a line in capitals. */
const LONGEST = 16;

/**
 * Names of organisations and places by their own grammar: around a noun that only bodies have
 * ("Party", "Council") what stands before it ("Norland Peace and Justice Party", "Northern Workers'
 * Union") and what "of", "for", "on" and "against" add behind it ("Council on Arts and Sciences"); a
 * place's noun with what stands before it ("Norlandic Empire", "Sud River") or after "of" ("Colony of
 * Sudmark"). They take the known names inside them: the "Communist Party of Norland" is no mention of
 * Norland.
 */
export function findBodies(grammar: BodyGrammar): readonly WordSpan[] {
  const { words } = grammar.at;
  const bodies: WordSpan[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const floor = (bodies.at(-1)?.last ?? -1) + 1;
    const body = bodyAt(index, floor, grammar);
    if (!body) continue;
    index = Math.max(index, body.last);
    if (body.first < body.last && body.last - body.first < LONGEST) bodies.push(body);
  }
  return bodies;
}

function bodyAt(index: number, floor: number, grammar: BodyGrammar): WordSpan | undefined {
  if (!grammar.at.isName(index)) return undefined;
  const core = coreAt(index, grammar);
  if (core)
    return {
      first: extendLeft(core.first, core.last, floor, grammar),
      last: extendRight(core.last, grammar),
    };
  if (opensPlace(index, grammar))
    return { first: extendLeft(index, index, floor, grammar), last: extendRight(index, grammar) };
  if (closesPlace(index, grammar))
    return { first: extendLeft(index, index, floor, grammar), last: index };
  return undefined;
}

/** The noun that makes a body, with the known name that it ends. */
function coreAt(index: number, grammar: BodyGrammar): WordSpan | undefined {
  const { at, hitAt } = grammar;
  const hit = hitAt(index);
  const isNoun =
    isIn('organization-noun', index, grammar) ||
    isIn('foreign-body-word', index, grammar) ||
    isForeign(index + 1, grammar) ||
    (isIn('plural-party', index, grammar) && isPart(index - 1, grammar));
  if (isNoun) {
    // "the Council" is a known weak name; the article is no part of a longer one.
    const opening = hit && /^[Tt]he$/.test(at.text(hit.first)) ? hit.first + 1 : hit?.first;
    return { first: hit?.last === index ? (opening ?? index) : index, last: index };
  }
  const opens = isIn('organization-opener', index, grammar) && !hit;
  return opens && /^(?:of|for|against)$/.test(at.text(index + 1))
    ? { first: index, last: index }
    : undefined;
}

/** "Colony of Sudmark". */
function opensPlace(index: number, grammar: BodyGrammar): boolean {
  const { at, hitAt } = grammar;
  return (
    isIn('place-opener', index, grammar) &&
    !hitAt(index) &&
    at.text(index + 1) === 'of' &&
    at.text(index - 1) !== 'of'
  );
}

/** "Norlandic Empire", "Sud River": the last word of a run is a place's noun. */
function closesPlace(index: number, grammar: BodyGrammar): boolean {
  const { hitAt } = grammar;
  const isNoun =
    isIn('polity-noun', index, grammar) ||
    (isIn('place-noun', index, grammar) && !isIn('direction', index, grammar));
  return isNoun && !hitAt(index) && !isPart(index + 1, grammar);
}
