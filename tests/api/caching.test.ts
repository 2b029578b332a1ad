import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { inventedPatch } from '../store/invented.ts';
import { openWorld } from './open-world.ts';
import { type Probed, serveProbed } from './serve.ts';

const get = (query: string, more = '') => `/graphql?query=${encodeURIComponent(query)}${more}`;
const EVENTS = get('{ events(first: 2) { nodes { id } } }');

let store: GraphStore;
let statements: string[] = [];
let server: Probed;
beforeAll(async () => {
  const world = await openWorld();
  store = {
    ...world,
    read: (query, params, signal) => {
      statements.push(query.name);
      return world.read(query, params, signal);
    },
  };
  server = await serveProbed(store);
});
const held = (tag: unknown) => ({ 'if-none-match': String(tag) });

describe('answers to questions by GET', () => {
  test('have a tag, and who has the answer gets 304 for one look at the version', async () => {
    const first = await server.send({ path: EVENTS });
    expect(first.headers).toMatchObject({
      etag: expect.stringMatching(/^W\/"[\w-]{27}"$/),
      'cache-control': 'public, no-cache',
      vary: 'Accept',
    });
    statements = [];
    const second = await server.send({ path: EVENTS, headers: held(first.headers['etag']) });
    expect([second.status, second.text]).toEqual([304, '']);
    expect(second.headers).toMatchObject({ etag: first.headers['etag'], vary: 'Accept' });
    expect(statements).toEqual(['graph.state']);
    const among = `"other", ${String(first.headers['etag']).slice(2)}`;
    expect((await server.send({ path: EVENTS, headers: held(among) })).status).toBe(304);
    expect((await server.send({ path: EVENTS, headers: held('"other"') })).status).toBe(200);
  });

  test('have another tag when the graph or the request is another', async () => {
    const query = 'query ($n: Int) { events(first: $n) { nodes { id } } }';
    const paths = [EVENTS, get(query, '&variables={"n":1}'), get(query, '&variables={"n":2}')];
    const tagsNow = async () =>
      Promise.all(paths.map(async (path) => (await server.send({ path })).headers['etag']));
    const before = await tagsNow();
    const csv = await server.send({ path: EVENTS, headers: { accept: 'text/csv' } });
    expect(new Set([...before, csv.headers['etag']]).size).toBe(4);
    expect(await tagsNow()).toEqual(before);
    await writeArticle(
      store,
      inventedPatch('fresh', [{ source: 'actor:ARL', target: 'actor:BES' }]),
    );
    expect((await server.send({ path: EVENTS, headers: held(before[0]) })).status).toBe(200);
    expect(await tagsNow()).not.toEqual(before);
  });

  test('have another tag when the file of corrections changes, which they tell of too', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'entente-corrections-')), 'corrections.jsonl');
    const ingestion = createIngestion({ store, knowledge: openKnowledge(undefined, file) });
    const correcting = await serveProbed(store, { ingestion });
    const path = get('{ corrections { totalCount } }');
    const before = (await correcting.send({ path })).headers['etag'];
    expect((await correcting.send({ path, headers: held(before) })).status).toBe(304);
    const [a, b] = ['ARL', 'BES'].map((id) => ({ id: `actor:${id}`, name: id, kind: 'STATE' }));
    writeFileSync(file, `${JSON.stringify({ kind: 'APART', actors: [a, b] })}\n`);
    const after = await correcting.send({ path, headers: held(before) });
    expect(after.json).toEqual({ data: { corrections: { totalCount: 1 } } });
    rmSync(dirname(file), { recursive: true });
  });

  test.for([
    ['with errors', { path: get('{ actor(name: "Nobody") { id } }') }],
    ['that are refused', { path: get('{ nothing }') }],
    ['that tell their cost', { path: EVENTS, headers: { 'entente-cost': '1' } }],
    ['by POST', { body: { query: '{ events { totalCount } }' } }],
    ['of GraphiQL', { path: '/graphql', headers: { accept: 'text/html' } }],
  ] as const)('none %s', async ([, probe]) => {
    expect((await server.send(probe)).headers['etag']).toBeUndefined();
  });

  test('are the client’s own where reading needs a token, which 304 needs too', async () => {
    const readToken = 'a-token-for-reading-0123456789';
    const guarded = await serveProbed(store, { access: { isLoopback: true, readToken } });
    const bearer = { authorization: `Bearer ${readToken}` };
    const first = await guarded.send({ path: EVENTS, headers: bearer });
    expect(first.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      vary: 'Accept, Authorization',
    });
    const known = held(first.headers['etag']);
    expect((await guarded.send({ path: EVENTS, headers: known })).status).toBe(401);
    expect((await guarded.send({ path: EVENTS, headers: { ...known, ...bearer } })).status).toBe(
      304,
    );
  });

  test('have another tag where an id stands for another operation', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-caching-'));
    const tags = [];
    for (const field of ['articles', 'events']) {
      const operations = join(folder, `${field}.json`);
      writeFileSync(operations, JSON.stringify({ counts: `{ graphStatus { ${field} } }` }));
      const named = await serveProbed(store, { operations });
      const { headers, json } = await named.send({ path: '/graphql?documentId=counts' });
      expect(Object.keys(json.data.graphStatus)).toEqual([field]);
      tags.push(headers['etag']);
    }
    rmSync(folder, { recursive: true });
    expect(new Set(tags).size).toBe(2);
  });

  test('are read from a store that is away as ever', async () => {
    const away = await serveProbed({ ...store, read: () => Promise.reject(new Error('away')) });
    const reply = await away.send({ path: EVENTS });
    expect([reply.headers['etag'], reply.json.errors[0].message]).toEqual([
      undefined,
      'Unexpected error.',
    ]);
  });
});

describe('/schema.graphql', () => {
  test('is the schema in force, and 304 for who has it', async () => {
    const { status, headers, text } = await server.send({ path: '/schema.graphql' });
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toContain('"""The article as it now stands in the graph."""');
    expect(text).toContain('type Mutation {');
    const again = await server.send({ path: '/schema.graphql', headers: held(headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
    const readOnly = await serveProbed(store, { access: { isLoopback: true, readOnly: true } });
    const other = await readOnly.send({ path: '/schema.graphql' });
    expect(other.text).not.toContain('type Mutation {');
    expect(other.text).toContain('type Subscription {');
    expect(other.headers['etag']).not.toBe(headers['etag']);
  });

  test('is refused where the schema is hidden, and without a token where one is needed', async () => {
    const hidden = await serveProbed(store, { hideSchema: true });
    const only = await serveProbed(store, { onlyPersisted: true });
    const readToken = 'a-token-for-reading-0123456789';
    const guarded = await serveProbed(store, { access: { isLoopback: true, readToken } });
    for (const [other, status] of [
      [hidden, 403],
      [only, 403],
      [guarded, 401],
    ] as const) {
      const reply = await other.send({ path: '/schema.graphql' });
      expect([reply.status, reply.json.errors.length]).toEqual([status, 1]);
    }
  });
});
