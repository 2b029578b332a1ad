import { connect } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Ingestion } from '../../src/api/context.ts';
import { createApi, startServer } from '../../src/api/server.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { openWorld } from './open-world.ts';
import { subscribe } from './sse.ts';

/** A thing that waits until it is let go. */
function latch() {
  let open = () => {};
  let reached = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waits = new Promise<void>((resolve) => {
    reached = resolve;
  });
  return {
    open: () => open(),
    /** Resolves when somebody waits. */
    waits,
    async wait() {
      reached();
      await opened;
    },
  };
}

let world: GraphStore;
beforeAll(async () => {
  world = await openWorld();
});
const latches: ReturnType<typeof latch>[] = [];
afterEach(() => {
  for (const one of latches.splice(0)) one.open();
});

/** A server whose questions and changes wait, each at its latch. */
async function serveWaiting(closing = 30_000) {
  const [question, change] = [latch(), latch()];
  latches.push(question, change);
  const { readValue: _, ...rest } = world;
  const store: GraphStore = {
    ...rest,
    async read(query, params, signal) {
      if (query.name !== 'graph.state') await question.wait();
      return world.read(query, params, signal);
    },
  };
  const ingestion: Ingestion = {
    async ingest() {
      await change.wait();
      const events = { added: 1, changed: 0, removed: 0 };
      return { articleId: 'article:late', status: 'NEW', events };
    },
    remove: async () => ({ removed: false }),
    explain: async () => new Map(),
  };
  const api = createApi({ store, ingestion, version: 'test', log: () => undefined });
  const server = await startServer({ host: '127.0.0.1', port: 0, api, times: { closing } });
  const post = (query: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    }).then((response) => response.json());
  return { server, question, change, post };
}

const isRefused = (url: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('connect', () => resolve(false)).on('error', () => resolve(true));
    socket.on('close', () => resolve(true));
    setTimeout(() => socket.destroy(), 1000).unref();
  });

test('what runs is answered, streams are completed, and nobody new is let in', async () => {
  const { server, question, change, post } = await serveWaiting();
  const stream = await subscribe(server.url, 'subscription { articleIngested { articleId } }');
  const answer = post('{ events { totalCount } }');
  const ingested = post('mutation { ingestArticle(input: { text: "x" }) { articleId status } }');
  await Promise.all([question.waits, change.waits]);
  let isClosed = false;
  const closing = server.close().then(() => {
    isClosed = true;
  });
  expect((await stream.next())?.event).toBe('complete');
  expect(await stream.next()).toBeUndefined();
  expect(await isRefused(server.url)).toBe(true);
  expect(isClosed).toBe(false);
  question.open();
  expect(await answer).toEqual({ data: { events: { totalCount: expect.any(Number) } } });
  expect(isClosed).toBe(false);
  change.open();
  expect(await ingested).toEqual({
    data: { ingestArticle: { articleId: 'article:late', status: 'NEW' } },
  });
  await closing;
});

test('who does not end is cut off in the end', async () => {
  const { server, question, post } = await serveWaiting(300);
  const answer = expect(post('{ events { totalCount } }')).rejects.toThrow();
  await question.waits;
  await server.close();
  await answer;
});
