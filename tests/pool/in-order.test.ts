import { describe, expect, test } from 'vitest';
import { mapInOrder } from '../../src/pool/in-order.ts';

const WINDOW = { items: 3, weight: 100, weigh: (item: number) => item };

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Numbers from 1, counting how many were asked for. */
function counting(last: number) {
  const counter = { asked: 0 };
  async function* numbers() {
    for (let item = 1; item <= last; item++) {
      counter.asked = item;
      yield item;
    }
  }
  return { counter, numbers: numbers() };
}

describe('mapInOrder', () => {
  test('the order is that of the items, whichever is done first', async () => {
    const work = async (milliseconds: number) => {
      await pause(milliseconds);
      return milliseconds;
    };
    expect(await collect(mapInOrder([40, 5, 30, 1], work, WINDOW))).toEqual([40, 5, 30, 1]);
  });

  test('works on as many at a time as the window has room for, and no more', async () => {
    let [running, most] = [0, 0];
    const work = async (item: number) => {
      most = Math.max(most, ++running);
      await pause(2);
      running--;
      return item;
    };
    await collect(mapInOrder(counting(20).numbers, work, WINDOW));
    expect(most).toBe(3);
  });

  test.for<[string, Partial<typeof WINDOW>, number]>([
    ['items', {}, 4],
    ['weight', { items: 99, weight: 50, weigh: () => 20 }, 4],
    ['one item that is too heavy', { items: 99, weight: 50, weigh: () => 70 }, 2],
  ])('a slow reader stops the source: %s', async ([, limits, asked]) => {
    const { counter, numbers } = counting(20);
    const results = mapInOrder(numbers, async (item) => item, { ...WINDOW, ...limits });
    await pause(5);
    expect(counter.asked).toBe(0); // nothing is read before somebody asks
    expect((await results.next()).value).toBe(1);
    await pause(5);
    expect(counter.asked).toBe(asked); // the window, and one that waits for room in it
    await results.return(undefined);
    await pause(5);
    expect(counter.asked).toBe(asked);
  });

  test('a source that keeps one waiting keeps no result back', async () => {
    async function* typed() {
      yield 1;
      yield 2;
      await pause(60_000);
    }
    const results = mapInOrder(typed(), async (item) => item, WINDOW);
    expect([await results.next(), await results.next()].map(({ value }) => value)).toEqual([1, 2]);
  });

  test.for<['work' | 'source']>([['work'], ['source']])(
    'what the %s throws comes in its turn, after the results before it',
    async ([who]) => {
      async function* source() {
        yield 1;
        yield 2;
        if (who === 'source') throw new Error('broken');
        yield 3;
        yield 4;
      }
      const work = async (item: number) => {
        if (item === 3) throw new Error('broken');
        await pause(10);
        return item;
      };
      const seen: number[] = [];
      const reading = (async () => {
        for await (const result of mapInOrder(source(), work, WINDOW)) seen.push(result);
      })();
      await expect(reading).rejects.toThrow('broken');
      expect(seen).toEqual([1, 2]);
    },
  );
});
