import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { openWorld } from './open-world.ts';
import { type Probed, serveProbed } from './serve.ts';

const NAMED = 'query Secretly($name: String) { actor(name: $name) { id } }';
const TOKEN = 'a-token-for-reading-0123456789';

let store: GraphStore;
beforeAll(async () => {
  store = await openWorld();
});

const broken = (error: Error): GraphStore => ({ ...store, read: () => Promise.reject(error) });
const ask = (server: Probed, query: string, variables = {}, headers = {}) =>
  server.send({ body: { query, variables }, headers });

describe('a request', () => {
  test('has an id of its own, or the one that a proxy gave it', async () => {
    const server = await serveProbed(store);
    const ids = [await ask(server, '{ __typename }'), await server.send({ path: '/health' })].map(
      ({ headers }) => headers['x-request-id'],
    );
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(ids).size).toBe(2);
    const given = await ask(server, '{ __typename }', {}, { 'x-request-id': 'proxy:0123456789' });
    expect(given.headers['x-request-id']).toBe('proxy:0123456789');
    const odd = await ask(server, '{ __typename }', {}, { 'x-request-id': 'a "quoted" thing' });
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('that fails within bears that id, and another that leads to the error in the log', async () => {
    const server = await serveProbed(broken(new TypeError('secret db password')), {
      requestLog: 'line',
    });
    const { headers, json, text } = await ask(server, NAMED, { name: 'Arlund' });
    const { id, requestId } = json.errors[0].extensions;
    expect(requestId).toBe(headers['x-request-id']);
    expect(text).not.toContain('secret');
    await expect.poll(() => server.log.length).toBe(2);
    expect(server.log[0]).toContain(`error ${id}: TypeError: secret db password`);
    expect(server.log[1]).toMatch(
      new RegExp(
        `^POST /graphql 200 [\\d.]+ ms Secretly INTERNAL_SERVER_ERROR ${id} ${requestId}$`,
      ),
    );
  });

  test('is one line of JSON without variables, also by GET', async () => {
    const server = await serveProbed(store, { requestLog: 'json' });
    await ask(server, NAMED, { name: 'Arlund' });
    await server.send({
      path: `/graphql?query=${encodeURIComponent(NAMED)}&variables=${encodeURIComponent('{"name":"Nobody"}')}`,
    });
    await ask(server, 'not graphql');
    await server.send({ path: '/health' });
    await expect.poll(() => server.log.length).toBe(3);
    const [post, get, bad] = server.log.map((line) => JSON.parse(line));
    expect(post).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      level: 'info',
      request: expect.any(String),
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number),
      operation: 'Secretly',
      kind: 'query',
      cost: 1,
      address: '127.0.0.1',
    });
    expect(get).toMatchObject({ method: 'GET', path: '/graphql', errors: ['UNKNOWN_ACTOR'] });
    expect(bad).toMatchObject({ errors: ['GRAPHQL_PARSE_FAILED'] });
    expect(server.log.join()).not.toMatch(/Arlund|Nobody/);
  });

  test('leaves no line unless told to', async () => {
    const server = await serveProbed(store);
    await ask(server, '{ __typename }');
    expect(server.log).toEqual([]);
  });

  test('whose client goes is told of as gone', async () => {
    const hung = { ...store, read: () => new Promise<never>(() => undefined) };
    const server = await serveProbed(hung, { requestLog: 'line' });
    const client = new AbortController();
    const answer = fetch(`${server.url}/graphql?query={graphStatus{version}}`, client);
    setTimeout(() => client.abort(), 100);
    await expect(answer).rejects.toThrow();
    await expect.poll(() => server.log[0]).toMatch(/^GET \/graphql gone /);
  });
});

describe('/metrics', () => {
  test('counts requests by operation, statements by name, and ingests', async () => {
    const server = await serveProbed(store, { metrics: true });
    await ask(server, NAMED, { name: 'Arlund' });
    await ask(server, '{ graphStatus { version } }');
    await ask(server, 'mutation Go { removeArticle(id: "article:none") { removed } }');
    await ask(server, '{ nothing }');
    const { text, headers } = await server.send({ path: '/metrics' });
    expect(headers['content-type']).toContain('text/plain');
    for (const line of [
      'entente_request_duration_seconds_count{operation="Secretly",status="200"} 1',
      'entente_request_duration_seconds_count{operation="anonymous",status="200"} 1',
      'entente_request_duration_seconds_count{operation="invalid",status="200"} 1',
      'entente_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
      'entente_ingests_total{result="ABSENT"} 1',
      'entente_statements_running 0',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toMatch(/entente_statement_duration_seconds_count\{statement="[\w.-]+"\} [1-9]/);
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('names of operations do not grow without end', async () => {
    const server = await serveProbed(store, { metrics: true });
    for (let at = 0; at < 120; at += 1) await ask(server, `query Q${at} { __typename }`);
    const { text } = await server.send({ path: '/metrics' });
    const counts = text.match(/^entente_request_duration_seconds_count\{operation="Q\d+".*$/gm);
    expect(counts).toHaveLength(100);
    expect(text).toContain(
      'entente_request_duration_seconds_count{operation="other",status="200"} 20',
    );
  });

  test.for([
    ['on loopback', { isLoopback: true }, undefined, 200],
    [
      'on loopback, where reading needs a token',
      { isLoopback: true, readToken: TOKEN },
      undefined,
      401,
    ],
    ['in public without any token', { isLoopback: false }, undefined, 403],
    ['in public', { isLoopback: false, writeToken: TOKEN }, undefined, 401],
    ['in public with the token', { isLoopback: false, writeToken: TOKEN }, TOKEN, 200],
  ] as const)('%s', async ([, access, token, status]) => {
    const server = await serveProbed(store, { metrics: true, access });
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    expect((await server.send({ path: '/metrics', headers })).status).toBe(status);
  });

  test('is not there unless asked for', async () => {
    expect((await (await serveProbed(store)).send({ path: '/metrics' })).status).toBe(404);
  });
});

describeNeo4j('the shorter way', (openEmpty) => {
  test('is seen as the ordinary one is', async () => {
    const neo4j = await openEmpty();
    const server = await serveProbed(neo4j, { requestLog: 'json', metrics: true });
    const direct = 'query Direct($id: ID) { actor(id: $id) { name } }';
    for (const id of ['actor:a', 'actor:b']) await ask(server, direct, { id });
    await expect.poll(() => server.log.length).toBe(2);
    const [first, second] = server.log.map((line) => JSON.parse(line));
    const same = { at: 0, ms: 0, request: 0 };
    expect({ ...second, ...same }).toEqual({ ...first, ...same });
    expect(second).toMatchObject({ operation: 'Direct', kind: 'query', cost: 1, status: 200 });
    const { text } = await server.send({ path: '/metrics' });
    expect(text).toContain('entente_statement_duration_seconds_count{statement="nested"} 2');
    await server.close();
    await neo4j.close();
  });
});
