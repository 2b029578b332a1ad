import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { removeArticle, writeArticle } from '../../src/store/graph-writer.ts';
import { openNeo4j } from '../../src/store/neo4j/open-neo4j.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { inventedPatch, type Told } from '../store/invented.ts';
import { describeNeo4j, signIn } from '../store/neo4j-target.ts';
import { inventedIngestion } from './ask.ts';
import { openWorld } from './open-world.ts';
import { type Probed, serveProbed } from './serve.ts';
import { subscribe } from './sse.ts';
import { fill } from './world.ts';

const ARTICLES =
  'subscription { articleIngested { status articleId graphVersion events { added changed removed } article { id title events { nodes { id } } } } }';
const EVENTS = `subscription ($actor: String, $topic: String, $types: [EventType!], $where: EventWhere) {
  eventRecorded(actor: $actor, topic: $topic, types: $types, where: $where) {
    change articleId graphVersion article { title }
    event { id type date sources { name } evidence { quote } }
  }
}`;
const INGEST = 'mutation ($text: String!) { ingestArticle(input: { text: $text }) { status } }';
const A = 'actor:ARL';
const B = 'actor:BES';
const C = 'actor:COV';

const write = (store: GraphStore, name: string, told: readonly Told[]) =>
  writeArticle(store, inventedPatch(name, told));
