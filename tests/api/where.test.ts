import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/api/server.ts';
import { actorPage, BY_NAME } from '../../src/store/cypher/read-actors.ts';
import { eventPage, LATEST_FIRST } from '../../src/store/cypher/read-events.ts';
import { actorCondition, eventCondition } from '../../src/store/cypher/where/where.ts';
import { describeNeo4j, signIn } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';
import { allEvents, eventFilters, holds } from './where-oracle.ts';
import { fill } from './world.ts';

const ASK = `query ($where: EventWhere) {
  events(first: 100, includeNegated: true, where: $where) { totalCount nodes { id } } }`;

/** Random filters find what the oracle finds: neither more nor less, and counted right. */
async function checkAgainstOracle(api: Api, numRuns: number): Promise<void> {
  const events = await allEvents(api);
  expect(events.length).toBeGreaterThan(10);
  const found = new Set<number>();
  await fc.assert(
    fc.asyncProperty(eventFilters, async (where) => {
      const expected = events.filter((event) => holds(where, event)).map(({ id }) => id);
      const { data, errors } = await ask(api, ASK, { where });
      expect(errors).toBeUndefined();
      expect(data.events.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
      expect(data.events.totalCount).toBe(expected.length);
      found.add(expected.length);
    }),
    { numRuns, seed: 5 },
  );
  // Filters that find nothing or all of it would prove little.
  expect(found.size).toBeGreaterThan(5);
}

let api: Api;
beforeAll(async () => {
  api = apiOver(await openWorld());
});

test('filters of any shape find what holds, on the embedded store', async () => {
  await checkAgainstOracle(api, 250);
}, 120_000);

test.for<[string, object, readonly string[]]>([
  ['a name, whatever its case', { name: { equals: 'BESMARA' } }, ['Besmara']],
  ['an alias, whatever its accents', { name: { equals: 'olstrad REALM' } }, ['Ölstråd']],
  ['part of an alias', { name: { contains: 'republic OF' } }, ['Arlund']],
  ['a beginning', { name: { startsWith: 'Union of P' } }, ['Union of Pilots', 'Union of Ports']],
  ['a beginning in another case', { name: { startsWith: 'union' } }, []],
  [
    'a country, by its name',
    { country: 'Republic of Arlund', known: true },
    ['Mira Tolen', 'President of Arlund'],
  ],
  [
    'neither a state nor known',
    { NOT: { OR: [{ kind: ['STATE'] }, { known: true }] } },
    ['Ana Rell', 'Ivo Marn'],
  ],
  [
    'who accuses anybody, or is asked',
    {
      OR: [
        { takesPart: { role: ['SOURCE'], event: { types: ['ACCUSE'] } } },
        { takesPart: { role: ['TARGET'], event: { types: ['REQUEST'] } } },
      ],
    },
    ['Besmara', 'Ölstråd'],
  ],
  [
    'who acts on Besmara, itself at a meeting that both called',
    {
      takesPart: {
        role: ['SOURCE'],
        event: { participant: { role: ['TARGET'], actor: { is: 'Besmara' } } },
      },
    },
    ['Arlund', 'Besmara', 'Mira Tolen'],
  ],
  [
    'unmentioned organisations',
    { mentioned: false, kind: ['ORGANIZATION'] },
    ['Union of Pilots', 'Union of Ports'],
  ],
])('actors: %s', async ([, where, names]) => {
  const query =
    'query ($where: ActorWhere) { actors(where: $where) { totalCount nodes { name } } }';
  const { data, errors } = await ask(api, query, { where });
  expect(errors).toBeUndefined();
  expect(data.actors).toEqual({
    totalCount: names.length,
    nodes: names.map((name) => ({ name })),
  });
});

test.for<[string, object, number]>([
  ['of a kind', { kind: ['CLAIM'] }, 5],
  ['of nobody', { OR: [] }, 0],
  ['by a state', { speaker: { kind: ['STATE'] } }, 3],
  ['by no state', { NOT: { speaker: { kind: ['STATE'] } } }, 2],
  ['about Besmara', { aboutActor: { name: { equals: 'besmara' } } }, 2],
  ['about trade', { topic: 'TRADE', contains: 'SOUTH' }, 1],
  ['of March', { publishedOn: { from: '2026-03', to: '2026-03' } }, 1],
  ['not of March, undated ones too', { NOT: { publishedOn: { from: '2026-03' } } }, 4],
])('statements %s', async ([, where, total]) => {
  const query =
    'query ($where: StatementWhere) { statements(where: $where) { totalCount nodes { id } } }';
  const { data, errors } = await ask(api, query, { where });
  expect(errors).toBeUndefined();
  expect(data.statements.totalCount).toBe(total);
  expect(data.statements.nodes).toHaveLength(total);
});

describe('a filter', () => {
  test('of names that nobody bears is refused with the closest ones', async () => {
    const { errors } = await ask(api, ASK, {
      where: { NOT: { participant: { actor: { is: 'Besmarra' } } } },
    });
    expect(errors).toMatchObject([
      { extensions: { code: 'UNKNOWN_ACTOR', didYouMean: ['Besmara'] } },
    ]);
  });

  test.for([
    ['too deep', Array.from({ length: 9 }).reduce((inner) => ({ NOT: inner }), {})],
    ['too wide', { OR: Array.from({ length: 51 }, () => ({ dated: true })) }],
  ] as const)('%s is refused', async ([, where]) => {
    const { errors } = await ask(api, ASK, { where });
    expect(errors).toMatchObject([
      { path: ['events'], extensions: { code: 'LIMIT_EXCEEDED', argument: 'where' } },
    ]);
  });

  test('of equal shape is the same statement, whatever its values', () => {
    const textOf = (kinds: readonly ('STATE' | 'PERSON')[], is: string) =>
      eventPage(
        'all',
        eventCondition({ participant: { actor: { OR: [{ kind: kinds }, { is }] } } }).text,
        LATEST_FIRST,
      );
    expect(textOf(['STATE'], 'actor:a')).toBe(textOf(['PERSON', 'STATE'], "x' OR true"));
    expect(textOf(['STATE'], "x' OR true").text).not.toContain("x'");
  });
});

describeNeo4j('filters on Neo4j', (open, uri) => {
  test('of any shape find what holds', async () => {
    const store = await open();
    try {
      await fill(store);
      await checkAgainstOracle(apiOver(store), 40);
    } finally {
      await store.close();
    }
  }, 300_000);

  test('by the beginning of names are read from the index of names, in its order', async () => {
    await (await open()).close();
    const { default: neo4j } = await import('neo4j-driver');
    const { username, password } = signIn(uri);
    const driver = neo4j.driver(
      uri,
      username ? neo4j.auth.basic(username, password ?? '') : undefined,
    );
    try {
      const { text, params } = actorCondition({ name: { startsWith: 'Ana' } });
      const nothing = { words: null, prefix: null, kinds: null, country: null, mentioned: null };
      const page = { ...nothing, ...params, limit: neo4j.int(5), afterSort: null, afterId: null };
      const { summary } = await driver.executeQuery(
        `EXPLAIN ${actorPage(text, BY_NAME).text}`,
        page,
      );
      const operators = JSON.stringify(summary.plan);
      expect(operators).toMatch(/NodeIndexSeekByRange/);
      expect(operators).not.toMatch(/NodeByLabelScan|"Sort@|"Top@/);
    } finally {
      await driver.close();
    }
  });
});
