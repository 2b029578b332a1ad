import { expect, test } from 'vitest';
import { judgeHeap } from '../../scripts/soak/verdict.ts';

const MB = 1024 * 1024;
const samples = (heaps: readonly number[]) =>
  heaps.map((heap, minute) => ({ minute, heap: heap * MB, rss: 0, external: 0 }));

test('growth after the warm-up counts, growth before it does not', () => {
  const filled = judgeHeap(samples([10, 60, 90, 100, 101, 99, 100, 102]), 3, 16);
  expect(filled).toMatchObject({ start: 10, warm: 100, end: 100, hasGrown: false });
  expect(Math.abs(filled.slope)).toBeLessThan(1);
  const leaking = judgeHeap(samples([10, 20, 30, 40, 50, 60, 70, 80, 90]), 3, 16);
  expect(leaking).toMatchObject({ warm: 50, end: 80, hasGrown: true });
  expect(leaking.slope).toBeCloseTo(10);
});

test('one high sample is no growth, and a run without samples proves nothing', () => {
  expect(judgeHeap(samples([90, 100, 100, 100, 100, 190, 100]), 1, 16).hasGrown).toBe(false);
  expect(judgeHeap([], 1, 16).hasGrown).toBe(true);
});
