import { createServer } from 'node:http';
import { auditServer } from 'graphql-http';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_TABS } from '../../src/api/default-tabs.ts';
import { type Api, createApi, startServer } from '../../src/api/server.ts';
import { StoreError } from '../../src/errors.ts';
import { toBaseLayer } from '../../src/graph/base-layer.ts';
import { findArticles } from '../../src/ingest/find-articles.ts';
import { ingestArticles } from '../../src/ingest/ingest-articles.ts';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { apiOver, ask } from './ask.ts';
import { openEmpty, openWorld } from './open-world.ts';

const URL_OF = 'http://localhost/graphql';
const MUTATION = 'mutation { removeArticle(id: "article:north") { removed } }';
/** Anew each time: the fetch of Yoga writes into the object it is given. */
const jsonType = () => ({ 'content-type': 'application/json', accept: 'application/json' });
let store: GraphStore;
let api: Api;
beforeAll(async () => {
  store = await openWorld();
  api = apiOver(store);
});

describe('GraphQL over HTTP', () => {
  test('all audits of graphql-http pass', async () => {
    const results = await auditServer({ url: URL_OF, fetchFn: api.fetch });
    const failing = results
      .filter(({ status }) => status !== 'ok')
      .map(({ name, id }) => `${id} ${name}`);
    expect(failing).toEqual([]);
    expect(results).toHaveLength(61);
  });

  test('mutations by GET are refused', async () => {
    const response = await api.fetch(`${URL_OF}?query=${encodeURIComponent(MUTATION)}`);
    expect(response.status).toBe(405);
  });

  test.for([
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(MUTATION)}`],
    ['application/graphql', MUTATION],
    ['application/graphql; charset=utf-8', MUTATION],
    ['text/plain', JSON.stringify({ query: MUTATION })],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
  ] as const)('a body of %s is refused', async ([type, body]) => {
    const response = await api.fetch(URL_OF, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
    });
    expect((await ask(api, '{ article(id: "article:north") { id } }')).data.article).not.toBeNull();
  });

  test('pages of other sites get no CORS headers', async () => {
    for (const method of ['OPTIONS', 'POST']) {
      const response = await api.fetch(URL_OF, {
        method,
        headers: {
          ...jsonType(),
          origin: 'https://elsewhere.example',
          'access-control-request-method': 'POST',
        },
        ...(method === 'POST' ? { body: '{"query":"{__typename}"}' } : {}),
      });
      expect(
        [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
      ).toEqual([]);
    }
  });

  test('several operations in one request are refused', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    const response = await api.fetch(URL_OF, { method: 'POST', headers: jsonType(), body });
    expect(response.status).toBe(400);
  });

  test('a body of more than 4 MB is refused', async () => {
    const body = JSON.stringify({
      query: '{ __typename }',
      variables: { text: 'x'.repeat(4 * 1024 * 1024) },
    });
    const response = await api.fetch(URL_OF, { method: 'POST', headers: jsonType(), body });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('4 MB') }],
    });
  });
});

describe('GraphiQL', () => {
  test('needs nothing from elsewhere', async () => {
    const response = await api.fetch(URL_OF, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
    const html = await response.text();
    const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
      script.slice(0, script.indexOf('>') + 1),
    );
    expect(markup).toContain('<title>Entente</title>');
    expect(
      markup.match(/<(?:script|link|img|iframe)\b[^>]*(?:src|href)\s*=\s*["']?(?:https?:)?\/\//gi),
    ).toBeNull();
    expect(html.match(/@import\s+(?:url\()?["']?(?:https?:)?\/\//gi)).toBeNull();
    expect(html).toContain('Who met whom, and over which issues?');
  });

  test('its tabs give something over the articles that come with the project', async () => {
    const seeded = await openEmpty();
    const knowledge = openKnowledge();
    await syncBase(seeded, toBaseLayer(await knowledge.open()));
    const ingestion = createIngestion({ store: seeded, knowledge });
    await ingestArticles(await findArticles(['seeds/articles']), { store: seeded, knowledge });
    const over = createApi({ store: seeded, ingestion, version: 'test' });
    for (const { query } of DEFAULT_TABS) {
      const { data, errors } = await ask(over, query);
      expect([query.split('\n')[0], errors]).toEqual([query.split('\n')[0], undefined]);
      const lists = Object.values(data) as unknown as { readonly nodes: readonly unknown[] }[];
      expect([query.split('\n')[0], lists[0]?.nodes.length]).not.toEqual([query.split('\n')[0], 0]);
    }
  });

  test('a browser at the root finds the explorer', async () => {
    const response = await api.fetch('http://localhost/');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect((await api.fetch('http://localhost/nowhere')).status).toBe(404);
  });
});

describe('health', () => {
  test('/health answers, /ready touches the store', async () => {
    const away: GraphStore = {
      ...store,
      read: () => Promise.reject(new StoreError('bolt://secret is away')),
    };
    const over = (path: string, of: Api) => of.fetch(`http://localhost${path}`);
    expect((await over('/health', api)).status).toBe(200);
    expect((await over('/ready', api)).status).toBe(200);
    const response = await over('/ready', apiOver(away));
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('secret');
    expect((await over('/health', apiOver(away))).status).toBe(200);
  });
});

describe('a server', () => {
  test('listens, answers and closes', async () => {
    const server = await startServer({ host: '127.0.0.1', port: 0, api });
    try {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: jsonType(),
        body: JSON.stringify({ query: '{ graphStatus { store version } }' }),
      });
      expect(await response.json()).toEqual({
        data: { graphStatus: { store: 'EMBEDDED', version: 6 } },
      });
    } finally {
      await server.close();
    }
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  });

  test('a body that grows past 4 MB without saying so is refused', async () => {
    const server = await startServer({ host: '127.0.0.1', port: 0, api });
    try {
      let sent = 0;
      const body = new ReadableStream({
        pull(controller) {
          sent += 65_536;
          if (sent > 6 * 1024 * 1024) controller.close();
          else controller.enqueue(new Uint8Array(65_536).fill(32));
        },
      });
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: jsonType(),
        body,
        duplex: 'half',
      } as RequestInit);
      expect(response.status).toBe(413);
    } finally {
      await server.close();
    }
  });

  test('a port in use is named', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(startServer({ host: '127.0.0.1', port, api })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`),
    });
    other.close();
  });

  test('an address that is not this machine’s is named', async () => {
    await expect(startServer({ host: '203.0.113.7', port: 0, api })).rejects.toMatchObject({
      code: 'ADDRESS_UNUSABLE',
      message: expect.stringContaining('203.0.113.7'),
    });
  });
});
