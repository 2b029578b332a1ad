import { nameKey } from '../model/id.ts';

/** A thing with the keys it is found by. */
export interface Named {
  readonly name: string;
  readonly keys: readonly string[];
}

/** Below this a likeness is chance: two of five pairs of letters shared. */
const LEAST_LIKENESS = 0.4;

/**
 * Names closest to one that nothing bears, best first, by the pairs of letters they share: that
 * forgives slips of the pen, missing parts and another order of the words.
 */
export function nearestNames(
  asked: string,
  candidates: readonly Named[],
  most = 5,
): readonly string[] {
  const key = nameKey(asked);
  const pairs = letterPairs(key);
  const best = new Map<string, number>();
  for (const { name, keys } of candidates) {
    const likeness = Math.max(0, ...keys.map((other) => likenessOf(key, pairs, other)));
    if (likeness >= LEAST_LIKENESS) best.set(name, Math.max(best.get(name) ?? 0, likeness));
  }
  return [...best]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}

/** Dice's coefficient over pairs of letters; a name that begins with what was typed is nearly it. */
function likenessOf(key: string, pairs: ReadonlySet<string>, other: string): number {
  if (key.length > 2 && other.startsWith(key)) return 0.95;
  const others = letterPairs(other);
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size);
}

function letterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const word of text.split(' ')) {
    const padded = ` ${word}`;
    for (let at = 0; at + 1 < padded.length; at += 1) pairs.add(padded.slice(at, at + 2));
  }
  return pairs;
}
