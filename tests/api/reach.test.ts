import { beforeAll, describe, expect, test } from 'vitest';
import { firstDay, toPoints } from '../../src/api/event-series.ts';
import type { Api } from '../../src/api/server.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { inventedPatch } from '../store/invented.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';
import { fill } from './world.ts';

let store: GraphStore;
let api: Api;
beforeAll(async () => {
  store = await openWorld();
  api = apiOver(store);
});

/** What a question gives, which must not fail. */
async function answer(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await ask(api, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Told {
  readonly id: string;
  readonly type: string;
  readonly modality: string;
  readonly date: string | null;
  readonly sources: readonly { readonly id: string }[];
  readonly targets: readonly { readonly id: string }[];
  readonly participants: readonly { readonly actor: { readonly id: string } }[];
  readonly topics: readonly {
    readonly id: string;
    readonly broader: { readonly id: string } | null;
  }[];
}

async function allTold(): Promise<readonly Told[]> {
  const fields =
    'id type modality date sources { id } targets { id } participants { actor { id } } topics { id broader { id } }';
  return (await answer(`{ events(first: 100) { nodes { ${fields} } } }`)).events.nodes;
}

describe('who does what to whom', () => {
  test('is counted as the events tell it', async () => {
    const expected = new Map<string, number>();
    for (const { type, sources, targets } of await allTold()) {
      for (const source of sources) {
        for (const target of targets) {
          if (source.id === target.id) continue;
          const name = `${source.id} ${type} ${target.id}`;
          expected.set(name, (expected.get(name) ?? 0) + 1);
        }
      }
    }
    const { actorMatrix } = await answer(
      '{ actorMatrix(first: 100) { source { id } target { id } count types { type count } } }',
    );
    const found = new Map<string, number>();
    for (const { source, target, count, types } of actorMatrix) {
      let sum = 0;
      for (const one of types) {
        found.set(`${source.id} ${one.type} ${target.id}`, one.count);
        sum += one.count;
      }
      expect(count).toBe(sum);
    }
    expect(found).toEqual(expected);
    expect(found.size).toBeGreaterThan(5);
    const counts = actorMatrix.map(({ count }: { count: number }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

describe('series of a pair', () => {
  test('add up to its meetings that are dated to the day', async () => {
    const { whoMetWhom } = await answer(
      '{ whoMetWhom { nodes { meetings events { nodes { date } } series(bucket: WEEK) { bucket count } years: series(bucket: YEAR) { bucket count } } } }',
    );
    for (const { meetings, events, series, years } of whoMetWhom.nodes) {
      const dates: readonly string[] = events.nodes.flatMap(({ date }: Told) => date ?? []);
      const days = dates.filter((date) => date.length === 10);
      const total = (points: { count: number }[]) =>
        points.reduce((sum, one) => sum + one.count, 0);
      expect(total(series)).toBe(days.length);
      expect(total(years)).toBe(dates.length);
      expect(meetings).toBeGreaterThanOrEqual(dates.length);
    }
    expect(whoMetWhom.nodes[0].series).toEqual([
      { bucket: '2026-02-02', count: 1 },
      { bucket: '2026-05-18', count: 1 },
    ]);
  });

  test.for([
    ['2026-02-02', 'WEEK', '2026-02-02'],
    ['2026-02-08', 'WEEK', '2026-02-02'],
    ['2026-01-01', 'WEEK', '2025-12-29'],
    ['2024-02-29', 'WEEK', '2024-02-26'],
    ['2026-02-08', 'DAY', '2026-02-08'],
    ['2026-02', 'MONTH', '2026-02-01'],
    ['2026', 'YEAR', '2026-01-01'],
  ] as const)('the first day of %s by %s is %s', ([period, bucket, day]) => {
    expect(firstDay(period, bucket)).toBe(day);
  });

  test('days of a week are one point', () => {
    const row = (period: string, key: string, count: number) => ({
      period,
      key,
      label: key,
      count,
    });
    const rows = [row('2026-02-03', 'b', 1), row('2026-02-05', 'a', 2), row('2026-02-08', 'b', 3)];
    expect(toPoints(rows, 'WEEK').map(({ bucket, key, count }) => [bucket, key, count])).toEqual([
      ['2026-02-02', 'a', 2],
      ['2026-02-02', 'b', 4],
    ]);
  });
});

describe('positions', () => {
  test('are told by what actors do about a topic and its narrower ones', async () => {
    const { topic } = await answer(
      `{ topic(name: "trade") { positions { totalCount nodes { actor { id } stance count events statements lastDate latestEvent { id type } latestStatement { id } } } } }`,
    );
    const told = await allTold();
    const idOf = (type: string) =>
      told.find((one) => one.type === type && one.topics.some(({ id }) => id === 'topic:trade'))
        ?.id;
    expect(topic.positions.nodes).toEqual([
      {
        actor: { id: 'actor:BES' },
        stance: 'OPPOSES',
        count: 1,
        events: 1,
        statements: 0,
        lastDate: '2026-02',
        latestEvent: { id: idOf('ACCUSE'), type: 'ACCUSE' },
        latestStatement: null,
      },
      {
        actor: { id: 'actor:mira-tolen' },
        stance: 'ASKS',
        count: 1,
        events: 1,
        statements: 0,
        lastDate: '2026-06-02',
        latestEvent: { id: idOf('REQUEST'), type: 'REQUEST' },
        latestStatement: null,
      },
    ]);
    expect(topic.positions.totalCount).toBe(2);
  });
});

describe('a timeline', () => {
  test('holds all events, statements and offices of an actor, latest first', async () => {
    const { actor } = await answer(
      `{ actor(name: "Tolen") { events { nodes { id date } } statements { nodes { id article { publishedOn } } }
        offices { actor { id } from }
        timeline { totalCount nodes { date kind item { ... on Event { id } ... on Statement { id } ... on Tie { actor { id } } } } } } }`,
    );
    const expected = [
      ...actor.events.nodes.map(({ id, date }: Told) => ({ date, kind: 'EVENT', item: { id } })),
      ...actor.statements.nodes.map((one: { id: string; article: { publishedOn: string } }) => ({
        date: one.article.publishedOn,
        kind: 'STATEMENT',
        item: { id: one.id },
      })),
      ...actor.offices.map((office: { actor: { id: string }; from: string }) => ({
        date: office.from,
        kind: 'OFFICE',
        item: { actor: office.actor },
      })),
    ];
    expect(actor.timeline.totalCount).toBe(expected.length);
    expect(actor.timeline.nodes).toHaveLength(expected.length);
    expect(actor.timeline.nodes).toEqual(expect.arrayContaining(expected));
    const dates = actor.timeline.nodes.map(({ date }: Told) => date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

describe('a neighbourhood', () => {
  test('holds those in the same events, and every bond among them', async () => {
    const told = (await allTold()).filter(({ modality }) => /ACTUAL|HISTORICAL/.test(modality));
    const members = told.map(
      ({ participants }) => new Set(participants.map(({ actor }) => actor.id)),
    );
    const shared = (a: string, b: string) =>
      members.filter((one) => one.has(a) && one.has(b)).length;
    const { neighbourhood } = await answer(
      '{ neighbourhood(actor: "Arlund") { nodes { actor { id } distance weight } bonds { a { id } b { id } weight } } }',
    );
    const others = new Set(
      members.filter((one) => one.has('actor:ARL')).flatMap((one) => [...one]),
    );
    const ids = neighbourhood.nodes.map(({ actor }: { actor: { id: string } }) => actor.id);
    expect(new Set(ids)).toEqual(others);
    for (const { actor, distance, weight } of neighbourhood.nodes.slice(1)) {
      expect([distance, weight]).toEqual([1, shared('actor:ARL', actor.id)]);
    }
    const bonds = [...others].flatMap((a) =>
      [...others].filter((b) => a < b && shared(a, b) > 0).map((b) => `${a} ${b} ${shared(a, b)}`),
    );
    expect(
      neighbourhood.bonds
        .map((one: { a: Told; b: Told; weight: number }) => `${one.a.id} ${one.b.id} ${one.weight}`)
        .sort(),
    ).toEqual(bonds.sort());
  });

  test.for([
    ['hops', 4],
    ['hops', 0],
    ['limit', 101],
  ] as const)('%s: %i is refused', async ([argument, value]) => {
    const { errors } = await ask(
      api,
      `{ neighbourhood(actor: "Arlund", ${argument}: ${value}) { nodes { distance } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

describe('statements to the store', () => {
  const calls: string[] = [];
  const countedApi = () => {
    calls.length = 0;
    return apiOver({
      ...store,
      read(query, params) {
        calls.push(query.name);
        return store.read(query, params);
      },
    });
  };

  test.for<[string, string, readonly string[]]>([
    [
      'a matrix',
      '{ actorMatrix { source { id } target { id } count types { type } } }',
      ['read.actors', 'read.matrix.all'],
    ],
    [
      'series of pairs',
      '{ whoMetWhom { nodes { a: series { count } b: series(byIssue: true) { count label } } } }',
      ['read.pairIssueSeries', 'read.pairSeries', 'read.pairs.all'],
    ],
    [
      'positions on all topics',
      '{ topics { nodes { positions { totalCount nodes { actor { name } latestEvent { id } latestStatement { id } } } } } }',
      ['read.actors', 'read.events', 'read.positionCounts', 'read.positions', 'read.topicTree'],
    ],
    [
      'timelines of many actors',
      '{ actors { nodes { timeline { totalCount nodes { date item { ... on Event { id } ... on Statement { id } ... on Tie { from } } } } } } }',
      [
        'read.actorPage',
        'read.events',
        'read.statements',
        'read.ties',
        'read.timelineCounts',
        'read.timelines',
      ],
    ],
    [
      'a neighbourhood of two rings: one a ring, one for its bonds',
      '{ neighbourhood(actor: "actor:ARL", hops: 2) { nodes { distance } bonds { weight } } }',
      ['read.actors', 'read.bonds', 'read.ring', 'read.ring'],
    ],
    [
      'a path by some events only: one a hop',
      '{ path(from: "actor:ARL", to: "actor:BES", via: { types: [CONSULT] }) { length } }',
      ['read.actors', 'read.steps'],
    ],
  ])('%s', async ([, query, expected]) => {
    expect((await ask(countedApi(), query)).errors).toBeUndefined();
    expect(calls.sort()).toEqual(expected);
  });
});

/** Asks and offers of three actors about gas, which are positions, and a denial and a quote, which are none. */
async function askedAndOffered(filled: GraphStore): Promise<unknown> {
  const kinds = ['ASK', 'OFFER', 'ASK', 'DENIAL', 'QUOTE'] as const;
  for (const [at, kind] of kinds.entries()) {
    const speaker = at === 1 ? 'actor:BES' : 'actor:COV';
    const patch = inventedPatch(`words-${at}`, [
      { source: speaker, target: 'actor:ARL', type: 'MOBILIZE' },
    ]);
    await writeArticle(filled, {
      ...patch,
      article: { ...patch.article, publishedOn: `2026-08-0${at + 1}` },
      statements: patch.statements.map((one) => ({ ...one, kind, topics: ['topic:gas'] })),
    });
  }
  const { data, errors } = await ask(
    apiOver(filled),
    `{ topic(name: "energy") { positions(from: "2026-08") { totalCount nodes { actor { id } stance count events statements lastDate latestStatement { kind article { id } } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.topic.positions;
}

const WORDS = {
  totalCount: 2,
  nodes: [
    {
      actor: { id: 'actor:COV' },
      stance: 'ASKS',
      count: 2,
      events: 0,
      statements: 2,
      lastDate: '2026-08-03',
      latestStatement: { kind: 'ASK', article: { id: 'article:words-2' } },
    },
    {
      actor: { id: 'actor:BES' },
      stance: 'SUPPORTS',
      count: 1,
      events: 0,
      statements: 1,
      lastDate: '2026-08-02',
      latestStatement: { kind: 'OFFER', article: { id: 'article:words-1' } },
    },
  ],
};

test('asks and offers are positions, on the embedded store', async () => {
  expect(await askedAndOffered(await openWorld())).toEqual(WORDS);
});

describeNeo4j('positions on Neo4j', (open) => {
  test('asks and offers are positions', async () => {
    const filled = await open();
    try {
      await fill(filled);
      expect(await askedAndOffered(filled)).toEqual(WORDS);
    } finally {
      await filled.close();
    }
  }, 120_000);
});
