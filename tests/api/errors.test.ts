import { beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/api/server.ts';
import { ArticleError, StoreError } from '../../src/errors.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { type Answer, apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';

let store: GraphStore;
let api: Api;
beforeAll(async () => {
  store = await openWorld();
  api = apiOver(store);
});

/** The store, but its reads throw. */
const broken = (error: Error): GraphStore => ({ ...store, read: () => Promise.reject(error) });

describe('names', () => {
  test.for([
    ['actor:ARL', 'actor:ARL'],
    ['arlund', 'actor:ARL'],
    ['  REPUBLIC  of ARLUND ', 'actor:ARL'],
    ['olstrad', 'actor:ostrava'],
    ['ÖLSTRÅD', 'actor:ostrava'],
    ['coi', 'actor:COV'],
    ['Tolen', 'actor:mira-tolen'],
    ['ana rell', null],
  ] as const)('%s is found', async ([name, id]) => {
    const { data } = await ask(api, 'query ($name: String) { actor(name: $name) { id } }', {
      name,
    });
    expect(data.actor.id).toEqual(id ?? expect.stringMatching(/^actor:[0-9a-f]{16}$/));
  });

  test('a name of its own goes before an alias', async () => {
    const { data } = await ask(api, '{ actor(name: "Arlund") { id kind } }');
    expect(data.actor).toEqual({ id: 'actor:ARL', kind: 'STATE' });
  });

  test.for([
    ['{ events(actor: "Besmarra") { totalCount } }', 'UNKNOWN_ACTOR', ['Besmara']],
    ['{ whoMetWhom(actor: "Mirra Tolen") { totalCount } }', 'UNKNOWN_ACTOR', ['Mira Tolen']],
    ['{ path(from: "Arlund", to: "Besm") { length } }', 'UNKNOWN_ACTOR', ['Besmara']],
    ['{ events(topic: "natural gass") { totalCount } }', 'UNKNOWN_TOPIC', ['natural gas']],
    ['{ topic(name: "trading") { id } }', 'UNKNOWN_TOPIC', ['trade']],
  ] as const)('%s', async ([query, code, didYouMean]) => {
    const { errors } = await ask(api, query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
    expect(errors?.[0]?.extensions?.['didYouMean']).toEqual(
      expect.arrayContaining([...didYouMean]),
    );
    expect(errors?.[0]?.message).toContain(`did you mean ${didYouMean[0]}`);
  });

  test('a name that is a novel comes back cut', async () => {
    const { errors } = await ask(api, 'query ($name: String) { actor(name: $name) { id } }', {
      name: 'x'.repeat(5000),
    });
    expect(errors?.[0]?.message.length).toBeLessThan(300);
  });

  test('one field that fails leaves the others their answers', async () => {
    const { data, errors } = await ask(
      api,
      '{ good: actor(name: "Arlund") { name } bad: actor(name: "Nobody") { name } }',
    );
    expect(data).toEqual({ good: { name: 'Arlund' }, bad: null });
    expect(errors).toHaveLength(1);
  });
});

describe('arguments', () => {
  test.for([
    ['{ actor { id } }', 'Give either the argument `id` or the argument `name`.'],
    [
      '{ actor(id: "a", name: "b") { id } }',
      'Give either the argument `id` or the argument `name`.',
    ],
    [
      '{ search(q: "  ") { totalCount } }',
      'The argument `q` has 0 characters; it must have 1 to 200.',
    ],
    [
      '{ path(from: "Arlund", to: "Besmara", maxHops: 7) { length } }',
      'The argument `maxHops` is 7; it must be a whole number from 1 to 6.',
    ],
    [
      '{ events(from: "2026-03", to: "2026-02-27") { totalCount } }',
      'The argument `from` (2026-03) is later than `to` (2026-02-27); no event lies between them.',
    ],
    [
      `{ nodes(ids: [${'"a",'.repeat(101)}]) { id } }`,
      'The argument `ids (their number)` is 101; it must be a whole number from 0 to 100.',
    ],
  ] as const)('%s', async ([query, message]) => {
    const { errors } = await ask(api, query);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.for(['3 February', '2026-13', '2026-02-30', '26', '', '2026-02-03T10:00:00Z'])(
    'the date "%s" is refused',
    async (from) => {
      const literal = await ask(api, `{ events(from: ${JSON.stringify(from)}) { totalCount } }`);
      const variable = await ask(
        api,
        'query ($from: Date) { events(from: $from) { totalCount } }',
        { from },
      );
      for (const { errors } of [literal, variable]) {
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining('write "2026", "2026-02" or "2026-02-03"'),
          extensions: { code: 'BAD_USER_INPUT' },
        });
      }
    },
  );

  test.for([
    [
      'from: "2026-02-04"',
      ['2026-09', '2026-06-02', '2026-06-01', '2026-05-20', '2026-02-04', '2026-02'],
    ],
    ['from: "2026-02", to: "2026-02"', ['2026-02-04', '2026-02-03', '2026-02']],
    ['to: "2025"', ['2025']],
    ['from: "2025-06-01", to: "2026-02-03"', ['2026-02-03', '2026-02', '2025']],
  ] as const)('dates are inclusive in their own precision: %s', async ([period, dates]) => {
    const { data } = await ask(api, `{ events(${period}) { nodes { date } } }`);
    expect(data.events.nodes.map((event: { date: string }) => event.date)).toEqual(dates);
  });
});

describe('limits', () => {
  test.for([
    [
      'depth',
      `{ actors ${'{ nodes { country '.repeat(1)}${'{ country '.repeat(14)}{ id }${' }'.repeat(14)} } } }`,
      'levels of fields',
    ],
    [
      'depth by fragments',
      `{ actor(id: "a") { ...A } } fragment A on Actor { ${'country { '.repeat(14)}id${' }'.repeat(14)} }`,
      'levels of fields',
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: graphStatus { version }`).join(' ')} }`,
      'aliases',
    ],
  ])('%s', async ([, query, what]) => {
    const { errors, data } = await ask(api, query ?? '');
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(what ?? ''), extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
  });

  test('tokens', async () => {
    const { errors, data } = await ask(api, `{ ${'__typename '.repeat(2001)} }`);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain('2000 tokens');
  });

  test('what stands at the limits passes', async () => {
    const aliases = Array.from({ length: 30 }, (_, at) => `a${at}: __typename`).join(' ');
    expect((await ask(api, `{ ${aliases} }`)).errors).toBeUndefined();
    const deep = `{ actor(id: "actor:mira-tolen") { ${'country { '.repeat(13)}id${' }'.repeat(13)} } }`;
    expect((await ask(api, deep)).errors).toBeUndefined();
  });
});

describe('faults', () => {
  test('what is not ours is masked; its id stands in the log', async () => {
    const log: string[] = [];
    const { errors } = await ask(
      apiOver(broken(new TypeError('secret db password')), log),
      '{ events { nodes { id } } }',
    );
    expect(errors).toMatchObject([
      {
        message: 'Unexpected error.',
        path: ['events', 'nodes'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('secret db password');
    expect(log[0]).toContain(String(errors?.[0]?.extensions?.['id']));
  });

  test('a failing statement keeps its code and loses its words', async () => {
    const log: string[] = [];
    const error = new StoreError('read.events failed: MATCH (n', { code: 'STORE_FAILED' });
    const { errors } = await ask(apiOver(broken(error), log), '{ graphStatus { version } }');
    expect(errors).toMatchObject([
      { message: 'Unexpected error.', extensions: { code: 'STORE_FAILED' } },
    ]);
    expect(log.join()).toContain('MATCH (n');
  });

  test('a store that is away is told of with status 503, and where it is in the log alone', async () => {
    const log: string[] = [];
    const away = apiOver(broken(new StoreError('Neo4j at bolt://inside is away.')), log);
    const response = await away.fetch('http://localhost/graphql?query={graphStatus{version}}', {
      headers: { accept: 'application/json' },
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    const { data, errors } = (await response.json()) as Answer;
    expect(data).toEqual({ graphStatus: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toBe("The graph can't be reached at the moment; ask again soon.");
    const { code, id } = errors?.[0]?.extensions ?? {};
    expect(code).toBe('STORE_UNREACHABLE');
    expect(log).toEqual([`error ${id}: Neo4j at bolt://inside is away. (STORE_UNREACHABLE)`]);
  });
});

test('subscribers of a store that is away are told no more than others', async () => {
  const log: string[] = [];
  const away = apiOver(broken(new StoreError('Neo4j at bolt://inside is away.')), log);
  const query = encodeURIComponent('subscription { articleIngested { articleId } }');
  const response = await away.fetch(`http://localhost/graphql?query=${query}`, {
    headers: { accept: 'text/event-stream' },
  });
  const text = await response.text();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(text).toContain('STORE_UNREACHABLE');
  expect(text).not.toContain('bolt');
  expect(log.join()).toContain('bolt://inside');
});

describe('changes', () => {
  const INGEST = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
    status articleId article { title events { totalCount } } events { added changed removed } } }`;

  test('an article comes, is known, and goes', async () => {
    const input = { text: 'guest', publishedOn: '2026-07-08', outlet: null };
    const first = await ask(api, INGEST, { input });
    expect(first.data.ingestArticle).toEqual({
      status: 'NEW',
      articleId: 'article:guest',
      article: { title: 'Title of guest', events: { totalCount: 1 } },
      events: { added: 1, changed: 0, removed: 0 },
    });
    expect((await ask(api, INGEST, { input })).data.ingestArticle.status).toBe('KNOWN');
    const remove = 'mutation { removeArticle(id: "article:guest") { id removed } }';
    expect((await ask(api, remove)).data.removeArticle).toEqual({
      id: 'article:guest',
      removed: true,
    });
    expect((await ask(api, remove)).data.removeArticle).toEqual({
      id: 'article:guest',
      removed: false,
    });
  });

  test('an article that can’t be read says why', async () => {
    const refuse = {
      ingest: () => Promise.reject(new ArticleError('The text is empty.')),
      remove: () => Promise.reject(new Error()),
      explain: () => Promise.reject(new Error()),
    };
    const { errors } = await ask(apiOver(store, [], refuse), INGEST, { input: { text: '' } });
    expect(errors).toMatchObject([
      { message: 'The text is empty.', extensions: { code: 'BAD_ARTICLE' } },
    ]);
  });
});
