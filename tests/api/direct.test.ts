import { createServer } from 'node:http';
import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext } from '../../src/api/context.ts';
import { LOCAL } from '../../src/api/guard/access.ts';
import { limitsInForce } from '../../src/api/guard/limits-in-force.ts';
import { openDirect } from '../../src/api/lookahead/direct.ts';
import { openPrepared } from '../../src/api/lookahead/prepared.ts';
import { createSchema } from '../../src/api/schema.ts';
import { createApi, type RunningServer, startServer } from '../../src/api/server.ts';
import { StoreError } from '../../src/errors.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, inventedIngestion } from './ask.ts';
import { openWorld } from './open-world.ts';
import { fill } from './world.ts';

const IDENTIFIER = expect.stringMatching(/^[0-9a-f]{8}$/);
const TOKEN = 'a-token-for-reading-0123456789';
const QUERY =
  'query Q($id: ID) { actor(id: $id) { id name events(first: 2) { totalCount nodes { id } } } }';

/** A document of questions that passes all checks, as those that are prepared do. */
function sound(schema: GraphQLSchema, text: string): DocumentNode | undefined {
  try {
    const document = parse(text);
    const isQuestion = document.definitions.every(
      (one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === 'query',
    );
    return isQuestion && validate(schema, document).length === 0 ? document : undefined;
  } catch {
    return undefined;
  }
}

/** Passes the audits by documents that are prepared; gives how many requests were answered directly. */
async function auditedDirectly(store: GraphStore): Promise<number> {
  const { readValue: _, ...levelByLevel } = store;
  const ordinary = apiOver(levelByLevel);
  const schema = createSchema();
  let direct = 0;
  const answer = openDirect({
    schema,
    store,
    contextOf: (stop) =>
      openContext(
        {
          store,
          ingestion: inventedIngestion(store),
          version: 'test',
          limits: limitsInForce(undefined, 10_000, 1),
          streams: undefined as never, // nobody subscribes
          keptTopics: undefined,
        },
        stop,
      ),
    prepared: { find: (text) => sound(schema, text), remember: () => undefined },
    access: LOCAL,
    log: () => undefined,
    timeout: 10_000,
  });
  const server = createServer(async (request, response) => {
    if (await answer(request, response)) direct += 1;
    else ordinary.handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const results = await auditServer({ url: `http://127.0.0.1:${port}/graphql` });
  server.close();
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
  expect(results).toHaveLength(61);
  return direct;
}

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

  async function serve(access = {}, over = store) {
    const ingestion = {
      ingest: () => Promise.reject(new Error('not asked for')),
      remove: async () => ({ removed: false }),
      explain: async () => new Map(),
    };
    const options = { store: over, ingestion, version: 'test', access: { ...LOCAL, ...access } };
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

  test('of several operations one has to be named, also the second time', async () => {
    const post = await serve();
    const query =
      'query A { actor(id: "actor:ARL") { name } } query B { actor(id: "actor:BES") { name } }';
    const modern = { accept: 'application/graphql-response+json' };
    for (let time = 0; time < 2; time += 1) {
      const named = await post({ query, operationName: 'B' }, modern);
      expect(await named.json()).toEqual({ data: { actor: { name: 'Besmara' } } });
      for (const operationName of [undefined, null, '']) {
        const response = await post({ query, operationName }, modern);
        const { data, errors } = await response.json();
        expect([response.status, data, errors?.length]).toEqual([400, undefined, 1]);
      }
    }
  });

  test('a store that is gone is asked once, and the answer is 503', async () => {
    let asked = 0;
    const away = () => {
      asked += 1;
      return Promise.reject(new StoreError('bolt://somewhere is away'));
    };
    let isAway = false;
    const { read, readValue } = store;
    if (!readValue) throw new Error('this store takes no nested statements');
    const post = await serve(
      {},
      {
        ...store,
        read: (...of) => (isAway ? away() : read(...of)),
        readValue: (...of) => (isAway ? away() : readValue(...of)),
      },
    );
    const asking = { query: QUERY, variables: { id: 'actor:BES' } };
    expect((await post(asking)).status).toBe(200);
    isAway = true;
    for (const query of [QUERY, `${QUERY} # for the first time`]) {
      asked = 0;
      const response = await post({ ...asking, query });
      const { data, errors } = await response.json();
      expect([response.status, asked]).toEqual([503, 1]);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(errors[0].extensions).toMatchObject({ code: 'STORE_UNREACHABLE', id: IDENTIFIER });
      expect(errors[0].message).not.toContain('bolt');
      expect(data ?? null).toBeNull();
    }
  });

  test('all audits of graphql-http pass, by documents that are prepared', async () => {
    expect(await auditedDirectly(store)).toBeGreaterThanOrEqual(10);
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

test('on the embedded store too, all audits pass, and answers are those of the ordinary way', async () => {
  const store = await openWorld();
  expect(await auditedDirectly(store)).toBeGreaterThanOrEqual(10);
  const api = apiOver(store);
  const server = await startServer({ host: '127.0.0.1', port: 0, api });
  const answers: unknown[] = [];
  for (const id of ['actor:BES', 'actor:BES', 'actor:ARL', 'actor:BES', 'actor:ARL']) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { id } }),
    });
    answers.push(await response.json());
  }
  await server.close();
  const [first, again, other, third, otherAgain] = answers;
  expect(first).toMatchObject({ data: { actor: { id: 'actor:BES' } } });
  expect([again, third, otherAgain]).toEqual([first, first, other]);
});
