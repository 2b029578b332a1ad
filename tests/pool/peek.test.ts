import { describe, expect, test } from 'vitest';
import { peek } from '../../src/pool/peek.ts';

const PEEK = { weigh: (item: number) => item, most: 10, patience: 20 };

async function* numbers(...items: readonly (number | 'pause' | 'break')[]) {
  for (const item of items) {
    if (item === 'break') throw new Error('broken');
    if (item === 'pause') await new Promise((resolve) => setTimeout(resolve, 200));
    else yield item;
  }
}

async function collect(items: AsyncIterable<number>): Promise<number[]> {
  const all: number[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('peek', () => {
  test.for<[string, (number | 'pause')[], boolean]>([
    ['an empty source is short', [], true],
    ['one that weighs no more than the most is short', [4, 6], true],
    ['one that weighs more is not', [4, 6, 1, 2], false],
    ['one that keeps us waiting is not', [1, 'pause', 2], false],
  ])('%s', async ([, items, isShort]) => {
    const { isAll, items: seen } = await peek(numbers(...items), PEEK);
    expect(isAll).toBe(isShort);
    expect(await collect(seen)).toEqual(items.filter((item) => item !== 'pause'));
  });

  test('what a source throws is thrown: at once, or later where it was not reached', async () => {
    await expect(peek(numbers(1, 'break'), PEEK)).rejects.toThrow('broken');
    const { items } = await peek(numbers(11, 'break'), PEEK);
    await expect(collect(items)).rejects.toThrow('broken');
  });
});