/** Until the server has noticed that its clients went, which takes a turn or two. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000 });

describe('subscriptions', () => {
  let store: GraphStore;
  let server: Probed;
  beforeAll(async () => {
    store = await openWorld();
    server = await serveProbed(store, { ingestion: inventedIngestion(store) });
  });

  test('tell of articles that a mutation takes in, and of none that are known', async () => {
    const stream = await subscribe(server.url, ARTICLES);
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream']);
    for (const text of ['first', 'first', 'second']) {
      await server.send({ body: { query: INGEST, variables: { text } } });
    }
    const [first, second] = [await stream.next(), await stream.next()];
    expect(first?.data.data.articleIngested).toMatchObject({
      status: 'NEW',
      articleId: 'article:first',
      events: { added: 1, changed: 0, removed: 0 },
      article: { id: 'article:first', title: 'Title of first', events: { nodes: [{}] } },
    });
    const { status, events, graphVersion } = second?.data.data.articleIngested ?? {};
    expect([status, events.changed]).toEqual(['NEW', 1]);
    expect(graphVersion).toBe(first?.data.data.articleIngested.graphVersion + 1);
    stream.leave();
  });

  test('tell of events by their filters, as they stand then', async () => {
    const sanctions = await subscribe(server.url, EVENTS, { types: ['SANCTION'] });
    const ofC = await subscribe(server.url, EVENTS, { actor: 'Covenant of the Isles' });
    const gas = await subscribe(server.url, EVENTS, { topic: 'energy' });
    const sure = await subscribe(server.url, EVENTS, {
      where: { confidence: { atLeast: 0.9 }, participant: { actor: { is: 'besmara' } } },
    });
    await write(store, 'many', [
      { source: A, target: C, type: 'AID', date: '2026-08-02' },
      { source: A, target: B, type: 'SANCTION', date: '2026-08-03', topics: ['topic:gas'] },
      { source: C, target: A, type: 'PROTEST', date: '2026-08-01' },
      { source: C, target: B, type: 'AID', date: '2026-08-04', confidence: 0.95 },
    ]);
    const typeOf = async (stream: typeof gas) =>
      (await stream.next())?.data.data.eventRecorded.event.type;
    expect(await typeOf(sanctions)).toBe('SANCTION');
    expect(await typeOf(gas)).toBe('SANCTION');
    expect(await typeOf(sure)).toBe('AID');
    expect([await typeOf(ofC), await typeOf(ofC), await typeOf(ofC)]).toEqual([
      'PROTEST',
      'AID',
      'AID',
    ]);
    await write(store, 'again', [{ source: A, target: C, type: 'AID', date: '2026-08-02' }]);
    const told = (await ofC.next())?.data.data.eventRecorded;
    expect(told).toMatchObject({
      change: 'CHANGED',
      articleId: 'article:again',
      article: { title: 'Title of again' },
      event: { date: '2026-08-02', sources: [{ name: 'Arlund' }] },
    });
    expect(told.event.evidence).toHaveLength(2);
    await removeArticle(store, 'article:again');
    const after = (await ofC.next())?.data.data.eventRecorded;
    expect([after.change, after.article]).toEqual(['CHANGED', null]);
    expect(after.event.evidence).toHaveLength(1);
    for (const stream of [sanctions, ofC, gas, sure]) stream.leave();
  });

  test('may be asked for by GET, as browsers do, and are kept alive by comments', async () => {
    const query = encodeURIComponent('subscription { articleIngested { articleId } }');
    const response = await fetch(`${server.url}/graphql?query=${query}`, {
      headers: { accept: 'text/event-stream' },
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while ((text.match(/^:$/gm) ?? []).length < 2) text += (await reader?.read())?.value;
    await reader?.cancel();
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });

  test('say at once what is wrong with them', async () => {
    const unknown = await subscribe(server.url, EVENTS, { actor: 'Nobody at All' });
    expect((await unknown.next())?.data.errors[0].extensions.code).toBe('UNKNOWN_ACTOR');
    expect((await unknown.next())?.event).toBe('complete');
    const deep = `subscription { articleIngested { article { ${'sentences { nodes { article { '.repeat(5)} id ${'} } }'.repeat(5)} } } }`;
    expect((await (await subscribe(server.url, deep)).next())?.data.errors[0].extensions.code).toBe(
      'LIMIT_EXCEEDED',
    );
    const list = 'events(first: 100) { nodes { sources';
    const costly = `subscription { articleIngested { article { ${list} { ${list} { id ${'}'.repeat(9)}`;
    const refused = await (await subscribe(server.url, costly)).next();
    expect(refused?.data.errors[0].message).toContain('may read 300602 things');
    const json = await server.send({ body: { query: ARTICLES } });
    expect([json.status, json.json.errors[0].extensions.code]).toEqual([406, 'NOT_ACCEPTABLE']);
  });
});

describe('what bounds subscriptions', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openWorld();
  });

  test('an address may have so many, and has one more when one of its own goes', async () => {
    const server = await serveProbed(store, { streams: { perAddress: 2 } });
    const [first, second] = [
      await subscribe(server.url, ARTICLES),
      await subscribe(server.url, ARTICLES),
    ];
    const third = await subscribe(server.url, ARTICLES);
    expect(third.status).toBe(429);
    expect((await third.next())?.data.errors[0]).toMatchObject({
      message: expect.stringContaining('2 streams of one address are open'),
      extensions: { code: 'TOO_MANY_STREAMS', most: 2 },
    });
    first?.leave();
    await eventually(async () => {
      const again = await subscribe(server.url, ARTICLES);
      expect(again.status).toBe(200);
      again.leave();
    });
    second?.leave();
  });

  test('a hundred clients that go leave nothing behind', async () => {
    let listeners = 0;
    const watched: GraphStore = {
      ...store,
      onWritten(listener) {
        listeners += 1;
        const forget = store.onWritten(listener);
        return () => {
          listeners -= 1;
          forget();
        };
      },
    };
    const server = await serveProbed(watched, { streams: { perAddress: 100 }, metrics: true });
    const quiet = listeners; // what the server itself listens for
    const open = async () =>
      /^entente_subscriptions (\d+)$/m.exec((await server.send({ path: '/metrics' })).text)?.[1];
    const streams = await Promise.all(
      Array.from({ length: 100 }, () => subscribe(server.url, ARTICLES)),
    );
    expect([listeners, await open()]).toEqual([quiet + 1, '100']);
    expect((await subscribe(server.url, ARTICLES)).status).toBe(429);
    for (const stream of streams) stream.leave();
    await eventually(async () => expect([listeners, await open()]).toEqual([quiet, '0']));
  });

  test('who does not read gets an error in the end, and others do not wait', async () => {
    const server = await serveProbed(store, { streams: { waiting: 5 } });
    const text = 'x'.repeat(20_000);
    const big = `subscription { articleIngested { articleId article { ${Array.from({ length: 25 }, (_, at) => `t${at}: text`).join(' ')} } } }`;
    const slow = await subscribe(server.url, big);
    const other = await subscribe(server.url, ARTICLES);
    slow.pause();
    for (let at = 0; at < 60; at += 1) {
      const patch = inventedPatch(`long-${at}`, [{ source: A, target: B }]);
      const article = { ...patch.article, text: `${patch.article.text}${text}` };
      await writeArticle(store, { ...patch, article });
      expect((await other.next())?.data.data.articleIngested.articleId).toBe(`article:long-${at}`);
    }
    slow.resume();
    let told = await slow.next();
    while (told?.data?.data) told = await slow.next();
    expect(told?.data.errors[0].extensions).toMatchObject({ code: 'TOO_SLOW', most: 5 });
    expect((await slow.next())?.event).toBe('complete');
    other.leave();
  });

  test('the time that a question may take does not end them', async () => {
    const server = await serveProbed(store, { timeout: 50 });
    const stream = await subscribe(server.url, ARTICLES);
    await sleep(200);
    await write(store, 'late', [{ source: A, target: B }]);
    expect((await stream.next())?.data.data.articleIngested.articleId).toBe('article:late');
    stream.leave();
  });

  test('a server that closes completes them', async () => {
    const server = await serveProbed(store);
    const stream = await subscribe(server.url, ARTICLES);
    const closing = server.close();
    expect((await stream.next())?.event).toBe('complete');
    expect(await stream.next()).toBeUndefined();
    await closing;
  });

  test('they are reads: a read-only server has them, and a token for reading guards them', async () => {
    const token = 'a-token-for-reading-0123456789';
    const access = { isLoopback: true, readOnly: true, readToken: token };
    const server = await serveProbed(store, { access });
    expect((await subscribe(server.url, ARTICLES)).status).toBe(401);
    const bearer = { authorization: `Bearer ${token}` };
    const stream = await subscribe(server.url, ARTICLES, {}, bearer);
    await write(store, 'read', [{ source: A, target: B }]);
    expect((await stream.next())?.data.data.articleIngested.articleId).toBe('article:read');
    stream.leave();
  });
});

describeNeo4j('subscriptions on Neo4j', (open, uri) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await fill(store);
  });
  afterAll(() => store.close());

  test('tell of what another process writes, in order, and stop looking when nobody listens', async () => {
    let looks = 0;
    const watched: GraphStore = {
      ...store,
      read: (query, params, signal) => {
        if (query.name === 'change.since') looks += 1;
        return store.read(query, params, signal);
      },
    };
    const server = await serveProbed(watched, { streams: { poll: 50 } });
    const other = await openNeo4j(signIn(uri));
    await sleep(200);
    expect(looks).toBe(0);
    const articles = await subscribe(server.url, ARTICLES);
    const events = await subscribe(server.url, EVENTS, { actor: 'Covenant of the Isles' });
    await write(other, 'far', [{ source: A, target: C, type: 'AID', date: '2026-08-02' }]);
    await write(store, 'near', [{ source: A, target: C, type: 'AID', date: '2026-08-02' }]);
    const ids = [await articles.next(), await articles.next()].map(
      (told) => told?.data.data.articleIngested.articleId,
    );
    expect(ids).toEqual(['article:far', 'article:near']);
    const changes = [await events.next(), await events.next()].map(
      (told) => told?.data.data.eventRecorded.change,
    );
    expect(changes).toEqual(['ADDED', 'CHANGED']);
    articles.leave();
    events.leave();
    await eventually(async () => {
      const before = looks;
      await sleep(300);
      expect(looks).toBe(before);
    });
    await other.close();
  });
});
