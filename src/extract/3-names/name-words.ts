import type { Ontology } from '../../ontology/ontology.ts';
import type { Word } from '../2-sentences/index.ts';

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.]+$/u;
const ROMAN = /^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI)$/;
/** A line in which so many of the longer words carry a capital tells nothing by a capital. */
const HEADLINE = 0.7;
const LONG_WORD = 4;
/** Behind these a capital is the sentence's, not the word's. */
const OPENERS: ReadonlySet<string> = new Set(['"', '“', '‘', "'", '``', ':', '.', '!', '?', '•']);
const NAMEABLE: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'VERB', 'ADV', 'X', 'INTJ']);

/** What the words of one sentence look like to whoever looks for names in it. */
export interface NameWords {
  readonly words: readonly Word[];
  readonly text: (index: number) => string;
  /** Whether a word may be a part of a name by itself. */
  readonly isName: (index: number) => boolean;
  /** Whether a word is an English word that also goes without a capital. */
  readonly isOrdinary: (index: number) => boolean;
  /** Whether a capital there may be the sentence's own. */
  readonly isOpening: (index: number) => boolean;
  /** Whether two words and the mark between them are written without blanks: "Al-Sayed". */
  readonly isJoined: (mark: number) => boolean;
}

/**
 * Tells which words of a sentence may belong to names: those that wink-nlp tags as proper nouns, and
 * inside a sentence any content word with a capital ("the Public Citizen campaign" is tagged as an
 * adjective and a noun), unless the sentence is a headline that capitalises everything.
 */
export function readNameWords(words: readonly Word[], ontology: Ontology): NameWords {
  const notNames = ontology.words('not-a-name');
  const roles = ontology.words('role-noun');
  const organizations = ontology.words('organization-noun');
  const isHeadline = looksLikeHeadline(words);
  const isShouted = words.length > 2 && words.every((word) => !/\p{Ll}/u.test(word.text));
  const text = (index: number) => words[index]?.text ?? '';
  const isOpening = (index: number) => index === 0 || OPENERS.has(text(index - 1));
  const isOrdinary = (index: number) => isOrdinaryWord(words[index]?.key ?? '', ontology);
  const isAcronym = (index: number) =>
    ACRONYM.test(text(index)) && (text(index).length === 2 || !isOrdinary(index));
  const isName = (index: number): boolean => {
    const word = words[index];
    if (word === undefined || !CAPITAL.test(word.text)) return false;
    if (notNames.has(word.text) || roles.has(word.text)) return false;
    // "BOGOTÁ ACCUSED NORWAY": in a line of capitals only words that are no English ones are names.
    if (isShouted && isOrdinary(index)) return false;
    if (word.pos === 'PROPN') return true;
    if (organizations.has(word.text) && index > 0) return true;
    if (isHeadline) return false;
    if (isOpening(index)) return false;
    return NAMEABLE.has(word.pos) || isAcronym(index) || ROMAN.test(word.text);
  };
  return {
    words,
    text,
    isName: remember(words.length, isName),
    isOrdinary,
    isOpening,
    isJoined: (mark) =>
      words[mark - 1]?.end === words[mark]?.start && words[mark]?.end === words[mark + 1]?.start,
  };
}

function looksLikeHeadline(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.text.length >= LONG_WORD && /^\p{L}/u.test(word.text));
  const capital = long.filter((word) => CAPITAL.test(word.text));
  return long.length > 3 && capital.length >= HEADLINE * long.length && !isClosed(words);
}

/** A full stop ends it: a list of names ("Norland Party, Sudmark Union.") is no headline. */
function isClosed(words: readonly Word[]): boolean {
  return words.slice(-3).some(({ text }) => text === '.');
}

/** Whether a word, in lower case, or what it is the plural of, goes without a capital in English. */
export function isOrdinaryWord(key: string, ontology: Ontology): boolean {
  const ordinary = ontology.words('ordinary-word');
  return ordinary.has(key) || (key.endsWith('s') && ordinary.has(key.slice(0, -1)));
}

/** Each word is asked about many times. */
function remember(size: number, ask: (index: number) => boolean): (index: number) => boolean {
  const known = new Int8Array(size);
  return (index) => {
    if (index < 0 || index >= size) return false;
    if (known[index] === 0) known[index] = ask(index) ? 1 : -1;
    return known[index] === 1;
  };
}
