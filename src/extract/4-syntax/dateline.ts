import type { NamedSentence } from '../3-names/name.ts';

/** No dateline is longer: "NORTH LAKESIDE, Norland, Feb. 3 (Norpress) --". */
const LONGEST = 14;
const DASH = /^(--|—|–|-)$/;
/** Names, numbers and the marks between them: all that a dateline is made of. */
const PART = /^(\p{Lu}[\p{L}.'’-]*|\d{1,4}|[,.()/]|and|de|la|el|of)$/u;

/**
 * How many words at the head of a sentence tell only where and by whom it was filed: "LAKESIDE, Norland
 * (Norpress) -- The court …", "Lakeside: The government …". They are no part of the sentence; parsed with
 * it they become its subject. 0 without a dateline.
 */
export function datelineLength({ words, names }: NamedSentence): number {
  const credit = creditLength(words);
  if (credit > 0) return credit;
  for (let index = 1; index < Math.min(words.length - 2, LONGEST); index += 1) {
    const text = words[index]?.text ?? '';
    if (DASH.test(text) || text === ':') return isDateline({ words, names }, index) ? index + 1 : 0;
    if (text === ')' && isAgency(words, index) && !DASH.test(words[index + 1]?.text ?? '')) {
      return index + 1 + (/^["“”'-]$/.test(words[index + 1]?.text ?? '') ? 1 : 0);
    }
    if (!PART.test(text)) return 0;
  }
  return 0;
}

function isDateline(
  { words, names }: Pick<NamedSentence, 'words' | 'names'>,
  mark: number,
): boolean {
  const first = words[0]?.text ?? '';
  if (!/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(words[mark + 1]?.text ?? '')) return false;
  const isNamedPlace = names.some(
    (name) => name.first === 0 && name.last === mark - 1 && isPlace(name.kind),
  );
  const text = words[mark]?.text ?? '';
  const allCapitals = words.slice(0, mark).every((word) => /^[\p{Lu},.]+$/u.test(word.text));
  if (text === ':') return isNamedPlace || (allCapitals && mark > 1);
  const isSpaced = (words[mark]?.start ?? 0) > (words[mark - 1]?.end ?? 0);
  if (!isSpaced && text !== '--' && text !== '—') return false;
  const before = words.slice(0, mark).map((word) => word.text);
  const isCapitals = /^\p{Lu}{3,}$/u.test(first) || /^\p{Lu}{2,}$/u.test(before.join(''));
  const hasMark = before.includes('(') || before.includes(',');
  return isCapitals || hasMark || isNamedPlace;
}

function isPlace(kind: string): boolean {
  return kind === 'PLACE' || kind === 'STATE';
}

/** A credit in brackets before the sentence: "( Ana Vale / Norpress ) The court …". */
function creditLength(words: NamedSentence['words']): number {
  const opening = words[0]?.text;
  if (opening !== '(' && opening !== '[') return 0;
  const closing = opening === '(' ? ')' : ']';
  const end = words.findIndex((word) => word.text === closing);
  return end > 0 && end < LONGEST && end < words.length - 3 ? end + 1 : 0;
}

/** An agency's short name in brackets: "LAKESIDE (NP)", "Lakeside, March 8 (NPA)". */
function isAgency(words: NamedSentence['words'], closing: number): boolean {
  const name = words[closing - 1]?.text ?? '';
  if (words[closing - 2]?.text !== '(' || !/^(\p{Lu}{2,6}|Reuters)$/u.test(name)) return false;
  const before = words.slice(0, closing - 2).map((word) => word.text);
  return (
    before.length > 0 &&
    (before.includes(',') || before.every((word) => /^[\p{Lu}.]{2,}$/u.test(word)))
  );
}
