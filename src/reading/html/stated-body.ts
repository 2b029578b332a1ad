import { type Block, lengthOf } from './blocks.ts';
import type { Thing } from './structured-data.ts';

/** A line is the article's own where this share of its shingles is in the stated text. */
const AGREES = 0.5;
/** The stated text must be this share of what was found, and be found to this share. */
const LEAST_LENGTH = 0.6;
const LEAST_FOUND = 0.8;
const SHINGLE = 3;

/** The longest text that the page's JSON-LD gives as the body of an article. */
export function statedBody(things: readonly Thing[]): string | undefined {
  const bodies = things
    .map((thing) => thing['articleBody'])
    .filter((body) => typeof body === 'string');
  return bodies.sort((a, b) => b.length - a.length)[0];
}

/**
 * The lines that the article's stated text holds too: what the publisher left out of it is not the
 * article. Given back whole where that text is another's or only the beginning of this one.
 */
export function keepStated(blocks: readonly Block[], body: string): readonly Block[] {
  if (body.length < lengthOf(blocks) * LEAST_LENGTH) return blocks;
  const stated = shingles(body);
  const kept: Block[] = [];
  const found = new Set<string>();
  for (const block of blocks) {
    const own = shingles(block.text);
    const common = [...own].filter((shingle) => stated.has(shingle));
    if (common.length < own.size * AGREES) continue;
    kept.push(block);
    for (const shingle of common) found.add(shingle);
  }
  return found.size >= stated.size * LEAST_FOUND ? kept : blocks;
}

function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const set = new Set<string>();
  for (let at = 0; at <= Math.max(0, words.length - SHINGLE); at += 1) {
    set.add(words.slice(at, at + SHINGLE).join(' '));
  }
  return set;
}
