import { expect, test } from 'vitest';
import { openCapped } from '../../src/api/guard/capped.ts';

async function* numbers(most: number) {
  for (let at = 0; at < most; at += 1) yield at;
}

test('an address opens so many streams, and others still may', async () => {
  const capped = openCapped({ perAddress: 2, inAll: 3 });
  const [first] = [capped('one', () => numbers(9)), capped('one', () => numbers(9))];
  expect(() => capped('one', () => numbers(9))).toThrow('2 streams of one address are open');
  capped('two', () => numbers(9));
  expect(() => capped('three', () => numbers(9))).toThrow('3 streams of this server are open');
  await first?.return?.();
  await first?.return?.(); // counts once
  capped('three', () => numbers(9));
  expect(() => capped('three', () => numbers(9))).toThrow('3 streams of this server');
});

test('a stream that ends, fails or never begins is counted no more', async () => {
  const capped = openCapped({ perAddress: 1, inAll: 1 });
  const seen: number[] = [];
  for await (const number of capped('one', () => numbers(3))) seen.push(number);
  expect(seen).toEqual([0, 1, 2]);
  for await (const _ of capped('one', () => numbers(3))) break;
  const failing = capped('one', () => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('gone')) }),
  }));
  await expect(failing.next()).rejects.toThrow('gone');
  const broken = () => {
    throw new Error('no stream');
  };
  expect(() => capped('one', broken)).toThrow('no stream');
  expect(await capped('one', () => numbers(1)).next()).toEqual({ done: false, value: 0 });
});
