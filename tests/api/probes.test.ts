import { getIntrospectionQuery } from 'graphql';
import { auditServer } from 'graphql-http';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { openWorld } from './open-world.ts';
import { type Probe, type Probed, type Reply, serveProbed } from './serve.ts';

/** What a naive server gets wrong, each sent to a real server: it stands on this machine, or in public. */
const MUTATION = 'mutation { removeArticle(id: "article:north") { removed } }';
const FORM = 'application/x-www-form-urlencoded';
const EVIL = { origin: 'https://elsewhere.example' };
const query = (text: string, variables = {}): Probe => ({ body: { query: text, variables } });
const repeat = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const nested = (size: string) =>
  `events(first: ${size}) { nodes { sources { events(first: ${size}) { nodes { sources { id } } } } } }`;
/** Each fragment spreads the next one twice: 2^n fields in a few hundred bytes. */
const bomb = (length: number) =>
  `{ actor(id: "a") { ...F0 } } ${repeat(length, (at) => `fragment F${at} on Actor { ...F${at + 1} ...F${at + 1} }`)}
   fragment F${length} on Actor { id }`;
const chain = (length: number) =>
  `{ actor(id: "a") { ${'country { '.repeat(length)}id ${'}'.repeat(length)} } }`;

let store: GraphStore;
let local: Probed;
let open: Probed;
beforeAll(async () => {
  store = await openWorld();
  local = await serveProbed(store);
  open = await serveProbed(store, { access: { isLoopback: false } });
});

const refused = (status: number, code: string) => (reply: Reply) => {
  expect([reply.status, reply.json?.errors?.[0]?.extensions?.code]).toEqual([status, code]);
  expect(reply.json.data).toBeUndefined();
};
const overLimit = (what: string) => (reply: Reply) => {
  expect(reply.json.errors[0]).toMatchObject({
    message: expect.stringContaining(what),
    extensions: { code: 'LIMIT_EXCEEDED' },
  });
  expect(reply.json.data).toBeUndefined();
};
const answered = (reply: Reply) => {
  expect(reply.json?.errors).toBeUndefined();
  expect(reply.status).toBe(200);
};
const withoutCors = (reply: Reply) =>
  expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  );

const PROBES: readonly (readonly [string, Probe, (reply: Reply) => void])[] = [
  [
    'mutation by GET',
    { path: `/graphql?query=${encodeURIComponent(MUTATION)}` },
    (reply) => expect(reply.status).toBe(405),
  ],
  [
    'mutation by a form post',
    { headers: { 'content-type': FORM }, body: `query=${encodeURIComponent(MUTATION)}` },
    refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
  ],
  [
    'mutation by application/graphql',
    { headers: { 'content-type': 'application/graphql' }, body: MUTATION },
    refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
  ],
  [
    'mutation by text/plain',
    { headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: MUTATION }) },
    refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
  ],
  [
    'mutation by an upload',
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
  ],
  [
    'mutation without a type, which a page elsewhere may send unasked',
    { headers: {}, body: JSON.stringify({ query: MUTATION }) },
    refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
  ],
  [
    'mutation by a type that hides JSON',
    {
      headers: { 'content-type': 'text/plain;charset=utf-8, application/json' },
      body: JSON.stringify({ query: MUTATION }),
    },
    refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
  ],
  [
    'GraphiQL in a frame of a page elsewhere',
    { headers: { accept: 'text/html' } },
    (reply) => {
      expect(reply.text).toContain('<title>Entente</title>');
      expect(reply.headers['content-security-policy']).toBe("frame-ancestors 'none'");
    },
  ],
  ['a page elsewhere asks', { ...query('{ __typename }'), headers: EVIL }, withoutCors],
  [
    'a page elsewhere asks whether it may ask',
    { method: 'OPTIONS', headers: { ...EVIL, 'access-control-request-method': 'POST' } },
    withoutCors,
  ],
  [
    '5,000 aliases',
    query(`{ ${repeat(5000, (at) => `a${at}: __typename`)} }`),
    (reply) => expect(reply.json.errors[0].message).toContain('2000 tokens'),
  ],
  ['31 aliases', query(`{ ${repeat(31, (at) => `a${at}: __typename`)} }`), overLimit('31 aliases')],
  [
    'an alias that would make the answer a promise',
    query('{ actor(id: "actor:ARL") { then: name } }'),
    (reply) => expect(reply.json.errors[0].message).toContain('"then"'),
  ],
  ['30 aliases', query(`{ ${repeat(30, (at) => `a${at}: __typename`)} }`), answered],
  [
    '21 directives',
    query(`{ ${repeat(21, () => '__typename @include(if: true)')} }`),
    overLimit('21 directives'),
  ],
  ['depth 15', query(chain(13)), answered],
  ['depth 16', query(chain(15)), overLimit('levels of fields')],
  [
    'a question of two hops with evidence',
    query(
      '{ actor(name: "Arlund") { events(first: 2) { nodes { targets { events(first: 2) { nodes { evidence(first: 1) { quote article { title } } } } } } } } }',
    ),
    answered,
  ],
  ['2^20 fields by fragments', query(bomb(20)), overLimit('1048577 fields')],
  ['2^120 fields by fragments', query(bomb(120)), overLimit('fields')],
  [
    'a fragment within itself',
    query('{ actor(id: "a") { ...F } } fragment F on Actor { country { ...F } }'),
    (reply) => expect(reply.json.errors[0].message).toContain('spread fragment "F" within itself'),
  ],
  ['cost by literals', query(`{ ${nested('100')} }`), overLimit('may read 300600 things')],
  [
    'cost by variables',
    query(`query ($n: Int) { ${nested('$n')} }`, { n: 100 }),
    overLimit('may read 300600 things'),
  ],
  [
    'cost by the defaults of variables',
    query(`query ($n: Int = 100) { ${nested('$n')} }`),
    overLimit('may read 300600 things'),
  ],
  [
    'cost in fragments within fragments',
    query(`{ ... on Query { ... on Query { ${nested('100')} } } }`),
    overLimit('may read 300600 things'),
  ],
  [
    'a page of 101',
    query('{ events(first: 101) { nodes { id } } }'),
    (reply) =>
      expect(reply.json.errors[0]).toMatchObject({
        message: expect.stringContaining('from 1 to 100'),
        extensions: { code: 'BAD_USER_INPUT' },
      }),
  ],
  [
    'a page of 0',
    query('{ events(first: 0) { nodes { id } } }'),
    (reply) => expect(reply.json.errors[0].extensions.code).toBe('BAD_USER_INPUT'),
  ],
  [
    'several operations in a request',
    { body: [{ query: '{ __typename }' }, { query: '{ __typename }' }] },
    (reply) => expect(reply.status).toBe(400),
  ],
  ['introspection, as GraphiQL asks it', query(getIntrospectionQuery()), answered],
  [
    'introspection in circles',
    query(`{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`),
    (reply) => expect(reply.json.data).toBeUndefined(),
  ],
  ['/health', { path: '/health' }, (reply) => expect(reply.status).toBe(200)],
  ['/ready', { path: '/ready' }, (reply) => expect(reply.status).toBe(200)],
  [
    'a body of 4 MB and more',
    { ...query('{ __typename }', { text: 'x'.repeat(4 * 1024 * 1024) }) },
    refused(413, 'BODY_TOO_LARGE'),
  ],
];

