import { detectAll } from 'tinyld/light';

/** Shorter texts are names and headlines, which no detector tells apart. */
const SHORTEST = 200;
/** What is looked at: the rest of a document is in the same language. */
const LONGEST = 5_000;

/**
 * The ISO 639-1 code of the language a text is most probably in, or undefined where it is too short
 * to tell (tinyld's light model, 24 languages).
 */
export function detectLanguage(text: string): string | undefined {
  if (text.length < SHORTEST) return undefined;
  return detectAll(text.slice(0, LONGEST))[0]?.lang;
}
