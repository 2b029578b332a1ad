import { expect, test } from 'vitest';
import type { Api } from '../../src/api/server.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { inventedPatch } from '../store/invented.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { type Answer, apiOver, ask } from './ask.ts';
import { MORE, NAMED, type Operation, WRONG } from './nested-questions.ts';
import { fill, WORLD } from './world.ts';

const EVENT = `id type plover mode date negated modality confidence main evidenceCount
  participants { role actor { name kind aliases } } sources { id country { name } } targets { id }
  topics { id name broader { id } }
  evidence(first: 2) { id quote rule trigger sentence { id text zone article { title } } article { id outlet } }`;

/** Operations that one nested statement answers, with their variables. */
const WHOLE: readonly Operation[] = [
  ...MORE,
  [
    'who met whom, about what, in which sentence',
    `query ($first: Int) { whoMetWhom(first: $first, from: "2026-01") { totalCount
      nodes { actors { id name } meetings firstDate lastDate issues { count topic { id } }
        events(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { ${EVENT} } } }
      edges { cursor node { meetings } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    { first: 5 },
  ],
  [
    'whom one actor met',
    `{ whoMetWhom(actor: "actor:BES") { totalCount nodes { actors { name } meetings lastDate
      series(bucket: YEAR) { bucket key label count } months: series { bucket count } issues: series(bucket: DAY, byIssue: true) { bucket key label count } } }
      two: whoMetWhom(actor: "actor:BES", counterpart: "actor:ARL") { totalCount nodes { actors { name } meetings } }
      alone: whoMetWhom(counterpart: "actor:ARL") { nodes { actors { name } meetings } } }`,
  ],
  [
    'an actor and its latest events',
    `{ actor(id: "actor:BES") { __typename id name kind known wikidata eventCount mentionCount
      meetings(first: 3) { totalCount nodes { date } pageInfo { hasNextPage } }
      events(first: 2, types: [CONSULT, ACCUSE], to: "2026-02") { edges { cursor node { ${EVENT} } } } } }`,
  ],
  ['nobody', '{ actor(id: "actor:NOBODY") { id } event(id: "event:none") { id } }'],
  [
    'a topic',
    '{ topic(id: "topic:energy") { id name eventCount events(first: 3) { totalCount nodes { id date } } } }',
  ],
  [
    'a dashboard: several root fields, an alias, a fragment',
    `query { one: actor(id: "actor:BES") { ...A } two: actor(id: "actor:ARL") { ...A }
      whoMetWhom(first: 1) { nodes { meetings } } } fragment A on Actor { id ... on Node { id2: id } eventCount }`,
  ],
  [
    'series, rankings, names by their beginning, a chain',
    `{ eventSeries(bucket: YEAR, by: TYPE, includeNegated: true) { bucket key label count }
      months: eventSeries(from: "2026-01-15", modality: [ACTUAL]) { bucket count }
      topTopics(first: 3) { count topic { id name } } all: topTopics(includeNegated: true) { count topic { id } }
      byTopic: eventSeries(bucket: MONTH, by: TOPIC) { bucket key label count } byActor: eventSeries(bucket: YEAR, by: ACTOR) { bucket key label count }
      topActors(first: 3, types: [CONSULT]) { count actor { id name } } states: topActors(kind: [STATE]) { count actor { id kind } }
      actorMatches(q: "Tolen of Besmara", first: 3) { score actor { id name eventCount country { id } } }
      actors(prefix: "B", first: 2) { totalCount nodes { id name aliases } pageInfo { endCursor } }
      actor(id: "actor:BES") { events(first: 3) { nodes { counterparts(of: "actor:BES") { id events(first: 1) { nodes { id } } } } } } }`,
  ],
  [
    'dated events',
    '{ events(first: 3, from: "2026-01-15") { nodes { id date } pageInfo { endCursor } } }',
  ],
];

const PAGE = '(first: $first, after: $after)';
const MORE_OF = 'pageInfo { hasNextPage endCursor }';
const list = (call: string, nodes: string) =>
  `query ($first: Int, $after: String) { ${call.replace('()', PAGE).replace(', )', ', first: $first, after: $after)')} { ${MORE_OF} nodes { ${nodes} } } }`;
const below = (parent: string, call: string, nodes: string) =>
  `${list(call, nodes).replace(') {', `) { ${parent} {`)} }`;

/** Lists of more than one thing, and where in the answer they stand. */
const PAGED: readonly (readonly [name: string, query: string, at: string])[] = [
  ['pairs', list('whoMetWhom()', 'actors { id } meetings'), 'whoMetWhom'],
  ['events', list('events()', 'id'), 'events'],
  ['events by confidence', list('events(orderBy: { field: CONFIDENCE }, )', 'id'), 'events'],
  ['earliest events', list('events(orderBy: { field: DATE, direction: ASC }, )', 'id'), 'events'],
  ['actors', list('actors()', 'id'), 'actors'],
  ['actors by events', list('actors(orderBy: { field: EVENTS }, )', 'id'), 'actors'],
  ['latest actors', list('actors(orderBy: { field: LATEST }, )', 'id'), 'actors'],
  ['topics', list('topics()', 'id'), 'topics'],
  ['articles', list('articles()', 'id'), 'articles'],
  ['statements', list('statements()', 'id'), 'statements'],
  ...[
    ['events', 'id'],
    ['counterparts', 'events actor { id }'],
    ['timeline', 'date item { ... on Node { id } }'],
  ].map(
    ([field = '', nodes = '']) =>
      [
        `${field} of an actor`,
        below('actor(id: "actor:ARL")', `${field}()`, nodes),
        `actor.${field}`,
      ] as const,
  ),
  [
    'positions',
    below('topic(id: "topic:trade")', 'positions()', 'actor { id } stance'),
    'topic.positions',
  ],
  [
    'mentions',
    below('article(id: "article:north")', 'mentions()', 'start actor { id }'),
    'article.mentions',
  ],
  ['sentences', below('article(id: "article:north")', 'sentences()', 'id'), 'article.sentences'],
];

const timeline = (below: string) =>
  `timeline(first: 1) { nodes { item { ... on Tie { actor { ${below} } } ... on Event { sources { ${below} } } ... on Statement { speaker { ${below} } } } } }`;
const LONG = ['actor:BES', 'actor:ARL']
  .map((id, at) => `a${at}: actor(id: "${id}") { ${timeline(timeline(timeline('id')))} }`)
  .join(' ');

/** A store that counts what is asked of it. */
function counting(store: GraphStore): {
  store: GraphStore;
  readonly count: Record<string, number>;
} {
  const count = { levels: 0, nested: 0 };
  const { readValue } = store;
  if (!readValue) throw new Error('this store takes no nested statements');
  return {
    count,
    store: {
      ...store,
      read: (query, params) => {
        count.levels += 1;
        return store.read(query, params);
      },
      readValue: (query, params) => {
        count.nested += 1;
        return readValue(query, params);
      },
    },
  };
}

/** Errors of fields that are answered side by side come in any order. */
function inOrder({ data, errors }: Answer): Answer {
  const path = (error: object) => JSON.stringify('path' in error && error.path);
  return { data, errors: errors?.toSorted((a, b) => (path(a) < path(b) ? -1 : 1)) } as Answer;
}

describeNeo4j('one statement for a whole operation', (open) => {
  test('answers as the statements level by level do', async () => {
    const store = await open();
    try {
      await fill(store);
      const { readValue: _, ...levelByLevel } = store;
      const counted = counting(store);
      const log: string[] = [];
      const compare = async (
        [name, query, variables]: Operation,
        statements: number | undefined,
      ) => {
        counted.count['levels'] = 0;
        counted.count['nested'] = 0;
        const nested = await ask(apiOver(counted.store, log), query, { ...variables });
        const expected = await ask(apiOver(levelByLevel), query, { ...variables });
        expect([name, log]).toEqual([name, []]);
        expect([name, inOrder(nested)]).toEqual([name, inOrder(expected)]);
        expect([name, expected.errors !== undefined]).toEqual([name, statements === undefined]);
        if (statements === undefined) return;
        expect([name, counted.count]).toEqual([
          name,
          { levels: statements > 0 ? 0 : expect.any(Number), nested: statements },
        ]);
      };
      for (const one of WHOLE) await compare(one, 1);
      for (const one of NAMED) await compare(one, 2);
      await compare(['too long to be planned at once', `{ ${LONG} }`], 0);
      for (const one of WRONG) await compare(one, undefined);
    } finally {
      await store.close();
    }
  }, 300_000);

  test('things that are told apart by their ids alone are all there, in whatever order their fields stand', async () => {
    const store = await open();
    try {
      await syncBase(store, WORLD);
      const patch = inventedPatch('alike', [{ source: 'actor:ARL', target: 'actor:BES' }]);
      const [said] = patch.statements;
      const actors = ['actor:ARL', 'actor:BES', 'actor:ostrava'];
      await writeArticle(store, {
        ...patch,
        statements: said ? [{ ...said, actors, topics: ['topic:gas', 'topic:trade'] }] : [],
      });
      const { readValue: _, ...levelByLevel } = store;
      const query =
        '{ statements { nodes { actors { kind id } topics { known: __typename id } } } }';
      const nested = await ask(apiOver(store), query);
      expect(nested).toEqual(await ask(apiOver(levelByLevel), query));
      expect(nested.data.statements.nodes[0].actors).toHaveLength(3);
    } finally {
      await store.close();
    }
  });

  test('a chain of events that did not come about is passed over', async () => {
    const store = await open();
    try {
      await syncBase(store, WORLD);
      const [one, middle, two] = ['actor:union-one', 'actor:ARL', 'actor:BES'] as const;
      const told = [
        { source: one, target: middle, topics: ['topic:gas'] },
        { source: middle, target: two, type: 'ACCUSE' as const },
      ];
      await writeArticle(store, inventedPatch('first', told));
      const counted = counting(store);
      const { readValue: _, ...levelByLevel } = store;
      const path = (actors: string) => `{ path(from: "${one}", to: "${two}") { length
        actors { ${actors} } events { id participants { role } } steps { from { id } event { id topics { id } } to { id } } } }`;
      const quick = await ask(apiOver(counted.store), path('id name'));
      expect(quick.data).toMatchObject({ path: { length: 2 } });
      expect(counted.count).toEqual({ levels: 0, nested: 1 });
      expect(quick).toEqual(await ask(apiOver(levelByLevel), path('id name')));
      expect(await ask(apiOver(store), path('country { id }'))).toEqual(
        await ask(apiOver(levelByLevel), path('country { id }')),
      );
      const denied = { source: one, target: two, negated: true };
      await writeArticle(store, inventedPatch('second', [denied]));
      expect(await ask(apiOver(counted.store), path('id name'))).toEqual(quick);
      expect(counted.count['levels']).toBeGreaterThan(0);
    } finally {
      await store.close();
    }
  });

  test('pages go on where those before ended, as level by level', async () => {
    const store = await open();
    try {
      await fill(store);
      const { readValue: _, ...levelByLevel } = store;
      for (const [name, query, at] of PAGED) {
        const walk = (api: Api, first: number) => walkPages(api, query, first, at.split('.'));
        const inOnes = await walk(apiOver(store), 1);
        expect([name, inOnes]).toEqual([name, await walk(apiOver(store), 100)]);
        expect([name, inOnes]).toEqual([name, await walk(apiOver(levelByLevel), 3)]);
        expect([name, inOnes.length > 1]).toEqual([name, true]);
      }
    } finally {
      await store.close();
    }
  }, 300_000);
});

/** All items of a list, page by page. */
async function walkPages(api: Api, query: string, first: number, at: readonly string[]) {
  const all: unknown[] = [];
  for (let after: string | null = null, pages = 0; pages < 50; pages += 1) {
    const { data, errors } = await ask(api, query, { first, after });
    expect(errors).toBeUndefined();
    const page = at.reduce((value, key) => value[key], data);
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
  throw new Error('no end');
}
