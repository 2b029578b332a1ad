import { beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../src/api/server.ts';
import { EVENT_STATUSES } from '../../src/model/event.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { inventedPatch } from '../store/invented.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';
import { allEvents, areFacing, type Seen, statusOf } from './where-oracle.ts';
import { fill } from './world.ts';

const A = 'actor:ARL';
const B = 'actor:BES';
const C = 'actor:COV';
const M = 'actor:mira-tolen';

/** What is easily counted wrong: three at one table, parts on both sides, hosts, two sources of an accusation. */
const HARD = inventedPatch('hard', [
  { source: A, target: B, date: '2026-04-01', others: [`SOURCE ${C}`, 'TARGET actor:ostrava'] },
  { source: A, target: C, date: '2026-04-02', others: [`TARGET ${A}`, `SOURCE ${C}`, `HOST ${B}`] },
  { source: A, target: B, type: 'ACCUSE', others: [`SOURCE ${C}`, `TARGET ${A}`, `THIRD ${M}`] },
  { source: M, target: C, type: 'ACCUSE', date: '2026-04', saidBy: A, others: [`TARGET ${B}`] },
  { source: B, target: C, type: 'SANCTION', negated: true, topics: ['topic:gas'] },
]);
/** Tells one event of `HARD` on another day, so that its date is disputed. */
const OTHER = inventedPatch('other', [
  { source: A, target: B, date: '2026-04-03', others: [`SOURCE ${C}`, 'TARGET actor:ostrava'] },
]);

/** Arguments of `network`, and which events they leave. */
const FILTERS: readonly (readonly [args: string, holds: (event: Seen) => boolean])[] = [
  ['', ({ negated }) => !negated],
  ['includeNegated: true', () => true],
  ['types: [ACCUSE, CONSULT]', ({ type, negated }) => !negated && /ACCUSE|CONSULT/.test(type)],
  [
    'topic: "energy", includeNegated: true',
    ({ topics }) => topics.some(({ id }) => id === 'topic:energy' || id === 'topic:gas'),
  ],
  ['modality: [PLANNED]', ({ modality }) => modality === 'PLANNED'],
  ['from: "2026-04"', ({ date }) => date !== null && date >= '2026-04'],
  [
    'where: { status: [HAPPENED, REPORTED], dated: true }',
    (event) => /HAPPENED|REPORTED/.test(statusOf(event)) && event.date !== null,
  ],
  ['where: { status: [DENIED] }, includeNegated: true', (event) => statusOf(event) === 'DENIED'],
  [
    'where: { between: ["Tolen", "actor:COV"] }',
    (event) => !event.negated && areFacing(event, M, C),
  ],
  [
    'where: { outlet: ["The south Post"] }',
    ({ evidence }) => evidence.some(({ article }) => article.outlet === 'The south Post'),
  ],
];

const BONDS =
  'a { id } b { id } events types { type count } statuses { status count } disputed firstDate lastDate';

/** The bonds that events make, counted without any database. */
function bondsOf(events: readonly (Seen & { readonly disputed: boolean })[]) {
  const ids = [
    ...new Set(events.flatMap(({ participants }) => participants.map((p) => p.actor.id))),
  ].sort();
  const bonds = ids.flatMap((a) =>
    ids.flatMap((b) => {
      const told = events.filter((event) => a < b && areFacing(event, a, b));
      if (told.length === 0) return [];
      const dates = told.flatMap(({ date }) => date ?? []).sort();
      const countsOf = (values: readonly string[]) => (name: string) => {
        const count = values.filter((value) => value === name).length;
        return { name, count };
      };
      const types = told.map(({ type }) => type);
      const statuses = told.map(statusOf);
      return [
        {
          a: { id: a },
          b: { id: b },
          events: told.length,
          types: [...new Set(types)]
            .sort()
            .map(countsOf(types))
            .map(({ name, count }) => ({ type: name, count })),
          statuses: EVENT_STATUSES.map(countsOf(statuses))
            .filter(({ count }) => count > 0)
            .map(({ name, count }) => ({ status: name, count })),
          disputed: told.filter(({ disputed }) => disputed).length,
          firstDate: dates[0] ?? null,
          lastDate: dates.at(-1) ?? null,
        },
      ];
    }),
  );
  return bonds.sort((x, y) => y.events - x.events); // stable: pairs come by their ids
}

async function readDisputed(api: Api) {
  const [events, { data }] = await Promise.all([
    allEvents(api),
    ask(api, '{ events(first: 100, includeNegated: true) { nodes { id disputed } } }'),
  ]);
  return events.map((event, at) => ({ ...event, disputed: data.events.nodes[at].disputed }));
}

/** The network of each filter is what its events make of it, and each bond's events are those between the two. */
async function checkNetworks(api: Api): Promise<void> {
  const events = await readDisputed(api);
  expect(events.some(({ disputed }) => disputed)).toBe(true);
  for (const [args, holds] of FILTERS) {
    const expected = bondsOf(events.filter(holds));
    expect([args, expected.length > 0]).toEqual([args, true]);
    const few = args === '' ? 'first: 2' : `${args}, first: 2`;
    const query = `{ all: network${args && `(${args})`} { totalBonds bonds { ${BONDS} } actors { id } }
      few: network(${few}) { totalBonds bonds { ${BONDS} } actors { id } } }`;
    const { data, errors } = await ask(api, query);
    expect([args, errors]).toEqual([args, undefined]);
    expect([args, data.all.bonds]).toEqual([args, expected]);
    expect([args, data.few.bonds]).toEqual([args, expected.slice(0, 2)]);
    for (const { totalBonds, bonds, actors } of [data.all, data.few]) {
      expect([args, totalBonds]).toEqual([args, expected.length]);
      const ends = bonds.flatMap((bond: (typeof expected)[number]) => [bond.a.id, bond.b.id]);
      expect(actors.map(({ id }: { readonly id: string }) => id)).toEqual(
        [...new Set(ends)].sort(),
      );
    }
    await checkBetween(api, args, expected);
  }
}

/** A filter with the two of a bond in it finds as many events as the bond has. */
async function checkBetween(
  api: Api,
  args: string,
  bonds: ReturnType<typeof bondsOf>,
): Promise<void> {
  for (const { a, b, events } of bonds) {
    const between = `between: ["${b.id}", "${a.id}"]`;
    const inner = /where: \{(.*)\}/.exec(args)?.[1];
    const narrowed = args.replace(/,? ?where: \{.*\}/, '');
    const where = inner ? `where: { AND: [{ ${inner} }], ${between} }` : `where: { ${between} }`;
    const query = `{ events(${narrowed && `${narrowed.replace(/^, /, '')}, `}first: 100, ${where}) { totalCount nodes { id } } }`;
    const { data, errors } = await ask(api, query);
    expect([query, errors]).toEqual([query, undefined]);
    expect([query, data.events.totalCount, data.events.nodes.length]).toEqual([
      query,
      events,
      events,
    ]);
  }
}

/** Of meetings that came about, it is what `whoMetWhom` gives. */
async function checkMeetings(api: Api): Promise<void> {
  const query = `{ network(types: [CONSULT], modality: [ACTUAL, HISTORICAL]) { totalBonds bonds { a { id } b { id } events firstDate lastDate } }
    whoMetWhom(first: 100) { totalCount nodes { actors { id } meetings firstDate lastDate } } }`;
  const { network, whoMetWhom } = (await ask(api, query)).data;
  expect(network.bonds.length).toBeGreaterThan(5);
  expect(network.totalBonds).toBe(whoMetWhom.totalCount);
  expect(
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    network.bonds.map(({ a, b, events, ...dates }: any) => ({
      actors: [a, b],
      meetings: events,
      ...dates,
    })),
  ).toEqual(whoMetWhom.nodes);
}

async function fillHard(store: GraphStore): Promise<GraphStore> {
  await writeArticle(store, HARD);
  await writeArticle(store, OTHER);
  return store;
}

describe('the network, on the embedded store', () => {
  let api: Api;
  beforeAll(async () => {
    api = apiOver(await fillHard(await openWorld()));
  });

  test('is what the events make of it, whatever narrows them', () => checkNetworks(api));
  test('of meetings is who met whom', () => checkMeetings(api));

  test('of one actor has its pairs alone', async () => {
    const pairs = '{ bonds { a { id } b { id } events } totalBonds }';
    const query = `{ all: network ${pairs} of: network(actor: "Tolen") ${pairs} }`;
    const { all, of } = (await ask(api, query)).data;
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    const expected = all.bonds.filter(({ a, b }: any) => a.id === M || b.id === M);
    expect(of).toEqual({ bonds: expected, totalBonds: expected.length });
  });

  test('of kinds has pairs both of whom are such', async () => {
    const query = '{ network(kind: [STATE]) { actors { kind } totalBonds bonds { a { id } } } }';
    const { network } = (await ask(api, query)).data;
    expect(new Set(network.actors.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['STATE']),
    );
    expect(network.totalBonds).toBe(network.bonds.length);
  });

  test.for([
    ['network(first: 0) { totalBonds }', '`first` is 0'],
    ['network(first: 5001) { totalBonds }', '1 to 5000'],
    ['network(where: { between: ["Tolen"] }) { totalBonds }', 'exactly two'],
    ['events(where: { between: [] }) { totalCount }', 'exactly two'],
    ['events(where: { between: ["Tolen", "Arlund", "Besmara"] }) { totalCount }', 'exactly two'],
  ] as const)('%s is refused', async ([query, message]) => {
    const { errors } = await ask(api, `{ ${query} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).toContain(message);
  });

  test('nobody faces themselves', async () => {
    const query = '{ events(where: { between: ["Arlund", "Republic of Arlund"] }) { totalCount } }';
    expect((await ask(api, query)).data.events.totalCount).toBe(0);
  });
});

test('outlets have as many events as their filter finds', async () => {
  const api = apiOver(await openWorld());
  const { outlets } = (await ask(api, '{ outlets { outlet events } }')).data;
  expect(outlets).toEqual([
    { outlet: 'The Invented Herald', events: expect.any(Number) },
    { outlet: 'The south Post', events: 3 },
    { outlet: 'The undated Post', events: 1 },
  ]);
  for (const { outlet, events } of outlets) {
    const query = `{ events(where: { outlet: ["${outlet}"] }) { totalCount } }`;
    expect([outlet, (await ask(api, query)).data.events.totalCount]).toEqual([outlet, events]);
  }
});

describeNeo4j('the network, on Neo4j', (open) => {
  test('is what the events make of it, by one statement and level by level', async () => {
    const store = await open();
    try {
      await fill(store);
      await fillHard(store);
      const { readValue: _, ...levelByLevel } = store;
      for (const api of [apiOver(store), apiOver(levelByLevel)]) {
        await checkNetworks(api);
        await checkMeetings(api);
      }
    } finally {
      await store.close();
    }
  }, 300_000);
});
