import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBaseLayer } from '../../src/graph/base-layer.ts';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import type { BaseLayer } from '../../src/model/graph.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { NEGOTIATION } from '../ledger/negotiation.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { type Answer, apiOver, ask } from './ask.ts';

const knowledge = openKnowledge();

/** The ontology's part of the graph, as far as it concerns those who bargain here: the whole takes its time. */
async function baseOfParties(): Promise<BaseLayer> {
  const base = toBaseLayer(await knowledge.open());
  const isParty = (id: string) =>
    /^actor:(NOR|CHL|PER|COL|USA|donald-trump|gustavo-petro)(\.|$)/.test(id);
  return {
    ...base,
    actors: base.actors.filter(({ id }) => isParty(id)),
    ties: base.ties.filter(({ from, to }) => isParty(from) && isParty(to)),
  };
}

/** Takes the negotiation in, and the words of a person who speaks for a state. */
async function takeIn(store: GraphStore): Promise<void> {
  await syncBase(store, await baseOfParties());
  const ingestion = createIngestion({ store, knowledge });
  for (const { text, publishedOn } of NEGOTIATION) await ingestion.ingest({ text, publishedOn });
  await ingestion.ingest({
    text: 'Donald Trump asked Colombia to accept deportation flights.',
    publishedOn: '2026-03-02',
  });
  await ingestion.ingest({
    text: 'Gustavo Petro refused to accept deportation flights.',
    publishedOn: '2026-03-03',
  });
}

type Ask = (query: string) => Promise<Answer['data']>;

/** What both stores must answer. */
function answers(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  let asked: Ask;
  beforeAll(async () => {
    store = await open();
    await takeIn(store);
    const api = apiOver(store, [], createIngestion({ store, knowledge }));
    asked = async (query) => {
      const { data, errors } = await ask(api, query);
      expect(errors).toBeUndefined();
      return data;
    };
  }, 60_000);
  afterAll(() => store.close());

  const ROW = '{ kind from { name } to { name } what status }';
  const rows = async (args: string) =>
    (await asked(`{ ledger(${args}) { nodes ${ROW} } }`)).ledger.nodes.map(
      // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
      ({ kind, from, to, what, status }: any) =>
        `${kind} ${from.name} > ${to?.name ?? '?'}: ${what} = ${status}`,
    );

  test('a row in full: condition, answers with dates and sentences', async () => {
    const { ledger } = await asked(`{ ledger(from: "Norway", to: "Chile") { totalCount nodes {
      kind madeOn status issues { id } condition { text start end } conditionIn { text }
      answers { answer date by { id } condition { text } statements { nodes { sentence { text } } } } statements { totalCount } } } }`);
    expect(ledger.totalCount).toBe(1);
    expect(ledger.nodes[0]).toMatchObject({
      kind: 'ASK',
      madeOn: '2026-03-02',
      status: 'ACCEPTED',
      issues: [{ id: 'topic:ceasefire' }, { id: 'topic:troop-withdrawal' }],
      condition: { text: 'if the ceasefire holds', start: 58, end: 80 },
      answers: [
        { answer: 'REFUSED', date: '2026-03-05', by: { id: 'actor:CHL' } },
        {
          answer: 'COUNTERED',
          date: '2026-03-16',
          condition: { text: 'provided that Norway lifts the sanctions' },
        },
        {
          answer: 'ACCEPTED',
          date: '2026-03-24',
          condition: null,
          statements: {
            nodes: [{ sentence: { text: 'Chile agreed to withdraw its troops from the border.' } }],
          },
        },
      ],
    });
    expect(ledger.nodes[0].statements).toEqual({ totalCount: 3 });
  });

  test('the state at a date, which a replay asks for day by day', async () => {
    const open = async (asOf: string) =>
      (await rows(`status: NONE_YET, asOf: "${asOf}", between: ["Norway", "Chile"]`)) as string[];
    const TROOPS =
      'ASK Norway > Chile: to withdraw its troops from the border if the ceasefire holds = NONE_YET';
    const SANCTIONS = 'ASK Chile > Norway: that Norway lift the sanctions = NONE_YET';
    expect(await open('2026-03-01')).toEqual([]);
    expect(await open('2026-03-02')).toEqual([TROOPS]);
    expect(await open('2026-03-05')).toEqual([SANCTIONS]);
    expect(await open('2026-03-09')).toEqual([]);
    expect(await open('2026-03-16')).toEqual([
      'OFFER Chile > Norway: to withdraw its troops from the border = NONE_YET',
    ]);
    expect(await open('2026-03')).toEqual([]);
  });

  test('of an issue, however it is asked for, with answers that name no asker', async () => {
    const GAS = 'ASK Peru > Chile: to cut gas prices by the end of March = ACCEPTED';
    expect(await rows('topic: "gas"')).toEqual([GAS]);
    expect(await rows('between: ["Peru", "Chile"]')).toEqual([GAS]);
    expect(await rows('from: "Peru", to: "Chile"')).toEqual([GAS]);
    const { topic } = await asked(
      `{ topic(name: "energy") { ledger(from: "Peru") { nodes ${ROW} } } }`,
    );
    expect(topic.ledger.nodes).toHaveLength(1);
  });

  test('whoever holds a state’s office answers for it', async () => {
    expect(await rows('from: "Trump"')).toEqual([
      'ASK Donald Trump > Colombia: to accept deportation flights = REFUSED',
    ]);
  });

  test('page by page', async () => {
    const page = async (args: string) =>
      (
        await asked(
          `{ ledger(first: 3, ${args}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
      ).ledger;
    const first = await page('after: null');
    const second = await page(`after: "${first.pageInfo.endCursor}"`);
    const third = await page(`after: "${second.pageInfo.endCursor}"`);
    const ids = [first, second, third].flatMap(({ nodes }) =>
      nodes.map(({ id }: { id: string }) => id),
    );
    expect(new Set(ids).size).toBe(first.totalCount);
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  test('a statement tells its condition, deadline and answer', async () => {
    const { statements } = await asked(
      '{ statements(speaker: "Peru", kind: ASK) { nodes { condition { text } deadline { text start end date } answer saidOn } } }',
    );
    expect(statements.nodes).toEqual([
      {
        condition: null,
        deadline: { text: 'by the end of March', start: 121, end: 140, date: '2026-03-31' },
        answer: null,
        saidOn: null,
      },
    ]);
  });
}

describe('the ledger on the embedded store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-ledger-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  answers(() => openEmbedded({ folder }));

  test('names that nobody bears and too many names are told', async () => {
    const store = await openEmbedded({ folder: join(folder, 'empty') });
    const api = apiOver(store);
    const messages = async (args: string) =>
      (await ask(api, `{ ledger(${args}) { totalCount } }`)).errors?.map(({ message }) => message);
    expect(await messages('between: []')).toEqual([
      'The argument `between` names 0 actors; it must name one or two.',
    ]);
    expect(await messages('topic: "gold"')).toEqual([
      'No topic is called "gold"; `topics` lists them.',
    ]);
    await store.close();
  });
});

describeNeo4j('the ledger on Neo4j', (open) => answers(open));
