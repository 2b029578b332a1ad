import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCAL } from '../../src/api/guard/access.ts';
import { openPrepared } from '../../src/api/lookahead/prepared.ts';
import { createApi, type RunningServer, startServer } from '../../src/api/server.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { fill } from './world.ts';

const TOKEN = 'a-token-for-reading-0123456789';
const QUERY =
  'query Q($id: ID) { actor(id: $id) { id name events(first: 2) { totalCount nodes { id } } } }';

describeNeo4j('the shorter way for questions that come again', (open) => {
  let store: GraphStore;
  const servers: RunningServer[] = [];
  beforeAll(async () => {
    store = await open();
    await fill(store);
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await store.close();
  });

  async function serve(access = {}) {
    const ingestion = {
      ingest: () => Promise.reject(new Error('not asked for')),
      remove: async () => ({ removed: false }),
    };
    const options = { store, ingestion, version: 'test', access: { ...LOCAL, ...access } };
    const api = createApi({ ...options, log: () => undefined });
    const server = await startServer({ host: '127.0.0.1', port: 0, api });
    servers.push(server);
    return (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
  }

  test('answers the second time as the first, whatever the variables', async () => {
    const post = await serve();
    for (const id of ['actor:BES', 'actor:ARL', 'actor:none']) {
      const [first, second] = [
        await post({ query: QUERY, variables: { id } }),
        await post({ query: QUERY, variables: { id } }),
      ];
      expect(second.status).toBe(200);
      expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
      expect(await second.json()).toEqual(await first.json());
    }
    const modern = await post(
      { query: QUERY, variables: { id: 'actor:BES' } },
      { accept: 'application/graphql-response+json' },
    );
    expect(modern.headers.get('content-type')).toContain('application/graphql-response+json');
    expect((await modern.json()).data.actor.name).toBe('Besmara');
  });

  test('what it can not answer goes on to the ordinary way, with the body that was read', async () => {
    const post = await serve();
    await post({ query: QUERY, variables: { id: 'actor:BES' } });
    const wrong = await post({ query: QUERY, variables: { id: { no: 'id' } } });
    expect((await wrong.json()).errors[0].message).toContain('id');
    const other = await post({ query: QUERY, operationName: 'None', variables: {} });
    expect((await other.json()).errors).toHaveLength(1);
    expect((await post('{"query": ')).status).toBe(400);
    expect((await post('[]')).status).toBe(400);
    const named = 'query N($name: String) { actor(name: $name) { id } }';
    await post({ query: named, variables: { name: 'besmara' } });
    const again = await post({ query: named, variables: { name: 'besmara' } });
    expect((await again.json()).data.actor.id).toBe('actor:BES');
  });

  test('it opens no door: tokens and costs count as ever', async () => {
    const post = await serve({ isLoopback: false, readToken: TOKEN });
    const bearer = { authorization: `Bearer ${TOKEN}` };
    const asked = { query: QUERY, variables: { id: 'actor:BES' } };
    expect((await post(asked, bearer)).status).toBe(200);
    expect((await post(asked)).status).toBe(401);
    expect((await post(asked, bearer)).status).toBe(200);
    const query =
      'query ($n: Int) { actor(id: "actor:BES") { events(first: $n) { nodes { counterparts(of: "actor:BES") { events(first: $n) { nodes { counterparts(of: "x") { id } } } } } } } }';
    expect(
      (await (await post({ query, variables: { n: 2 } }, bearer)).json()).errors,
    ).toBeUndefined();
    const costly = await (await post({ query, variables: { n: 100 } }, bearer)).json();
    expect(costly.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

test('as many documents are kept as are worth it, those used last', () => {
  const prepared = openPrepared();
  const document = { kind: 'Document', definitions: [] } as never;
  for (let at = 0; at < 500; at += 1) prepared.remember(`q${at}`, document);
  expect(prepared.find('q0')).toBe(document);
  prepared.remember('one more', document);
  expect(prepared.find('q0')).toBe(document);
  expect(prepared.find('q1')).toBeUndefined();
  prepared.remember('x'.repeat(20_001), document);
  expect(prepared.find('x'.repeat(20_001))).toBeUndefined();
});
