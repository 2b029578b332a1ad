import { beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/api/server.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';

let store: GraphStore;
let api: Api;
beforeAll(async () => {
  store = await openWorld();
  api = apiOver(store);
});

/** Each connection: how to ask for a page of it, and where it stands in the answer. */
const LISTS: readonly (readonly [name: string, open: string, close: string, item: string])[] = [
  ['whoMetWhom', '{ whoMetWhom(', '', 'actors { id }'],
  ['whoMetWhom of one', '{ whoMetWhom(actor: "Arlund", ', '', 'actors { id }'],
  ['actors', '{ actors(', '', 'id'],
  ['events', '{ events(includeNegated: true, ', '', 'id'],
  ['events found', '{ search(q: "met", in: [EVENT], ', '', 'node { ... on Event { id } }'],
  ['the surest events', '{ events(orderBy: { field: CONFIDENCE }, ', '', 'id'],
  ['the least told events', '{ events(orderBy: { field: EVIDENCE, direction: ASC }, ', '', 'id'],
  ['the earliest events', '{ events(orderBy: { field: DATE, direction: ASC }, ', '', 'id'],
  [
    'events that fit a filter',
    '{ events(where: { OR: [{ dated: false }, { main: true }] }, ',
    '',
    'id',
  ],
  ['the most mentioned actors', '{ actors(orderBy: { field: MENTIONS }, ', '', 'id'],
  ['the latest actors', '{ actors(orderBy: { field: LATEST }, ', '', 'id'],
  ['the least met actors', '{ actors(orderBy: { field: MEETINGS, direction: ASC }, ', '', 'id'],
  ['the busiest actors', '{ actors(orderBy: { field: EVENTS }, ', '', 'id'],
  ['the latest pairs', '{ whoMetWhom(orderBy: { field: LATEST }, ', '', 'actors { id }'],
  [
    'the earliest pairs',
    '{ whoMetWhom(orderBy: { field: LATEST, direction: ASC }, ',
    '',
    'actors { id }',
  ],
  ['events of a topic', '{ events(topic: "energy", ', '', 'id'],
  ['topics', '{ topics(', '', 'id'],
  ['articles', '{ articles(', '', 'id'],
  ['statements', '{ statements(', '', 'id'],
  [
    'search',
    '{ search(q: "a", ',
    '',
    'node { ... on Actor { id } ... on Topic { id } ... on Sentence { id } ... on Article { id } ... on Event { id } }',
  ],
  ['an actor’s events', '{ actor(id: "actor:ARL") { events(', ' }', 'id'],
  ['an actor’s meetings', '{ actor(id: "actor:ARL") { meetings(', ' }', 'id'],
  ['an actor’s statements', '{ actor(id: "actor:BES") { statements(', ' }', 'id'],
  [
    'an actor’s timeline',
    '{ actor(id: "actor:BES") { timeline(',
    ' }',
    'date item { __typename ... on Event { id } ... on Statement { id } }',
  ],
  ['positions on a topic', '{ topic(id: "topic:trade") { positions(', ' }', 'stance actor { id }'],
  ['a topic’s events', '{ topic(id: "topic:energy") { events(', ' }', 'id'],
  ['an article’s sentences', '{ article(id: "article:north") { sentences(', ' }', 'id'],
  ['an article’s events', '{ article(id: "article:north") { events(', ' }', 'id'],
  ['an article’s statements', '{ article(id: "article:north") { statements(', ' }', 'id'],
  [
    'an article’s mentions',
    '{ article(id: "article:north") { mentions(',
    ' }',
    'start actor { id }',
  ],
];

describe('connections', () => {
  test.for(LISTS)(
    '%s: pages of two make up the whole, in its order',
    async ([, open, close, item]) => {
      const pageFrom = async (first: number, after: string | null) => {
        const rest = `first: ${first}, after: ${JSON.stringify(after)})`;
        const query = `${open}${rest} { totalCount nodes { ${item} } pageInfo { hasNextPage hasPreviousPage endCursor } }${close} }`;
        const { data, errors } = await ask(api, query);
        expect(errors).toBeUndefined();
        const [top] = Object.values(data) as [Record<string, unknown>];
        const connection = close === '' ? top : Object.values(top)[0];
        // biome-ignore lint/suspicious/noExplicitAny: connections of any type
        return connection as any;
      };
      const whole = await pageFrom(100, null);
      expect(whole.nodes).toHaveLength(whole.totalCount);
      expect(whole.totalCount).toBeGreaterThan(0);
      expect(whole.pageInfo.hasNextPage).toBe(false);
      const collected: unknown[] = [];
      let after: string | null = null;
      for (let turn = 0; turn < 100; turn += 1) {
        const page = await pageFrom(2, after);
        collected.push(...page.nodes);
        expect(page.totalCount).toBe(whole.totalCount);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        if (!page.pageInfo.hasNextPage) break;
        expect(page.nodes).toHaveLength(2);
        after = page.pageInfo.endCursor;
      }
      expect(collected).toEqual(whole.nodes);
    },
  );

  test.for([0, -1, 101, 100_000])('first: %i is refused', async (first) => {
    const { errors } = await ask(
      api,
      'query ($first: Int) { events(first: $first) { totalCount } }',
      { first },
    );
    expect(errors).toMatchObject([
      {
        message: `The argument \`first\` is ${first}; it must be a whole number from 1 to 100.`,
        path: ['events'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first', least: 1, most: 100 },
      },
    ]);
  });

  test.for(LISTS)('%s: a bad page size or cursor is refused', async ([, open, close]) => {
    const bad = await ask(api, `${open}first: 0) { totalCount }${close} }`);
    expect(bad.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'first',
    });
    const nonsense = await ask(api, `${open}after: "nonsense") { totalCount }${close} }`);
    expect(nonsense.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR' });
  });

  test.for([
    ['of another list', ['actors', 'x', 'y']],
    ['too short', ['events', 'x']],
    ['of other types', ['events', 1, 'x']],
    ['no list', { events: 1 }],
    ['of the same list in another order', ['events CONFIDENCE DESC', 0.7, 'x']],
    ['a number past all bounds', ['sentences', 1e300]],
  ] as const)('a cursor %s is refused', async ([, value]) => {
    const after = Buffer.from(JSON.stringify(value)).toString('base64url');
    const { errors } = await ask(
      api,
      'query ($after: String) { events(after: $after) { nodes { id } } }',
      { after },
    );
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_CURSOR' }, message: expect.stringContaining('endCursor') },
    ]);
  });

  test('a cursor whose item is gone goes on from where it stood', async () => {
    const after = Buffer.from(JSON.stringify(['events', '2026-03-15', 'event:gone'])).toString(
      'base64url',
    );
    const { data } = await ask(
      api,
      'query ($after: String) { events(after: $after, first: 1) { nodes { date } } }',
      { after },
    );
    expect(data.events.nodes).toEqual([{ date: '2026-02-04' }]);
  });
});