describe('probes', () => {
  test.for(PROBES)('%s', async ([, probe, check]) => {
    const before = performance.now();
    check(await local.send(probe));
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('none of them changed anything', async () => {
    const { json } = await local.send(query('{ article(id: "article:north") { id } }'));
    expect(json.data.article).not.toBeNull();
  });

  test('the 61 audits of GraphQL over HTTP pass over the wire, here and in public', async () => {
    for (const { url } of [local, open]) {
      const results = await auditServer({ url: `${url}/graphql` });
      expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
      expect(results).toHaveLength(61);
    }
  });
});

describe('limits can be read', () => {
  test('as a field', async () => {
    const { json } = await open.send(
      query(
        '{ limits { operationCost cost depth pageSize bodyBytes } events(first: 7) { nodes { sources { id } } } }',
      ),
    );
    // 7 events with their 5 sources, and the limits.
    expect(json.data.limits).toEqual({
      operationCost: 43,
      cost: 100_000,
      depth: 15,
      pageSize: 100,
      bodyBytes: 262_144,
    });
  });

  test('in extensions, when asked for', async () => {
    const { json } = await open.send({
      ...query('{ events(first: 7) { nodes { id } } }'),
      headers: { 'entente-cost': '1' },
    });
    expect(json.extensions).toMatchObject({
      cost: { found: 7, most: 100_000 },
      limits: { depth: 15, tokens: 2000, aliases: 30, directives: 20, pageSize: 100 },
    });
  });
});

test('a refused body does not cost the requests that follow on its connection', async () => {
  await local.send({ headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(1000) });
  for (const until = Date.now() + 900; Date.now() < until; ) {
    answered(await local.send(query('{ graphStatus { version } }')));
  }
});

describe('what is told to whom', () => {
  test('suggestions help on this machine and are hidden in public', async () => {
    const typo = query('{ actr(id: "a") { id } }');
    expect((await local.send(typo)).json.errors[0].message).toContain('Did you mean "actor"');
    expect((await open.send(typo)).json.errors[0].message).toBe(
      'Cannot query field "actr" on type "Query".',
    );
    const [kind, variables] = [
      'query ($k: [ActorKind!]) { actors(kind: $k) { totalCount } }',
      { k: 'STAT' },
    ];
    expect((await local.send(query(kind, variables))).text).toContain('Did you mean');
    expect((await open.send(query(kind, variables))).text).not.toContain('Did you mean');
  });

  test('the schema is open, unless it is hidden', async () => {
    const schema = query('{ __schema { types { name } } }');
    answered(await open.send(schema));
    const hidden = await serveProbed(store, { hideSchema: true });
    expect((await hidden.send(schema)).json.data).toBeUndefined();
    answered(await hidden.send(query('{ __typename graphStatus { version } }')));
  });

  test('pages of a site that is named may read, without credentials; others may not', async () => {
    const server = await serveProbed(store, { origins: ['https://charts.example'] });
    const asked = query('{ __typename }');
    const named = await server.send({ ...asked, headers: { origin: 'https://charts.example' } });
    expect(named.headers['access-control-allow-origin']).toBe('https://charts.example');
    expect(named.headers['access-control-allow-credentials']).not.toBe('true');
    const other = await server.send({ ...asked, headers: EVIL });
    expect(other.headers['access-control-allow-origin']).not.toBe(EVIL.origin);
  });

  test('names of other hosts are refused on loopback, its own are not', async () => {
    const asked = (host: string) => local.send({ ...query('{ __typename }'), headers: { host } });
    for (const host of [
      'attacker.example',
      'localhost.attacker.example',
      '127.0.0.1.nip.io',
      '10.0.0.1',
    ]) {
      refused(421, 'WRONG_HOST')(await asked(host));
    }
    for (const host of ['localhost', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST:80']) {
      answered(await asked(host));
    }
  });
});
