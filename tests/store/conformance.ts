import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { searchOf, toSearchText } from '../../src/store/cypher/full-text.ts';
import { query } from '../../src/store/cypher/query.ts';
import { removeArticle, writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { verifySpans } from '../../src/store/verify-spans.ts';
import { exported } from './exported.ts';
import { BASE, guestId, inventedPatch, type Told } from './invented.ts';

const PUT = query<{ readonly properties: object }, { readonly properties: object }>(
  'test.put',
  'CREATE (n:Probe) SET n = $properties RETURN properties(n) AS properties',
);
const PROBES = query<Record<string, never>, { readonly n: Record<string, unknown> }>(
  'test.probes',
  'MATCH (n:Probe) RETURN n ORDER BY n.id',
);
const ADD_ONE = query<Record<string, never>, never>(
  'test.addOne',
  "MATCH (n:Probe {id: 'counter'}) SET n.value = n.value + 1",
);
const ECHO = query<{ readonly value: unknown }, { readonly value: unknown }>(
  'test.echo',
  'RETURN $value AS value',
);
/** Back to what was written before statements had an edge of their own, and events said who tells them and how they differ. */
const UNSHAPE = [
  ...['Actor', 'Topic'].map((label) =>
    query<Record<string, never>, never>(
      `test.unshape.${label}`,
      `MATCH (q:Statement)-[r:CONCERNS]->(n:${label}) CREATE (q)-[:ABOUT]->(n) DELETE r`,
    ),
  ),
  query<Record<string, never>, never>(
    'test.unshape.attributed',
    'MATCH (e:Event) SET e.attributed = null, e.corroboration = null, e.disputes = null',
  ),
];
const FORGET_SHAPE = query<Record<string, never>, never>(
  'test.forgetShape',
  "MATCH (g:Graph {id: 'graph'}) SET g.shape = null",
);
const NONSENSE = query<Record<string, never>, never>('test.nonsense', 'MATCH (n RETURN n');

const A = 'actor:ARL';
const B = 'actor:BES';
const C = 'actor:COV';
const MEETING: Told = {
  source: A,
  target: B,
  date: '2026-02-03',
  topics: ['topic:gas'],
  place: 'Port Arl',
};

/** What every store must do alike. `open` gives an empty one (Neo4j: the same one, emptied); `runs` is how many random histories to try. */
export function conformance(open: () => Promise<GraphStore>, runs: number): void {
  const opened: GraphStore[] = [];
  const fresh = async () => {
    const store = await open();
    opened.push(store);
    return store;
  };
  const based = async () => {
    const store = await fresh();
    await syncBase(store, BASE);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  describe('the port', () => {
    test('properties come back as they went in', async () => {
      const store = await fresh();
      const properties = {
        id: 'probe',
        text: 'emoji 😀, Türkçe, עברית, e\u0301, tab\t, CR\r\n, NUL \u0000, quote \' " \\ $x',
        whole: 42,
        negative: -7,
        large: Number.MAX_SAFE_INTEGER,
        fraction: 0.1,
        yes: true,
        no: false,
        empty: '',
        list: ['b', 'a', ''],
        none: [],
      };
      const [put] = await store.write((run) =>
        run(PUT, { properties: { ...properties, lost: null } }),
      );
      expect(put).toEqual({ properties });
      expect(await store.read(PROBES, {})).toEqual([{ n: properties }]);
    });

    test.for([
      [null],
      [[]],
      [{ nested: [{ deep: [1, 2.5, 'x', null] }], none: null }],
      [1e21],
      [1.5],
    ])('parameters come back as they went in: %j', async ([value]) => {
      const store = await fresh();
      expect(await store.read(ECHO, { value })).toEqual([{ value }]);
    });

    test('an undefined parameter is null', async () => {
      const store = await fresh();
      expect(await store.read(ECHO, { value: { a: undefined } })).toEqual([{ value: { a: null } }]);
    });

    test('read refuses to write', async () => {
      const store = await fresh();
      await expect(store.read(PUT, { properties: { id: 'x' } })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('test.put'),
      });
      expect(await store.read(PROBES, {})).toEqual([]);
    });

    test('a write sees itself, others see it once it is committed', async () => {
      const store = await fresh();
      await store.write(async (run) => {
        await run(PUT, { properties: { id: 'x' } });
        expect(await run(PROBES, {})).toEqual([{ n: { id: 'x' } }]);
        expect(await store.read(PROBES, {})).toEqual([]);
      });
      expect(await store.read(PROBES, {})).toEqual([{ n: { id: 'x' } }]);
    });

    test('what throws is rolled back, and comes out as it was thrown', async () => {
      const store = await fresh();
      const mishap = new Error('mishap');
      const work = store.write(async (run) => {
        await run(PUT, { properties: { id: 'x' } });
        throw mishap;
      });
      await expect(work).rejects.toBe(mishap);
      expect(await store.read(PROBES, {})).toEqual([]);
    });

    test('a statement that fails names itself and rolls back; the store goes on', async () => {
      const store = await fresh();
      const work = store.write(async (run) => {
        await run(PUT, { properties: { id: 'x' } });
        await run(NONSENSE, {});
      });
      await expect(work).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('test.nonsense'),
      });
      await store.write((run) => run(PUT, { properties: { id: 'y' } }));
      expect(await store.read(PROBES, {})).toEqual([{ n: { id: 'y' } }]);
    });

    test('writers go one by one', async () => {
      const store = await fresh();
      await store.write((run) => run(PUT, { properties: { id: 'counter', value: 0 } }));
      await Promise.all(Array.from({ length: 20 }, () => store.write((run) => run(ADD_ONE, {}))));
      expect(await store.read(PROBES, {})).toEqual([{ n: { id: 'counter', value: 20 } }]);
    });
  });

  describe('the ontology', () => {
    test('comes in once', async () => {
      const store = await fresh();
      const first = await syncBase(store, BASE, { extractorVersion: '1' });
      expect(first).toEqual({
        status: 'changed',
        actors: { added: 5, changed: 0, removed: 0 },
        topics: { added: 3, changed: 0, removed: 0 },
        tied: 4,
        version: 1,
      });
      const before = await exported(store);
      expect((await syncBase(store, BASE, { extractorVersion: '1' })).status).toBe('known');
      expect((await syncBase(store, { ...BASE, digest: 'other' })).actors).toEqual({
        added: 0,
        changed: 0,
        removed: 0,
      });
      expect(await exported(store)).toBe(before.replace('"base-1"', '"other"'));
    });

    test('what left it goes, unless articles refer to it', async () => {
      const store = await based();
      await writeArticle(
        store,
        inventedPatch('one', [{ source: A, target: C, topics: ['topic:gas'] }]),
      );
      const less = {
        digest: 'base-2',
        actors: BASE.actors.filter(({ id }) => id !== C && id !== 'actor:mira-tolen'),
        ties: BASE.ties.filter(({ to, from }) => to !== C && from !== 'actor:mira-tolen'),
        topics: BASE.topics.filter(({ id }) => id === 'topic:energy' || id === 'topic:trade'),
      };
      const result = await syncBase(store, less);
      expect(result).toMatchObject({ actors: { removed: 2 }, topics: { removed: 1 } });
      const after = await exported(store);
      expect(after).not.toContain('mira-tolen');
      expect(after).toContain(
        '"id":"actor:COV","keys":["coi","covenant of the isles"],"kind":"BLOC","known":false',
      );
      expect(after).toContain('"id":"topic:gas","keys":["gas","natural gas"],"known":false');
      await removeArticle(store, 'article:one');
      const rest = await exported(store);
      expect(rest).not.toContain('actor:COV');
      expect(rest).not.toContain('topic:gas');
    });
  });

  describe('a graph that an earlier version wrote', () => {
    test('is brought to the present shape', async () => {
      const store = await based();
      const said: Told = { ...MEETING, type: 'ACCUSE', saidBy: C };
      await writeArticle(store, inventedPatch('one', [MEETING, said, { ...MEETING, saidBy: C }]));
      const before = await exported(store);
      expect(before).toContain('"type":"CONCERNS"');
      expect(before.match(/"attributed":(true|false)/g)?.sort()).toEqual([
        '"attributed":false',
        '"attributed":true',
      ]);
      await store.write(async (run) => {
        for (const query of [...UNSHAPE, FORGET_SHAPE]) await run(query, {});
      });
      expect(await exported(store)).not.toMatch(/"type":"CONCERNS"|"attributed"/);
      expect((await syncBase(store, BASE)).status).toBe('changed');
      expect(await exported(store)).toBe(before);
      expect((await syncBase(store, BASE)).status).toBe('known');
    });
  });

  describe('articles', () => {
    test('the whole graph of two articles', async () => {
      const store = await based();
      await writeArticle(
        store,
        inventedPatch('one', [MEETING, { source: B, target: A, guest: 'Ana Rell' }], 'one.txt'),
      );
      await writeArticle(
        store,
        inventedPatch('four', [
          { ...MEETING, date: '2026-02-05', negated: true, guest: 'Ana Rell' },
          {
            source: A,
            target: B,
            type: 'ACCUSE',
            modality: 'HYPOTHETICAL',
            topics: ['topic:trade'],
          },
        ]),
      );
      await expect(await exported(store)).toMatchFileSnapshot('expected/two-articles.txt');
      expect(await verifySpans(store)).toMatchObject({ articles: 2, findings: [] });
    });

    test('an article that is known changes nothing', async () => {
      const store = await based();
      const patch = inventedPatch('one', [MEETING]);
      expect(await writeArticle(store, patch, { at: '2026-02-11' })).toEqual({
        article: 'article:one',
        status: 'new',
        replaced: [],
        events: { added: 1, changed: 0, removed: 0 },
        version: 2,
      });
      const before = await exported(store);
      expect(await writeArticle(store, patch)).toMatchObject({ status: 'known', version: 2 });
      expect(await exported(store)).toBe(before);
    });

    test('a second account changes the event, and leaves with its article', async () => {
      const store = await based();
      await writeArticle(store, inventedPatch('one', [MEETING]));
      const before = await exported(store);
      const other = inventedPatch('two', [{ ...MEETING, date: '2026-02-02', guest: 'Ana Rell' }]);
      expect(await writeArticle(store, other)).toMatchObject({
        status: 'new',
        events: { added: 1, changed: 0, removed: 1 },
      });
      expect(await exported(store)).toContain(guestId('Ana Rell'));
      expect(await removeArticle(store, 'article:two')).toMatchObject({
        status: 'removed',
        version: 4,
      });
      expect(await exported(store)).toBe(before);
      expect(await removeArticle(store, 'article:two')).toMatchObject({
        status: 'absent',
        version: 4,
      });
    });

    test('a changed file replaces what it gave before', async () => {
      const store = await based();
      await writeArticle(
        store,
        inventedPatch('old', [MEETING, { source: A, target: C }], 'file.txt'),
      );
      const changed = inventedPatch('new', [{ source: B, target: C }], 'file.txt');
      expect(await writeArticle(store, changed)).toEqual({
        article: 'article:new',
        status: 'changed',
        replaced: ['article:old'],
        events: { added: 1, changed: 0, removed: 2 },
        version: 3,
      });
      const after = await exported(store);
      const other = await based();
      await writeArticle(other, changed);
      expect(await exported(other)).toBe(after);
    });

    test('a new reading of the same article replaces the old one', async () => {
      const store = await based();
      await writeArticle(store, inventedPatch('one', [MEETING]));
      const again = inventedPatch('one', [{ ...MEETING, negated: true }]);
      expect(await writeArticle(store, again)).toMatchObject({ status: 'changed', replaced: [] });
      const after = JSON.parse(await exported(store)) as {
        nodes: { label: string; negated?: boolean }[];
      };
      expect(after.nodes.filter(({ label }) => label === 'Event')).toMatchObject([
        { negated: true },
      ]);
    });

    test('a patch that refers to what the graph does not know leaves nothing behind', async () => {
      const store = await based();
      const before = await exported(store);
      const patch = inventedPatch('one', [MEETING, { source: 'actor:NOWHERE', target: B }]);
      await expect(writeArticle(store, patch)).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('actor:NOWHERE'),
      });
      expect(await exported(store)).toBe(before);
    });

    test('a span that no longer slices to its words is found', async () => {
      const store = await based();
      const patch = inventedPatch('one', [MEETING]);
      const evidence = patch.evidence.map((row) => ({ ...row, quote: 'other words' }));
      await writeArticle(store, { ...patch, evidence });
      const { findings } = await verifySpans(store);
      expect(findings.map(({ kind }) => kind)).toEqual(['evidence']);
    });

    test('the words of names, sentences and titles are found', async () => {
      const store = await based();
      await writeArticle(store, inventedPatch('one', [{ ...MEETING, guest: 'Ana Rell' }]));
      const ids = async (label: 'Actor' | 'Sentence' | 'Article' | 'Topic', typed: string) => {
        const found = await store.read(searchOf(label, store.can), {
          text: toSearchText(typed),
          limit: 10,
        });
        return found.map(({ id }) => id).sort();
      };
      expect(await ids('Actor', 'rell')).toEqual([guestId('Ana Rell')]);
      expect(await ids('Actor', 'covenant (isles)')).toEqual([C]);
      expect(await ids('Topic', 'GAS')).toEqual(['topic:gas']);
      expect(await ids('Article', 'title')).toEqual(['article:one']);
      expect(await ids('Sentence', 'rell:*')).toHaveLength(1);
    });
  });

  describe('any history', () => {
    const told = fc.record({
      source: fc.constantFrom(A, B, C),
      target: fc.constantFrom(A, B, C),
      type: fc.constantFrom('CONSULT' as const, 'ACCUSE' as const),
      date: fc.constantFrom(
        null,
        '2026',
        '2026-02',
        '2026-02-01',
        '2026-02-03',
        '2026-02-05',
        '2026-02-09',
        '2026-03-20',
      ),
      negated: fc.boolean(),
      modality: fc.constantFrom('ACTUAL' as const, 'HYPOTHETICAL' as const, 'HISTORICAL' as const),
      topics: fc.subarray(['topic:gas', 'topic:trade']),
      confidence: fc.constantFrom(0.3, 0.5, 0.77),
      guest: fc.constantFrom('Ana Rell', 'Ivo Marn'),
      place: fc.constantFrom('Port Arl', 'Mount Arl', null),
      placeIn: fc.constantFrom(A, B),
      figures: fc.subarray([12, 15]),
      outcome: fc.constantFrom('AGREEMENT' as const, 'NO_AGREEMENT' as const),
      outlet: fc.constantFrom('Arl Post', 'Besmara Times'),
    });
    const articles = fc.array(fc.array(told, { minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    });

    test('gives the same graph, whatever came in between', async () => {
      const history = fc.record({ articles, order: fc.infiniteStream(fc.nat()), twice: fc.nat() });
      await fc.assert(
        fc.asyncProperty(history, async ({ articles: all, order, twice }) => {
          const patches = all.map((one, at) => inventedPatch(`n${at}`, one, `${at}.txt`));
          const straight = await based();
          for (const patch of patches) await writeArticle(straight, patch);
          const expected = await exported(straight);
          const turns = [...order.take(patches.length)];
          const shuffled = patches
            .map((patch, at) => ({ patch, turn: turns[at] ?? 0 }))
            .sort((a, b) => a.turn - b.turn)
            .map(({ patch }) => patch);
          const crooked = await based();
          for (const patch of shuffled) await writeArticle(crooked, patch);
          const again = patches[twice % patches.length] ?? patches[0];
          if (again) {
            await removeArticle(crooked, again.article.id);
            const former = inventedPatch(
              again.article.id.slice(8),
              [MEETING],
              again.article.origin,
            );
            await writeArticle(crooked, former);
            await writeArticle(crooked, again);
            await writeArticle(crooked, again);
          }
          expect(await exported(crooked)).toBe(expected);
        }),
        { numRuns: runs, seed: 7 },
      );
    }, 120_000);
  });
}
