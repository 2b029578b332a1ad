import { expect, test } from 'vitest';
import { openBoundedCache } from '../../src/api/bounded-cache.ts';

test('those used last are kept, by number and by length', () => {
  const cache = openBoundedCache<number>(3);
  for (const [at, text] of ['a', 'b', 'c'].entries()) cache.set(text, at);
  expect(cache.get('a')).toBe(0);
  cache.set('d', 3);
  expect(['a', 'b', 'c', 'd'].map(cache.get)).toEqual([0, undefined, 2, 3]);
  cache.set('a', 9);
  expect(cache.get('a')).toBe(9);
});

test('long texts drive out others, and the longest are not kept at all', () => {
  const cache = openBoundedCache<number>(1000);
  const long = (at: number) => `${at} ${'x'.repeat(9990)}`;
  for (let at = 0; at < 60; at += 1) cache.set(long(at), at);
  expect(cache.get(long(59))).toBe(59);
  const kept = Array.from({ length: 60 }, (_, at) => cache.get(long(at))).filter(
    (one) => one !== undefined,
  );
  expect(kept).toHaveLength(50);
  cache.set('x'.repeat(20_001), 1);
  expect(cache.get('x'.repeat(20_001))).toBeUndefined();
});
