import { beforeEach, expect, test } from 'vitest';
import { keepReads } from '../../src/api/kept-reads.ts';
import { createApi } from '../../src/api/server.ts';
import { query } from '../../src/store/cypher/query.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { ask, inventedIngestion } from './ask.ts';
import { openWorld } from './open-world.ts';

const ALL = query<{ readonly n: number }, number>('all', 'MATCH (n) RETURN n LIMIT $n');

let reads: number;
let written: () => void;
/** What happens while a statement runs. */
let meanwhile: () => void;
const store = {
  async read(_: unknown, { n }: { readonly n: number }) {
    reads += 1;
    meanwhile();
    return Array.from({ length: n }, () => reads);
  },
  onWritten(listener: () => void) {
    written = listener;
    return () => undefined;
  },
} as unknown as GraphStore;

beforeEach(() => {
  reads = 0;
  meanwhile = () => undefined;
});

test('the API answers from what was kept, and anew after a change', async () => {
  const world = await openWorld();
  let runs = 0;
  const counted: GraphStore = {
    ...world,
    read(asked, params, signal) {
      if (asked.name.startsWith('read.bonds')) runs += 1;
      return world.read(asked, params, signal);
    },
  };
  const ingestion = inventedIngestion(counted);
  const api = createApi({ store: counted, ingestion, version: '1', keepFrom: 0 });
  const question = '{ network(first: 1) { bonds { events } } }';
  const first = await ask(api, question);
  expect([await ask(api, question), runs]).toEqual([first, 1]);
  await ask(api, 'mutation { ingestArticle(input: { text: "more" }) { status } }');
  const [before, after] = [first, await ask(api, question)].map((one) => one.data.network.bonds[0]);
  expect([after.events, runs]).toEqual([before.events + 1, 2]);
});

test('an answer is kept until somebody writes', async () => {
  const read = keepReads(store, { worth: 0, mostRows: 10 });
  expect([await read(ALL, { n: 2 }), await read(ALL, { n: 2 })]).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(await read(ALL, { n: 1 })).toEqual([2]);
  written();
  expect(await read(ALL, { n: 2 })).toEqual([3, 3]);
});

test('what was read while somebody wrote is not kept', async () => {
  const read = keepReads(store, { worth: 0, mostRows: 10 });
  meanwhile = () => written();
  await read(ALL, { n: 1 });
  meanwhile = () => undefined;
  expect(await read(ALL, { n: 1 })).toEqual([2]);
});

test('what was used longest ago goes first, and what is quick is not kept at all', async () => {
  const read = keepReads(store, { worth: 0, mostRows: 5 });
  await read(ALL, { n: 2 });
  await read(ALL, { n: 3 });
  await read(ALL, { n: 2 });
  await read(ALL, { n: 1 }); // 3 has to go
  expect([await read(ALL, { n: 2 }), await read(ALL, { n: 3 })]).toEqual([
    [1, 1],
    [4, 4, 4],
  ]);
  const quick = keepReads(store, { worth: 10_000, mostRows: 5 });
  await quick(ALL, { n: 1 });
  expect(await quick(ALL, { n: 1 })).toEqual([6]);
});
