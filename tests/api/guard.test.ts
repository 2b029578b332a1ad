import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AccessOptions,
  changesTaken,
  isLoopbackHost,
  roleOf,
} from '../../src/api/guard/access.ts';
import { openRateLimiter } from '../../src/api/guard/rate-limit.ts';
import { createApi, type RunningServer, startServer } from '../../src/api/server.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { apiOver } from './ask.ts';
import { openWorld } from './open-world.ts';

const WRITE = 'a-token-for-writing-0123456789';
const READ = 'a-token-for-reading-0123456789';
const MUTATION = 'mutation { removeArticle(id: "article:none") { removed } }';
const QUERY = '{ graphStatus { version } }';

let store: GraphStore;
const servers: RunningServer[] = [];
beforeAll(async () => {
  store = await openWorld();
});
afterAll(async () => {
  for (const server of servers) await server.close();
});

/** A real server on this machine that thinks what `access` says of itself. */
async function serve(
  options: Omit<Parameters<typeof createApi>[0], 'store' | 'ingestion' | 'version'>,
) {
  const ingestion = {
    ingest: () => Promise.reject(new Error('not asked for')),
    remove: async () => ({ removed: false }),
    explain: async () => new Map(),
  };
  const api = createApi({ store, ingestion, version: 'test', log: () => undefined, ...options });
  const server = await startServer({ host: '127.0.0.1', port: 0, api });
  servers.push(server);
  return async (query: string, headers: Record<string, string> = {}, variables = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('who may do what', () => {
  test.for([
    ['on loopback anybody writes', { isLoopback: true }, undefined, 'write'],
    ['elsewhere anybody reads', { isLoopback: false }, undefined, 'read'],
    ['elsewhere nobody writes without a token set', { isLoopback: false }, WRITE, 'read'],
    ['the token writes', { isLoopback: false, writeToken: WRITE }, WRITE, 'write'],
    ['another does not', { isLoopback: false, writeToken: WRITE }, READ, 'read'],
    [
      'a token set counts on loopback too',
      { isLoopback: true, writeToken: WRITE },
      undefined,
      'read',
    ],
    ['reading by token', { isLoopback: false, readToken: READ }, READ, 'read'],
    ['no reading without', { isLoopback: false, readToken: READ }, undefined, 'none'],
    [
      'who may write may read',
      { isLoopback: false, readToken: READ, writeToken: WRITE },
      WRITE,
      'write',
    ],
    [
      'a token for reading leaves no open door',
      { isLoopback: true, readToken: READ },
      undefined,
      'none',
    ],
    ['nor may it write', { isLoopback: true, readToken: READ }, READ, 'read'],
    ['behind a proxy anybody reads', { isLoopback: true, hosts: ['a.example'] }, undefined, 'read'],
    ['read-only means it', { isLoopback: true, readOnly: true }, undefined, 'read'],
  ] as const)('%s', ([, options, token, role]) => {
    expect(roleOf(token ? `Bearer ${token}` : null, options)).toBe(role);
  });

  test.for([
    ['127.0.0.1', true],
    ['localhost', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['localhost.evil.example', false],
    ['192.168.0.4', false],
  ] as const)('%s is loopback: %s', ([host, isLoopback]) => {
    expect(isLoopbackHost(host)).toBe(isLoopback);
  });

  test('in public, reads go without a token and changes need it', async () => {
    const ask = await serve({ access: { isLoopback: false, writeToken: WRITE } });
    expect((await ask(QUERY)).status).toBe(200);
    const refused = await ask(MUTATION);
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    const wrong = await ask(MUTATION, bearer(READ));
    expect([wrong.status, wrong.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect((await ask(MUTATION, bearer(WRITE))).body.data.removeArticle.removed).toBe(false);
  });

  test('in public without a token set nobody changes anything, and is told why', async () => {
    const ask = await serve({ access: { isLoopback: false } });
    const { status, body } = await ask(MUTATION);
    expect(status).toBe(401);
    expect(body.errors[0].message).toContain('ENTENTE_TOKEN');
  });

  test('where reading needs a token, a request without one gets 401 and nothing else', async () => {
    const ask = await serve({ access: { isLoopback: false, readToken: READ } });
    const refused = await ask(QUERY);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(refused.body.data).toBeUndefined();
    expect((await ask(QUERY, bearer(READ))).body.data.graphStatus.version).toBeGreaterThan(0);
  });

  test('read-only leaves mutations out of the schema', async () => {
    const ask = await serve({ access: { isLoopback: true, readOnly: true } });
    const { body } = await ask('{ __schema { mutationType { name } } }');
    expect(body.data.__schema.mutationType).toBeNull();
    expect((await ask(MUTATION)).status).toBe(403);
    expect((await ask(QUERY)).status).toBe(200);
  });

  test('a large body is read only from those who may write', async () => {
    const ask = await serve({ access: { isLoopback: false, writeToken: WRITE } });
    const variables = { text: 'x'.repeat(300_000) };
    const refused = await ask(QUERY, {}, variables);
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
    expect((await ask(QUERY, bearer(WRITE), variables)).status).toBe(200);
  });

  test('a page elsewhere does not reach a server on loopback by a name of its own', async () => {
    const api = apiOver(store);
    const post = (host: string) =>
      api.fetch(`http://${host}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY }),
      });
    expect((await post('attacker.example')).status).toBe(421);
    expect((await post('localhost:4000')).status).toBe(200);
    expect((await post('[::1]:4000')).status).toBe(200);
  });
});

const SECRET = 'a-token-of-this-test-0123';

test.for<[AccessOptions, string]>([
  [{ isLoopback: true }, 'FREELY'],
  [{ isLoopback: true, writeToken: SECRET }, 'BY_TOKEN'],
  [{ isLoopback: false, writeToken: SECRET }, 'BY_TOKEN'],
  [{ isLoopback: false }, 'NEVER'],
  [{ isLoopback: true, hosts: ['graph.example'] }, 'NEVER'],
  [{ isLoopback: true, readToken: SECRET }, 'NEVER'],
  [{ isLoopback: true, readOnly: true, writeToken: SECRET }, 'NEVER'],
])('under %j changes are taken %s', ([options, expected]) => {
  expect(changesTaken(options)).toBe(expected);
});

describe('how much may be asked', () => {
  test('an address that asks too often waits as long as it is told', () => {
    const limiter = openRateLimiter(60);
    const waits = Array.from({ length: 61 }, () => limiter.take('one', 0));
    expect(waits.slice(0, 60).every((wait) => wait === 0)).toBe(true);
    expect(waits[60]).toBe(1);
    expect(limiter.take('two', 0)).toBe(0);
    expect(limiter.take('one', 500)).toBe(1);
    expect(limiter.take('one', 1_600)).toBe(0);
  });

  test('the limit answers 429 with Retry-After', async () => {
    const ask = await serve({ requestsPerMinute: 2 });
    expect([(await ask(QUERY)).status, (await ask(QUERY)).status]).toEqual([200, 200]);
    const refused = await ask(QUERY);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('the token for writing is not held back, another token is', async () => {
    const access = { isLoopback: false, writeToken: WRITE };
    const ask = await serve({ requestsPerMinute: 1, access });
    const statuses = [bearer(WRITE), bearer(WRITE), bearer(READ), bearer(READ), bearer(WRITE)];
    const replies = [];
    for (const headers of statuses) replies.push((await ask(QUERY, headers)).status);
    expect(replies).toEqual([200, 200, 200, 429, 200]);
  });

  const DEEP =
    'actor(id: "actor:BES") { events(first: $n) { nodes { participants { actor { events(first: $n) { nodes { evidence { id } } } } } } } }';

  test('the cost counts page sizes that come by variables', async () => {
    const ask = await serve({});
    const query = `query ($n: Int) { ${DEEP} }`;
    const small = await ask(query, { 'entente-cost': '1' }, { n: 5 });
    expect(small.body.errors).toBeUndefined();
    // 1 actor, 5 events of 5 participants, each an actor with 5 events of 5 pieces of evidence.
    expect(small.body.extensions.cost).toEqual({ found: 806, most: 100_000 });
    const large = await ask(query, {}, { n: 100 });
    expect(large.body.errors[0].extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      most: 100_000,
    });
    expect(large.body.data).toBeUndefined();
  });

  test('a network costs as many pairs as are asked for, and two actors each', async () => {
    const ask = await serve({});
    const bonds =
      'a { id } b { id } events types { type count } statuses { status count } disputed firstDate lastDate';
    const query = `query ($n: Int = 5000) { network(first: $n) { actors { id name kind } bonds { ${bonds} } totalBonds } }`;
    const whole = await ask(query, { 'entente-cost': '1' });
    expect(whole.body.errors).toBeUndefined();
    // Each pair and its two ends, five types, five statuses; and twice as many actors.
    expect(whole.body.extensions.cost).toEqual({ found: 75_000, most: 100_000 });
    const few = await ask(query, { 'entente-cost': '1' }, { n: 3 });
    expect(few.body.extensions.cost.found).toBe(45);
  });

  test('fragments do not hide a cost, and nobody pays for what is not asked', async () => {
    const ask = await serve({});
    const query = `query ($n: Int) { ...F } fragment F on Query { ${DEEP} }`;
    expect((await ask(query, {}, { n: 100 })).body.errors[0].extensions.code).toBe(
      'LIMIT_EXCEEDED',
    );
    expect((await ask(QUERY)).body.extensions).toBeUndefined();
  });

  test('directives are counted', async () => {
    const ask = await serve({});
    const many = Array.from({ length: 21 }, (_, at) => `a${at}: __typename @include(if: true)`);
    const { body } = await ask(`{ ${many.join(' ')} }`);
    expect(body.errors[0].extensions).toEqual({ code: 'LIMIT_EXCEEDED', found: 21, most: 20 });
  });
});
