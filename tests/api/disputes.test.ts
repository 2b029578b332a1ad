import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/api/server.ts';
import { removeArticle, writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { inventedPatch, type Told } from '../store/invented.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { openEmpty } from './open-world.ts';
import { WORLD } from './world.ts';

const A = 'actor:ARL';
const B = 'actor:BES';
const C = 'actor:COV';
const OSTRAVA = 'actor:ostrava';
const MEETING: Told = { source: A, target: B, date: '2026-02-03', topics: ['topic:gas'] };
const FIGHT: Told = { source: B, target: OSTRAVA, type: 'ASSAULT', date: '2026-02-01' };

const ARTICLES: Readonly<Record<string, readonly Told[]>> = {
  north: [
    { ...MEETING, place: 'Port Arl', placeIn: A, outcome: 'AGREEMENT', outlet: 'Port Arl Post' },
    { ...FIGHT, figures: [12], outlet: 'Port Arl Post' },
  ],
  south: [
    { ...MEETING, date: '2026-02-04', place: 'Besmouth', placeIn: B, outcome: 'BROKE_DOWN' },
    { ...FIGHT, figures: [15], saidBy: C },
    { source: C, target: OSTRAVA, type: 'ACCUSE' },
  ],
  east: [{ ...FIGHT, figures: [12], outlet: 'Port Arl Post' }],
};

const SIDES = `disputes(about: $about) { about unit sides {
  value origins articles { id } evidence { quote } event { id } actors { name } } }`;

interface SideTold {
  readonly value: string;
  readonly origins: number;
  readonly articles: readonly { readonly id: string }[];
  readonly actors: readonly { readonly name: string }[];
  readonly event: { readonly id: string };
}
interface EventTold {
  readonly type: string;
  readonly disputed: boolean;
  readonly disputes: readonly {
    readonly about: string;
    readonly unit: string | null;
    readonly sides: readonly SideTold[];
  }[];
}

/** "DATE: 2026-02-03 (north, 1) | 2026-02-04 (south, 1)" */
function inWords({ disputes }: EventTold): readonly string[] {
  return disputes.map(({ about, unit, sides }) => {
    const told = sides.map(({ value, origins, articles }) => {
      const names = articles.map(({ id }) => id.replace('article:', '')).join(' ');
      return `${value} (${names}, ${origins})`;
    });
    return `${about}${unit ? ` ${unit}` : ''}: ${told.join(' | ')}`;
  });
}

function differing(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  let api: Api;
  const put = (name: string) => writeArticle(store, inventedPatch(name, ARTICLES[name] ?? []));
  const disputes = async (args: string, about: readonly string[] | null = null) => {
    const query = `query ($about: [DisputeAbout!]) { disputes${args} { totalCount nodes { type disputed ${SIDES} } } }`;
    const { data, errors } = await ask(api, query, { about });
    expect(errors).toBeUndefined();
    return data.disputes as { totalCount: number; nodes: readonly EventTold[] };
  };
  beforeAll(async () => {
    store = await open();
    api = apiOver(store);
    await syncBase(store, WORLD);
    for (const name of ['north', 'south', 'east']) await put(name);
  }, 120_000);

  test('an event shows what its accounts differ in, each side with its articles and origins', async () => {
    const { totalCount, nodes } = await disputes('(about: $about)');
    expect(totalCount).toBe(2);
    expect(nodes.map(({ disputed }) => disputed)).toEqual([true, true]);
    expect(nodes.map(inWords)).toEqual([
      [
        'DATE: 2026-02-03 (north, 1) | 2026-02-04 (south, 1)',
        'PLACE: Port Arl (north, 1) | Besmouth (south, 1)',
        'OUTCOME: AGREEMENT (north, 1) | BROKE_DOWN (south, 1)',
      ],
      // Two articles of one outlet are one origin.
      ['NUMBER soldier: met (east north, 1) | met (south, 1)'],
    ]);
  });

  test('the list is narrowed by matter, actor, topic and time, and goes page by page', async () => {
    const types = async (args: string, about: readonly string[] | null = null) =>
      (await disputes(args, about)).nodes.map(({ type }) => type);
    expect(await types('(about: $about)', ['NUMBER'])).toEqual(['ASSAULT']);
    expect(await types('(about: $about)', ['DATE', 'HAPPENED'])).toEqual(['CONSULT']);
    expect(await types('(about: $about, actor: "Arlund")')).toEqual(['CONSULT']);
    expect(await types('(about: $about, topic: "energy")')).toEqual(['CONSULT']);
    expect(await types('(about: $about, to: "2026-02-02")')).toEqual(['ASSAULT']);
    expect(await types('(about: $about, actor: "Tolen")')).toEqual([]);
    const page = async (after: string | null) => {
      const query = `query ($after: String) { disputes(first: 1, after: $after) { nodes { type } pageInfo { hasNextPage endCursor } } }`;
      return (await ask(api, query, { after })).data.disputes;
    };
    const one = await page(null);
    const other = await page(one.pageInfo.endCursor);
    expect([one.nodes[0].type, other.nodes[0].type]).toEqual(['CONSULT', 'ASSAULT']);
    expect([one.pageInfo.hasNextPage, other.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('origins are counted, listed with their reason, and filtered by', async () => {
    const query = `{ events(where: { corroboration: { atMost: 2 }, articleCount: { atLeast: 3 } }) {
      nodes { type articleCount corroboration origins { because articles { id } } } } }`;
    expect((await ask(api, query)).data.events.nodes).toEqual([
      {
        type: 'ASSAULT',
        articleCount: 3,
        corroboration: 2,
        origins: [
          {
            because: 'they rest on Port Arl Post',
            articles: [{ id: 'article:east' }, { id: 'article:north' }],
          },
          { because: null, articles: [{ id: 'article:south' }] },
        ],
      },
    ]);
  });

  test('evidence shows its figures and outcome', async () => {
    const query = `{ events(types: [ASSAULT]) { nodes { evidence { article { id } figures { value least most unit words } } } }
      ended: events(types: [CONSULT]) { nodes { evidence { outcome } } } }`;
    const { events, ended } = (await ask(api, query)).data;
    const figure = { value: 12, least: 12, most: 12, unit: 'soldier', words: 'met' };
    expect(events.nodes[0].evidence).toContainEqual({
      article: { id: 'article:north' },
      figures: [figure],
    });
    expect(ended.nodes[0].evidence).toContainEqual({ outcome: 'BROKE_DOWN' });
  });

  test('two articles are compared', async () => {
    const query = `query ($a: ID!, $b: ID!) { diffArticles(a: $a, b: $b) { copies onlyACount onlyBCount sameCount differentCount
      onlyB { event { type } evidence { article { id } } }
      different { event { type } differences { about sides { value articles { id } } } } } }`;
    const compare = async (a: string, b: string) =>
      ask(api, query, { a: `article:${a}`, b: `article:${b}` });
    const { diffArticles } = (await compare('north', 'south')).data;
    expect(diffArticles).toMatchObject({
      copies: false,
      onlyACount: 0,
      onlyBCount: 1,
      sameCount: 0,
    });
    expect(diffArticles.onlyB).toEqual([
      { event: { type: 'ACCUSE' }, evidence: [{ article: { id: 'article:south' } }] },
    ]);
    const matters = diffArticles.different.map(
      (one: { differences: readonly { about: string }[] }) =>
        one.differences.map(({ about }) => about).join(' '),
    );
    expect(matters).toEqual(['DATE PLACE OUTCOME', 'NUMBER HEDGING']);
    expect((await compare('north', 'east')).data.diffArticles).toMatchObject({
      onlyACount: 1,
      sameCount: 1,
      differentCount: 0,
    });
    expect((await compare('north', 'nowhere')).errors?.[0]).toMatchObject({
      message: expect.stringContaining('No article has the id "article:nowhere" (argument `b`)'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('removing an article removes exactly its side', async () => {
    const before = (await disputes('(about: $about)')).nodes.map(inWords);
    await removeArticle(store, 'article:south');
    expect((await disputes('(about: $about)')).nodes).toEqual([]);
    await put('south');
    expect((await disputes('(about: $about)')).nodes.map(inWords)).toEqual(before);
    await removeArticle(store, 'article:east');
    const after = (await disputes('(about: $about)')).nodes.map(inWords);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toEqual(['NUMBER soldier: met (north, 1) | met (south, 1)']);
    await put('east');
  });

  test('meetings of a day told with others at the table name each other', async () => {
    await removeArticle(store, 'article:south');
    const triple = inventedPatch('west', [{ ...MEETING, target: C, others: [`TARGET ${B}`] }]);
    await writeArticle(store, triple);
    const { totalCount, nodes } = await disputes('(about: $about)', ['ATTENDANCE']);
    expect(totalCount).toBe(2);
    expect(nodes.map(({ disputed }) => disputed)).toEqual([false, false]);
    const sides = nodes.flatMap(({ disputes: [one] }) => one?.sides ?? []);
    expect(
      sides.map(({ value, actors }) => [value, ...actors.map(({ name }) => name)]).sort(),
    ).toEqual([
      ['Arlund, Besmara'],
      ['Arlund, Besmara'],
      ['Arlund, Besmara, Covenant of the Isles', 'Covenant of the Isles'],
      ['Arlund, Besmara, Covenant of the Isles', 'Covenant of the Isles'],
    ]);
    expect(new Set(sides.map(({ event }) => event.id)).size).toBe(2);
    await removeArticle(store, 'article:west');
    expect((await disputes('(about: $about)', ['ATTENDANCE'])).totalCount).toBe(0);
  });
}

describe('accounts that differ', () => differing(openEmpty));

describeNeo4j('accounts that differ, on Neo4j', (open) => {
  let store: GraphStore | undefined;
  differing(async () => {
    store = await open();
    return store;
  });
  afterAll(() => store?.close());
});
