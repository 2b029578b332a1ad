import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../src/store/cypher/query.ts';
import { stoppable } from '../../src/store/stoppable.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { openWorld } from './open-world.ts';
import { serveProbed } from './serve.ts';

const STATUS = { body: { query: '{ graphStatus { version articles } events { nodes { id } } }' } };

/** The store, but each read takes as long as `read` does. */
const slow = (store: GraphStore, read: (signal?: AbortSignal) => Promise<never>): GraphStore => {
  const { readValue: _, ...rest } = store;
  return { ...rest, read: (_query, _params, signal) => read(signal) };
};
const never = (signals: (AbortSignal | undefined)[]) => (signal?: AbortSignal) => {
  signals.push(signal);
  return new Promise<never>(() => undefined);
};

let store: GraphStore;
beforeAll(async () => {
  store = await openWorld();
});

test('a question that takes too long is answered, and its statements are stopped', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const server = await serveProbed(slow(store, never(signals)), { timeout: 100 });
  const { status, json } = await server.send(STATUS);
  expect(status).toBe(504);
  expect(json.errors).toMatchObject([
    { message: expect.stringContaining('longer than 0.1 s'), extensions: { code: 'TIMEOUT' } },
  ]);
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.every((signal) => signal?.aborted)).toBe(true);
});

test('when the client goes, its statements are stopped and none is begun', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const server = await serveProbed(slow(store, never(signals)));
  const client = new AbortController();
  const answer = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ graphStatus { version } }' }),
    signal: client.signal,
  });
  await expect.poll(() => signals.length).toBe(2);
  client.abort();
  await expect(answer).rejects.toThrow();
  await expect.poll(() => signals.every((signal) => signal?.aborted)).toBe(true);
  expect(signals).toHaveLength(2);
});

test('a question by GET waits for the version a second at most, and then has no tag', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const server = await serveProbed(slow(store, never(signals)), { timeout: 100 });
  const { status, headers } = await server.send({ path: '/graphql?query={graphStatus{version}}' });
  expect([status, headers['etag']]).toEqual([504, undefined]);
  expect(signals.every((signal) => signal?.aborted)).toBe(true);
});

test('a change is not cut short', async () => {
  const ingestion = {
    ingest: () => Promise.reject(new Error('not asked for')),
    remove: async () => sleep(300, { removed: false }),
    explain: async () => new Map(),
  };
  const server = await serveProbed(store, { timeout: 50, ingestion });
  const body = { query: 'mutation { removeArticle(id: "article:none") { removed } }' };
  expect((await server.send({ body })).json).toEqual({
    data: { removeArticle: { removed: false } },
  });
});

describeNeo4j('on Neo4j a signal', (open) => {
  const FOREVER = query<Record<string, never>, { readonly n: number }>(
    'test.forever',
    'UNWIND range(1, 20000000000) AS n WITH n WHERE n < 0 RETURN n',
  );
  const RUNNING = query<Record<string, never>, { readonly running: number }>(
    'test.running',
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '20000000' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS running",
  );
  let neo4j: GraphStore;
  beforeAll(async () => {
    neo4j = await open();
  });
  afterAll(() => neo4j.close());

  const running = async () => (await neo4j.read(RUNNING, {}))[0]?.running;

  test.for(['read', 'readValue'] as const)('stops the statement of %s', async (verb) => {
    const stop = new AbortController();
    const statement = stoppable(neo4j, stop.signal)[verb]?.(FOREVER, {});
    const ended = expect(statement).rejects.toMatchObject({ code: 'STOPPED' });
    await expect.poll(running, { timeout: 10_000 }).toBe(1);
    stop.abort();
    await ended;
    await expect.poll(running, { timeout: 3000 }).toBe(0);
  });

  test('stops what a request runs, by either way to the store', async () => {
    const forever = { ...FOREVER };
    const hung: GraphStore = {
      ...neo4j,
      read: (_, __, signal) => neo4j.read(forever, {}, signal) as Promise<never>,
      readValue: (_, __, signal) => neo4j.readValue?.(FOREVER, {}, signal) ?? Promise.reject(),
    };
    const server = await serveProbed(hung, { timeout: 1500 });
    const body = { query: '{ actor(id: "actor:BES") { id } }' };
    for (const _ of ['by Yoga', 'directly']) {
      const { status, json } = await server.send({ body });
      expect([status, json.errors[0].extensions.code]).toEqual([504, 'TIMEOUT']);
      await expect.poll(running, { timeout: 3000 }).toBe(0);
    }
  });
});