describe('statements to the store', () => {
  const counting = (calls: string[]): GraphStore => ({
    ...store,
    read(query, params) {
      calls.push(query.name);
      return store.read(query, params);
    },
  });
  const nested = (first: number) => `{ actors(first: ${first}, mentioned: true) { nodes {
    country { name } mentionCount eventCount memberships { actor { name } statedIn { text } }
    statements(first: 5) { totalCount nodes { speaker { name } hearer { name } topics { name } sentence { text } } }
    events(first: 5) { totalCount nodes { topics { name eventCount }
      participants { actor { name country { name } } }
      evidence { trigger sentence { mentions { actor { name } } } article { title citations { source { outlet } } } } } } } } }`;

  test('are one for each type and level, however many actors there are', async () => {
    const calls: string[] = [];
    const { data, errors } = await ask(apiOver(counting(calls)), nested(100));
    expect(errors).toBeUndefined();
    expect(data.actors.nodes.length).toBeGreaterThan(5);
    const times = new Map<string, number>();
    for (const name of calls) times.set(name, (times.get(name) ?? 0) + 1);
    const repeated = [...times].filter(([, many]) => many > 1).sort();
    // Actors and sentences stand on five and three levels of the question, their mentions on two turns.
    expect(
      repeated.filter(([name]) => !/^read\.(actors|sentences|sentenceMentions)$/.test(name)),
    ).toEqual([]);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(5);
  });

  test('pairs with their issues and meetings take the same few', async () => {
    const calls: string[] = [];
    const query =
      '{ whoMetWhom { nodes { actors { name } issues { count topic { name } } events(first: 2) { nodes { evidence { quote } } } } } }';
    expect((await ask(apiOver(counting(calls)), query)).errors).toBeUndefined();
    expect(calls.sort()).toEqual([
      'read.actors',
      'read.events.events',
      'read.evidence',
      'read.pairIssues',
      'read.pairs.all',
      'read.topicTree',
    ]);
  });

  test('filters and orders take one, edges one for parts and one for evidence', async () => {
    const calls: string[] = [];
    const query = `{ events(where: { OR: [{ types: [ACCUSE] }, { participant: { actor: { is: "actor:BES" } } }] }, orderBy: { field: EVIDENCE }) { nodes { id } }
      actors(where: { takesPart: { role: [SOURCE] } }, orderBy: { field: MEETINGS }) { nodes { id } }
      statements(where: { speaker: { kind: [STATE] } }) { nodes { id } }
      whoMetWhom(orderBy: { field: LATEST }) { nodes { meetings } }
      actor(id: "actor:ARL") { events { edges { roles evidence { id } } } } }`;
    expect((await ask(apiOver(counting(calls)), query)).errors).toBeUndefined();
    expect(calls.sort()).toEqual([
      'read.actorPage',
      'read.actors',
      'read.events.actor',
      'read.events.all',
      'read.evidence',
      'read.pairs.all',
      'read.participants',
      'read.statements.all',
    ]);
  });

  test('a count is read only when it is asked for, and nothing else then', async () => {
    const calls: string[] = [];
    await ask(apiOver(counting(calls)), '{ events { nodes { id } } }');
    await ask(apiOver(counting(calls)), '{ events { totalCount } }');
    expect(calls).toEqual(['read.events.all', 'read.eventCount.all']);
  });
});
