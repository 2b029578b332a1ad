import type { Zone } from '../model/article.ts';
import { nameKey } from '../model/id.ts';

/** Hashes of a sketch, and the hex digits of each. */
const HASHES = 32;
const DIGITS = 4;
/** Words of a shingle: four in a row are seldom anybody else's. */
const SHINGLE = 4;
/** A text with fewer shingles says too little to be compared. */
const LEAST = 12;

/**
 * The least of the hashes that two sketches must share for their texts to be copies. Measured on invented
 * articles (tests/graph/sketch.test.ts): a copy cut to its second half shares 10 to 20, other articles on the
 * same meeting 0 to 3.
 */
const COPIED = 7;

/** Title, dateline and furniture differ from paper to paper: the text of an article without them. */
export function bodyOf(text: string, zones: readonly Zone[]): string {
  const parts = zones.filter(({ kind }) => kind === 'body' || kind === 'summary');
  return parts.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/**
 * A sketch of a text: MinHash over its word shingles, as hex digits. The share of equal hashes of two
 * sketches estimates how much of both texts is the same. Null where the text is too short.
 */
export function toSketch(text: string): string | null {
  const shingles = shinglesOf(text, SHINGLE);
  if (shingles.size < LEAST) return null;
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    let hash = hashOf(shingle);
    for (let at = 0; at < HASHES; at += 1) {
      hash = mixed(hash + 0x9e3779b9);
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  // The low digits: the high ones of a minimum are nearly always zero.
  return [...least].map((hash) => (hash & 0xffff).toString(16).padStart(DIGITS, '0')).join('');
}

/** A sketch, ready to be compared with many. */
export type Hashes = Uint16Array;

/** The hashes of a sketch. */
export function hashesOf(sketch: string): Hashes {
  return Uint16Array.from({ length: HASHES }, (_, at) =>
    Number.parseInt(sketch.slice(at * DIGITS, (at + 1) * DIGITS), 16),
  );
}

/** How many hashes of two sketches are equal, 0 to 32. */
export function sharedHashes(a: Hashes, b: Hashes): number {
  let shared = 0;
  for (let at = 0; at < HASHES; at += 1) if (a[at] === b[at]) shared += 1;
  return shared;
}

/** Whether two sketches are of copies of one text, shortened or edited. */
export function areCopies(a: Hashes, b: Hashes): boolean {
  return sharedHashes(a, b) >= COPIED;
}

/** Words in a row, each stretch once; without regard to case, accents and marks. */
export function shinglesOf(text: string, length: number): ReadonlySet<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at + length <= words.length; at += 1) {
    found.add(words.slice(at, at + length).join(' '));
  }
  return found;
}

/** The words of a text as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return nameKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: neighbouring numbers come out far apart. */
function mixed(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
