import { beforeAll, expect, test } from 'vitest';
import type { GraphStore, Run } from '../../src/store/store.ts';
import { apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';

const QUESTION = '{ events(first: 3) { nodes { evidence { sentence { text } } } } }';

let store: GraphStore;
beforeAll(async () => {
  store = await openWorld();
});

/** The store, but what is left of its sentences the first so many times that they are asked for. */
function without(
  times: number,
  left: readonly unknown[] = [],
): { readonly store: GraphStore; readonly asked: () => number } {
  let asked = 0;
  const { readValue: _, ...rest } = store;
  const read: Run = async (query, params, signal) => {
    const rows = await store.read(query, params, signal);
    if (query.name !== 'read.sentences') return rows;
    asked += 1;
    return asked <= times ? (left as typeof rows) : rows;
  };
  return { store: { ...rest, read }, asked: () => asked };
}

test('what goes between two statements of a question is not half told', async () => {
  const whole = await ask(apiOver(store), QUESTION);
  expect(whole.data.events.nodes[0].evidence[0].sentence.text).toBeTruthy();
  for (const left of [[], [null]]) {
    const log: string[] = [];
    const moving = without(1, left);
    expect(await ask(apiOver(moving.store, log), QUESTION)).toEqual(whole);
    expect([moving.asked(), log]).toEqual([2, []]);
  }
});

test('what stays wrong is an error, after three looks', async () => {
  const broken = without(100);
  const log: string[] = [];
  const { errors } = await ask(apiOver(broken.store, log), QUESTION);
  expect(errors?.[0]?.message).toBe('Unexpected error.');
  expect(log.join()).toContain('Evidence.sentence');
  expect(broken.asked()).toBe(3);
});
