import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/server.ts';
import { toBaseLayer } from '../../src/graph/base-layer.ts';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { type Knowledge, toKnowledge } from '../../src/ingest/knowledge.ts';
import { syncCorrections } from '../../src/ingest/sync-corrections.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { exported } from '../store/exported.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { ask } from './ask.ts';

const ontology = openOntology();
const ROOT = mkdtempSync(join(tmpdir(), 'entente-corrections-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const PAGE =
  'Norway met Chile in Quito on 3 February 2026. Kenya accused Peru of spying. Peru and Kenya broke bread over dinner.';
const COPY = `Herald. ${PAGE} More on page four.`;
const PEOPLE =
  'Tarik Belmor met Oskar Lindqvist in Lima. On Monday Oskar Lindquist thanked Norway for the talks.';

interface Bench {
  readonly store: GraphStore;
  readonly knowledge: Knowledge;
  readonly file: string;
  mutate(name: string, type: string, input: object): Promise<Payload>;
  ingest(id: string, text: string): Promise<unknown>;
  asked(query: string): Promise<Record<string, never>>;
}

interface Payload {
  readonly corrections: readonly { readonly id: string; readonly status: string }[];
  readonly events: readonly { readonly id: string; readonly type: string }[];
  readonly changes: object;
  readonly error?: string;
}

let runs = 0;

async function bench(store: GraphStore): Promise<Bench> {
  runs += 1;
  const file = join(ROOT, `${runs}.jsonl`);
  const knowledge = toKnowledge(ontology, file);
  await syncBase(store, toBaseLayer(ontology), { extractorVersion: 'test' });
  const now = () => new Date('2026-03-01T10:00:00Z');
  const ingestion = createIngestion({ store, knowledge, now });
  const api = createApi({ store, ingestion, version: 'test' });
  return {
    store,
    knowledge,
    file,
    ingest: (id, text) => ingestion.ingest({ id, text, publishedOn: '2026-02-05' }),
    async mutate(name, type, input) {
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
        corrections { id status } events { id type } changes { added changed removed } pending articles { id } } }`;
      const { data, errors } = await ask(api, query, { input });
      const payload = (data?.[name] ?? {}) as Payload;
      return errors ? { ...payload, error: errors[0]?.message ?? '' } : payload;
    },
    async asked(query) {
      const { data, errors } = await ask(api, query);
      expect(errors).toBeUndefined();
      return data as Record<string, never>;
    },
  };
}

const EVENTS = `{ events(first: 50) { nodes { id type date sources { name } targets { name }
  evidence { id rule confidence article { id } corrections { kind by why text } } } } }`;

interface Told {
  readonly id: string;
  readonly type: string;
  readonly date: string | null;
  readonly sources: readonly { readonly name: string }[];
  readonly targets: readonly { readonly name: string }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly article: { readonly id: string };
    readonly corrections: readonly { readonly kind: string }[];
  }[];
}

async function events({ asked }: Bench): Promise<readonly Told[]> {
  const { events: found } = (await asked(EVENTS)) as unknown as { events: { nodes: Told[] } };
  return found.nodes;
}

async function noted(on: Bench): Promise<readonly string[]> {
  const names = (actors: Told['sources']) =>
    actors
      .map(({ name }) => name)
      .sort()
      .join('+');
  return (await events(on))
    .map(({ type, date, sources, targets, evidence }) => {
      return `${type} ${names(sources)} > ${names(targets)} ${date ?? ''} ×${evidence.length}`;
    })
    .sort();
}

async function eventOf(on: Bench, type: string): Promise<Told> {
  const found = (await events(on)).find((one) => one.type === type);
  if (!found) throw new Error(`There is no ${type}.`);
  return found;
}

/** Rejects, changes and adds, in an article and its copy. */
async function correctAll(on: Bench): Promise<void> {
  await on.ingest('page', PAGE);
  await on.ingest('reprint', COPY);
  const { id: charge, evidence } = await eventOf(on, 'ACCUSE');
  const one = await on.mutate('rejectEvent', 'RejectEventInput', { event: charge });
  expect(one.error).toBe(
    `2 sentences tell ${charge}: name the evidence that is meant, or all of it.`,
  );
  const rejected = await on.mutate('rejectEvent', 'RejectEventInput', {
    event: charge,
    evidence: [evidence.find(({ article }) => article.id === 'article:page')?.id],
    by: 'ana',
    why: 'a joke',
  });
  expect(rejected).toMatchObject({
    corrections: [{ status: 'HOLDS' }],
    changes: { added: 0, removed: 1 },
  });
  const { id: meeting } = await eventOf(on, 'CONSULT');
  const moved = await on.mutate('changeEvent', 'ChangeEventInput', {
    event: meeting,
    all: true,
    date: '2026-02-04',
    topics: ['gas'],
    sources: [{ actor: 'Chile' }],
    targets: [{ actor: 'norway' }],
  });
  expect(moved.events).toMatchObject([{ type: 'CONSULT' }]);
  const added = await on.mutate('addEvent', 'AddEventInput', {
    article: 'article:page',
    quote: 'broke bread',
    trigger: 'broke bread',
    type: 'SUPPORT',
    sources: [{ actor: 'Peru' }],
    targets: [
      { actor: 'Kenya' },
      { newActor: { name: 'Bread Guild', kind: 'ORGANIZATION' }, words: 'bread' },
    ],
  });
  expect(added.events).toMatchObject([{ type: 'SUPPORT' }]);
}

const CORRECTED = ['CONSULT Chile > Norway 2026-02-04 ×2', 'SUPPORT Peru > Bread Guild+Kenya  ×2'];

function suite(open: () => Promise<GraphStore>): void {
  let on: Bench;
  beforeEach(async () => {
    on = await bench(await open());
  });

  test('hold in copies, through edits elsewhere, a new reading and a fresh graph', async () => {
    await correctAll(on);
    expect(await noted(on)).toEqual(CORRECTED);
    const [meeting] = await events(on);
    expect(meeting?.evidence.map(({ corrections }) => corrections)).toMatchObject([
      [{ kind: 'CHANGE' }],
      [{ kind: 'CHANGE' }],
    ]);
    const graph = await exported(on.store);
    await on.ingest('page', `Fog held up the guests. ${PAGE} Sudan blamed Chad.`);
    expect(await noted(on)).toEqual(['ACCUSE Sudan > Chad  ×1', ...CORRECTED]);
    // Another way to the same articles and corrections gives the same bytes.
    await on.ingest('page', PAGE);
    expect(await exported(on.store)).toBe(graph);
  });

  test('go to the review list when their sentence goes, and back', async () => {
    await correctAll(on);
    const listed = async () => {
      const { corrections } = (await on.asked(
        '{ corrections(status: [REVIEW, ABSENT]) { nodes { kind status reason quote articleTitle } } }',
      )) as unknown as { corrections: { nodes: object[] } };
      return corrections.nodes;
    };
    expect(await listed()).toEqual([]);
    await on.asked('mutation { removeArticle(id: "article:reprint") { removed } }');
    await on.ingest('page', PAGE.replace('of spying', 'of theft'));
    expect(await listed()).toMatchObject([
      { kind: 'REJECT', status: 'REVIEW', reason: 'its article no longer holds the sentence' },
    ]);
    expect(await noted(on)).toContain('ACCUSE Kenya > Peru  ×1');
    await on.ingest('page', PAGE);
    expect(await listed()).toEqual([]);
    await on.asked('mutation { removeArticle(id: "article:page") { removed } }');
    expect(await listed()).toMatchObject([
      { kind: 'REJECT', status: 'ABSENT' },
      { kind: 'CHANGE', status: 'ABSENT' },
      { kind: 'ADD', status: 'ABSENT' },
    ]);
  });

  test('are withdrawn whole, by mutation or by a line taken out of the file', async () => {
    await on.ingest('page', PAGE);
    const before = await exported(on.store);
    const { id: charge } = await eventOf(on, 'ACCUSE');
    const { corrections } = await on.mutate('rejectEvent', 'RejectEventInput', { event: charge });
    const line = readFileSync(on.file, 'utf8');
    expect(JSON.parse(line)).toMatchObject({ kind: 'REJECT', on: '2026-03-01' });
    const withdraw = `mutation { withdrawCorrection(id: "${corrections[0]?.id}") {
      corrections { id line status text } changes { added removed } } }`;
    expect(await on.asked(withdraw)).toMatchObject({
      withdrawCorrection: {
        corrections: [{ line: 0, text: 'no ACCUSE by “accused”' }],
        changes: { added: 1, removed: 0 },
      },
    });
    expect(await exported(on.store)).toBe(before);
    // As a pull brings it, and takes it away.
    writeFileSync(on.file, line);
    expect((await syncCorrections(on)).events).toEqual({ added: 0, changed: 0, removed: 1 });
    expect((await syncCorrections(on)).articles).toEqual([]);
    writeFileSync(on.file, '');
    expect((await syncCorrections(on)).events).toEqual({ added: 1, changed: 0, removed: 0 });
    expect(await exported(on.store)).toBe(before);
  });

  test('make actors one or keep them apart, and a refused merge stays refused', async () => {
    await on.ingest('people', PEOPLE);
    const candidates = async () => {
      const { mergeCandidates } = (await on.asked(
        '{ mergeCandidates { reason into { id name } from { id name } } }',
      )) as unknown as {
        mergeCandidates: {
          into: { id: string; name: string };
          from: { id: string; name: string };
        }[];
      };
      return mergeCandidates.filter(({ from }) => from.name.startsWith('Oskar'));
    };
    const [pair] = await candidates();
    const [a, b] = [pair?.into.id ?? '', pair?.from.id ?? ''];
    expect(await on.asked(`{ mergeCandidates(actor: "${b}") { reason } }`)).toEqual({
      mergeCandidates: [{ reason: 'SPELLING' }],
    });
    expect(await on.asked('{ mergeCandidates(actor: "Norway") { reason } }')).toEqual({
      mergeCandidates: [],
    });
    expect([pair?.into.name, pair?.from.name].sort()).toEqual([
      'Oskar Lindquist',
      'Oskar Lindqvist',
    ]);
    const { corrections } = await on.mutate('keepApart', 'KeepApartInput', { a, b, by: 'ana' });
    expect(await candidates()).toEqual([]);
    const refused = await on.mutate('mergeActors', 'MergeActorsInput', { into: a, from: [b] });
    expect(refused.error).toMatch(
      /^Oskar Lindqu?[iv]+st and .* are kept apart by ana \(correction:/,
    );
    await on.asked(`mutation { withdrawCorrection(id: "${corrections[0]?.id}") { pending } }`);
    await on.mutate('mergeActors', 'MergeActorsInput', { into: a, from: [b] });
    const { actors } = (await on.asked(
      '{ actors(search: "oskar") { nodes { name } } }',
    )) as unknown as {
      actors: { nodes: object[] };
    };
    expect(actors.nodes).toHaveLength(1);
    const split = await on.mutate('splitActor', 'SplitActorInput', {
      actor: a,
      article: 'article:people',
      quote: 'thanked Norway',
      newActor: { name: 'Another Oskar', kind: 'PERSON' },
    });
    expect(split.error).toBeUndefined();
    expect(await noted(on)).toContain('SUPPORT Another Oskar > Norway 2026-02-02 ×1');
  });

  test('that can not be meant say what and why, and write nothing', async () => {
    await on.ingest('page', PAGE);
    const { id: meeting } = await eventOf(on, 'CONSULT');
    const told = async (name: string, input: object) =>
      (await on.mutate(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, input)).error;
    const article = 'article:page';
    const chile = [{ actor: 'Chile' }];
    expect(await told('rejectEvent', { event: 'event:none' })).toBe(
      'The graph has no event event:none.',
    );
    expect(await told('rejectEvent', { event: meeting, why: 'x'.repeat(3000) })).toMatch(
      /^The correction can't be kept: `why`: /,
    );
    expect(await told('changeEvent', { event: meeting })).toBe(
      'Nothing is to be otherwise: give a type, date, place, topic or part.',
    );
    expect(await told('changeEvent', { event: meeting, sources: [{ actor: 'Sudan' }] })).toBe(
      'Sudan is not named in “Norway met Chile in Quito on 3 February 2026.”: give the words of it that mean Sudan.',
    );
    expect(
      await told('changeEvent', {
        event: meeting,
        sources: [{ actor: 'Chile', words: 'the isle' }],
      }),
    ).toBe(
      '“the isle” does not stand in “Norway met Chile in Quito on 3 February 2026.”: give words as they stand there.',
    );
    expect(await told('changeEvent', { event: meeting, topics: ['gsa'] })).toMatch(
      /^No topic is called/,
    );
    expect(
      await told('addEvent', { article, quote: 'sang', type: 'CONSULT', sources: chile }),
    ).toMatch(/^No sentence of “.*” holds “sang”/);
    expect(
      await told('addEvent', { article, quote: 'Peru', type: 'CONSULT', sources: chile }),
    ).toMatch(/^2 sentences of “.*” hold “Peru”: give more/);
    expect(await told('addEvent', { article, quote: 'broke bread', type: 'CONSULT' })).toBe(
      'An event needs somebody with a name: give a source or a target.',
    );
    expect(await told('mergeActors', { into: 'Norway', from: ['Chile'] })).toBe(
      'Chile stands in the ontology: make one entry of the two in seeds/ontology/actors.',
    );
    expect(await told('keepApart', { a: 'Norway', b: 'norway' })).toMatch(/^Norway is one actor/);
    expect(() => readFileSync(on.file)).toThrow('ENOENT');
  });
}

describe('corrections on the embedded store', () => {
  suite(async () => {
    const folder = mkdtempSync(join(ROOT, 'graph-'));
    return openEmbedded({ folder });
  });
});

describeNeo4j('corrections on Neo4j', (open) => suite(open));
