/** Rows of the hashed affix and shape tables. */
export const HASH_ROWS = 4096;

/** How many affix rows a word has: suffixes of 1–4 and prefixes of 1–3 code points. */
export const AFFIXES = 7;

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‑', '-'],
]);

const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['``', '"'],
  ["''", '"'],
  ['–', '--'],
  ['—', '--'],
  ['---', '--'],
  ['…', '...'],
]);

/**
 * The word as the vocabulary lists it: lower case, straight quotes, one mark for numbers of a length
 * and one for addresses. `scripts/parser/features.py` does the same; change both or neither.
 */
export function normalise(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  if (/^[0-9][0-9.,:/-]*$/.test(word)) {
    return `!num${Math.min(6, word.replace(/[^0-9]/g, '').length)}`;
  }
  if (/^(https?:|www\.)/.test(word) || isMailAddress(word)) return '!url';
  const plain = word.replace(/[’‘ʼ“”„«»‑]/g, (mark) => PLAIN.get(mark) ?? mark);
  return OTHER_SPELLINGS.get(word) ?? plain.toLowerCase();
}

/** Two patterns, as one would take time by the square of a word with many full stops. */
function isMailAddress(word: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(word) && /@.+\../.test(word);
}

/** Runs collapsed over the first 12 code points: `McDonald-2` is `XxXx-d`. */
export function shape(word: string): string {
  let result = '';
  let last = '';
  let left = 12;
  for (const character of word) {
    if (left-- === 0) break;
    const kind = kindOf(character);
    if (kind !== last) result += kind;
    last = kind;
  }
  return result;
}

function kindOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) {
    if (code > 96 && code < 123) return 'x';
    if (code > 64 && code < 91) return 'X';
    return code > 47 && code < 58 ? 'd' : character;
  }
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{Nd}/u.test(character)) return 'd';
  return /\p{L}/u.test(character) ? 'x' : character;
}

const START = 0x811c9dc5;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function seed(key: string): number {
  return [...key].reduce((hash, character) => mix(hash, character.codePointAt(0) ?? 0), START);
}

const SUFFIX_SEEDS = ['s1', 's2', 's3', 's4'].map(seed);
const PREFIX_SEEDS = ['p1', 'p2', 'p3'].map(seed);
const SHAPE_SEED = seed('sh');

/** Seven affix rows of the normalised word, then the shape row of the word: FNV-1a over code points. */
export function hashedRows(word: string): readonly number[] {
  const codes = Array.from(normalise(word), (character) => character.codePointAt(0) ?? 0);
  const rows = SUFFIX_SEEDS.map((start, at) => toRow(codes.slice(-(at + 1)), start));
  for (const [at, start] of PREFIX_SEEDS.entries()) rows.push(toRow(codes.slice(0, at + 1), start));
  rows.push(
    toRow(
      Array.from(shape(word), (character) => character.codePointAt(0) ?? 0),
      SHAPE_SEED,
    ),
  );
  return rows;
}

function toRow(codes: readonly number[], start: number): number {
  return (codes.reduce(mix, start) >>> 0) % HASH_ROWS;
}
