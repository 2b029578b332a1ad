import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, loadOperations } from '../../src/api/operations/load-operations.ts';
import { createSchema } from '../../src/api/schema.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { openWorld } from './open-world.ts';
import { type Probed, serveProbed } from './serve.ts';

const NAME = 'query Name($id: ID) { actor(id: $id) { name } }';
const FILE = `query Count { events { totalCount } }
query Kind($id: ID) { actor(id: $id) { ...K } }
fragment K on Actor { kind }`;
const READ = 'a-token-for-reading-0123456789';
const schema = createSchema();
const folder = mkdtempSync(join(tmpdir(), 'entente-operations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('a file of operations', () => {
  test('is JSON by id, or GraphQL by name; hashes do as well', () => {
    const map = loadOperations(write('a.json', JSON.stringify({ 'name-1': NAME })), schema);
    expect([map.get('name-1'), map.get(hashOf(NAME))]).toEqual([NAME, NAME]);
    const named = loadOperations(write('a.graphql', FILE), schema);
    expect(named.get('Count')).toContain('totalCount');
    expect(named.get('Count')).not.toContain('fragment');
    expect(named.get('Kind')).toContain('fragment K on Actor');
  });

  test.for([
    ['b.json', '{"x": 1}', '"x" is no text'],
    ['c.json', '{}', 'holds no operation'],
    [
      'd.json',
      '{"x": "query { nothing }"}',
      'the operation "x" is not valid here: Cannot query field "nothing"',
    ],
    ['e.json', '{"x": "query {"}', 'e.json, "x":1:8: Syntax Error'],
    ['f.graphql', '{ events { totalCount } }', 'an operation without a name'],
    ['g.graphql', 'query A {\n  events {{ }', 'g.graphql:2:11: Syntax Error'],
  ] as const)('%s is refused: %s', ([name, content, message]) => {
    expect(() => loadOperations(write(name, content), schema)).toThrow(message);
  });

  test('that is not there is named', () => {
    expect(() => loadOperations(join(folder, 'none.json'), schema)).toThrow('--operations');
  });
});

describe('operations by id', () => {
  let store: GraphStore;
  let only: Probed;
  let also: Probed;
  beforeAll(async () => {
    store = await openWorld();
    const operations = write('ours.json', JSON.stringify({ [hashOf(NAME)]: NAME, short: NAME }));
    only = await serveProbed(store, { operations, onlyPersisted: true });
    also = await serveProbed(store, { operations });
  });
  const variables = { id: 'actor:ARL' };
  const arlund = { data: { actor: { name: 'Arlund' } } };
  const byUrl = (parameters: object) =>
    `/graphql?${new URLSearchParams(Object.entries(parameters)).toString()}`;
  const apollo = { persistedQuery: { version: 1, sha256Hash: hashOf(NAME) } };

  test.for([
    ['documentId', { body: { documentId: 'short', variables } }],
    ['documentId, a hash', { body: { documentId: hashOf(NAME), variables } }],
    ["Apollo's extension", { body: { extensions: apollo, variables } }],
    [
      'documentId by GET',
      { path: byUrl({ documentId: 'short', variables: JSON.stringify(variables) }) },
    ],
    [
      "Apollo's extension by GET",
      { path: byUrl({ extensions: JSON.stringify(apollo), variables: JSON.stringify(variables) }) },
    ],
    ['the very text', { body: { query: NAME, variables } }],
  ] as const)('%s', async ([, probe]) => {
    expect((await only.send(probe)).json).toEqual(arlund);
    expect((await also.send(probe)).json).toEqual(arlund);
  });

  test.for([
    ['another text', { query: '{ events { totalCount } }' }, 403, 'PERSISTED_QUERY_ONLY'],
    ['introspection', { query: '{ __schema { types { name } } }' }, 403, 'PERSISTED_QUERY_ONLY'],
    ['an unknown id', { documentId: 'long' }, 400, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id that is no text', { documentId: { a: 1 } }, 400, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'a known id does not carry another text',
      { documentId: 'none', query: '{ __typename }' },
      400,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ] as const)('%s is refused', async ([, body, status, code]) => {
    const reply = await only.send({ body });
    expect([reply.status, reply.json.errors[0].extensions.code]).toEqual([status, code]);
    expect(reply.json.data).toBeUndefined();
  });

  test('GraphiQL is off where nothing else is answered', async () => {
    const headers = { accept: 'text/html' };
    expect((await also.send({ headers })).text).toContain('<title>Entente</title>');
    expect((await only.send({ headers })).text).not.toContain('<title>Entente</title>');
  });

  test('other texts are answered where they may be', async () => {
    const { json } = await also.send({ body: { query: '{ events { totalCount } }' } });
    expect(json.data.events.totalCount).toBeGreaterThan(0);
  });

  test('an id is no way around the token for reading', async () => {
    const operations = write('guarded.json', JSON.stringify({ short: NAME }));
    const access = { isLoopback: false, readToken: READ };
    const server = await serveProbed(store, { operations, access });
    for (const path of [
      byUrl({ documentId: 'short' }),
      byUrl({ extensions: JSON.stringify(apollo) }),
    ]) {
      expect((await server.send({ path })).status).toBe(401);
    }
  });
});
