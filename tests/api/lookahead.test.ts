import { expect, test } from 'vitest';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { inventedPatch } from '../store/invented.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { fill, WORLD } from './world.ts';

const EVENT = `id type plover mode date negated modality confidence main evidenceCount
  participants { role actor { name kind aliases } } sources { id country { name } } targets { id }
  topics { id name broader { id } }
  evidence(first: 2) { id quote rule trigger sentence { id text zone article { title } } article { id outlet } }`;

/** Operations that one nested statement answers, with their variables. */
const WHOLE: readonly (readonly [name: string, query: string, variables?: object])[] = [
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
    '{ whoMetWhom(actor: "actor:BES") { totalCount nodes { actors { name } meetings lastDate } } }',
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
    'series, rankings, names by their beginning',
    `{ eventSeries(bucket: YEAR, by: TYPE, includeNegated: true) { bucket key label count }
      months: eventSeries(from: "2026-01-15", modality: [ACTUAL]) { bucket count }
      topTopics(first: 3) { count topic { id name } } all: topTopics(includeNegated: true) { count topic { id } }
      topActors(first: 3, types: [CONSULT]) { count actor { id name } }
      actors(prefix: "B", first: 2) { totalCount nodes { id name aliases } pageInfo { endCursor } }
      actor(id: "actor:BES") { events(first: 3) { nodes { counterparts(of: "actor:BES") { id events(first: 1) { nodes { id } } } } } } }`,
  ],
  [
    'dated events',
    '{ events(first: 3, from: "2026-01-15") { nodes { id date } pageInfo { endCursor } } }',
  ],
];

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

describeNeo4j('one statement for a whole operation', (open) => {
  test('answers as the statements level by level do', async () => {
    const store = await open();
    try {
      await fill(store);
      const { readValue: _, ...levelByLevel } = store;
      const counted = counting(store);
      for (const [name, query, variables] of WHOLE) {
        counted.count['levels'] = 0;
        counted.count['nested'] = 0;
        const nested = await ask(apiOver(counted.store), query, { ...variables });
        expect([name, counted.count]).toEqual([name, { levels: 0, nested: 1 }]);
        const expected = await ask(apiOver(levelByLevel), query, { ...variables });
        expect(expected.errors).toBeUndefined();
        expect([name, nested]).toEqual([name, expected]);
      }
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

  test('a page of meetings goes on where the one before ended, pairs and events alike', async () => {
    const store = await open();
    try {
      await fill(store);
      const api = apiOver(store);
      const walk = async (
        query: string,
        pick: (data: never) => {
          nodes: unknown[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        },
      ) => {
        const all: unknown[] = [];
        for (let after: string | null = null, pages = 0; pages < 50; pages += 1) {
          const { data, errors } = await ask(api, query, { after });
          expect(errors).toBeUndefined();
          const page = pick(data as never);
          all.push(...page.nodes);
          if (!page.pageInfo.hasNextPage) return all;
          after = page.pageInfo.endCursor;
        }
        throw new Error('no end');
      };
      const pairs = 'pageInfo { hasNextPage endCursor } nodes { actors { id } meetings }';
      const inOnes = await walk(
        `query ($after: String) { whoMetWhom(first: 1, after: $after) { ${pairs} } }`,
        ({ whoMetWhom }: never) => whoMetWhom,
      );
      const whole = await walk(
        `query ($after: String) { whoMetWhom(first: 100, after: $after) { ${pairs} } }`,
        ({ whoMetWhom }: never) => whoMetWhom,
      );
      expect(inOnes).toEqual(whole);
      expect(inOnes.length).toBeGreaterThan(2);
      const events = 'pageInfo { hasNextPage endCursor } nodes { id }';
      const ofActor = (first: number) =>
        walk(
          `query ($after: String) { actor(id: "actor:BES") { events(first: ${first}, after: $after) { ${events} } } }`,
          ({ actor }: { actor: { events: never } }) => actor.events,
        );
      expect(await ofActor(2)).toEqual(await ofActor(100));
    } finally {
      await store.close();
    }
  });
});
