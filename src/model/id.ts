import { createHash } from 'node:crypto';

/**
 * A short digest of content: the first 16 hex digits of SHA-256 over the parts, each followed by a
 * unit separator so that ("ab", "c") and ("a", "bc") differ. 64 bits keep a graph of a hundred
 * million ids free of accidents.
 */
export function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\u001f');
  return hash.digest('hex').slice(0, 16);
}

/** `event:3f…`: ids derive from content, so the same input gives the same graph in any order. */
export function contentId(kind: string, ...parts: readonly string[]): string {
  return `${kind}:${digest(...parts)}`;
}

/** A name as it is looked up: NFC, lower case, straight apostrophes, single blanks, no diacritics. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[–—‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
