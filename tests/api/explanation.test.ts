import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { costOfDocument } from '../../src/api/guard/cost.ts';
import { createSchema } from '../../src/api/schema.ts';
import { extract } from '../../src/extract/extract.ts';
import { toBaseLayer } from '../../src/graph/base-layer.ts';
import { toPatch } from '../../src/graph/to-patch.ts';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { toKnowledge } from '../../src/ingest/knowledge.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';

const ontology = openOntology();
const knowledge = toKnowledge(ontology);
const ARTICLE = {
  id: 'article:fog',
  publishedOn: '2026-02-05',
  text: 'The Colombian leader met the president of Chile on Tuesday.\nNorway signed a song.\nNorway said it would not lift sanctions on Chile.',
};

const EVENTS = `{ events { nodes { type explanation {
  stale ruleType text evidence { rule }
  roles { role words place preposition actor { id } name how because }
  date { value how words countedFrom } signs { sign words } refused { rule reason detail }
} } } }`;
const COVERAGE = `{ article(id: "article:fog") { coverage { sentences used share passages(first: 2) {
  totalCount pageInfo { hasNextPage endCursor } nodes { index zone words events statements reason detail refused { rule } } } } } }`;

/** The answers to both questions over a graph of the article, and to the first once its evidence is another. */
async function answers(store: GraphStore) {
  await syncBase(store, toBaseLayer(ontology), { extractorVersion: 'test' });
  const ingestion = createIngestion({ store, knowledge });
  const api = apiOver(store, [], ingestion);
  const patch = toPatch(extract(ARTICLE, ontology), { fingerprint: 'one' });
  await writeArticle(store, patch);
  const events = await ask(api, EVENTS);
  const coverage = await ask(api, COVERAGE);
  const after = coverage.data.article.coverage.passages.pageInfo.endCursor;
  const next = await ask(api, COVERAGE.replace('first: 2', `first: 2, after: "${after}"`));
  // As if other rules had read it.
  const evidence = patch.evidence.map((row) => ({ ...row, confidence: 0.31 }));
  await writeArticle(store, {
    ...patch,
    article: { ...patch.article, fingerprint: 'two' },
    evidence,
  });
  return { events, coverage, next, stale: await ask(api, EVENTS) };
}

function check({ events, coverage, next, stale }: Awaited<ReturnType<typeof answers>>): void {
  expect(events).toMatchInlineSnapshot(`
    {
      "data": {
        "events": {
          "nodes": [
            {
              "explanation": [
                {
                  "date": {
                    "countedFrom": "2026-02-05",
                    "how": "COUNTED",
                    "value": "2026-02-03",
                    "words": "Tuesday",
                  },
                  "evidence": {
                    "rule": "consult.meet",
                  },
                  "refused": [
                    {
                      "detail": "“president” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "accuse.draw-criticism",
                    },
                    {
                      "detail": "“president” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "yield.meet-demand",
                    },
                  ],
                  "roles": [
                    {
                      "actor": {
                        "id": "actor:gustavo-petro",
                      },
                      "because": "president on 2026-02-05",
                      "how": "DESCRIPTION",
                      "name": "Colombian leader",
                      "place": "SUBJECT",
                      "preposition": null,
                      "role": "SOURCE",
                      "words": "Colombian leader",
                    },
                    {
                      "actor": {
                        "id": "actor:gabriel-boric",
                      },
                      "because": "president on 2026-02-05",
                      "how": "DESCRIPTION",
                      "name": "president of Chile",
                      "place": "OBJECT",
                      "preposition": null,
                      "role": "TARGET",
                      "words": "president of Chile",
                    },
                  ],
                  "ruleType": "CONSULT",
                  "signs": [],
                  "stale": false,
                  "text": "Rule consult.meet on “met”.
    Source “Colombian leader”, the subject: Gustavo Petro by description, because: president on 2026-02-05 (0.85).
    Target “president of Chile”, the object: Gabriel Boric by description, because: president on 2026-02-05 (0.85).
    Date 2026-02-03: “Tuesday”, counted from the day of publication, 2026-02-05.
    Told as done, in the article’s own words.
    Confidence 0.85: verb 0.50 + main 0.15 + direct-roles 0.20 + named 0.09 + surface 0.05 − least-sure-name 0.14.
    Not accuse.draw-criticism: “president” is no object that the rule takes.
    Not yield.meet-demand: “president” is no object that the rule takes.",
                },
              ],
              "type": "CONSULT",
            },
            {
              "explanation": [
                {
                  "date": {
                    "countedFrom": null,
                    "how": "NONE",
                    "value": null,
                    "words": null,
                  },
                  "evidence": {
                    "rule": "yield.ease-sanctions",
                  },
                  "refused": [
                    {
                      "detail": "“sanctions” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "yield.drop-charges",
                    },
                    {
                      "detail": "“sanctions” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "yield.drop-demand",
                    },
                    {
                      "detail": "“sanctions” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "yield.ease-hours",
                    },
                    {
                      "detail": "“sanctions” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "yield.ease-restrictions",
                    },
                    {
                      "detail": "“sanctions” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "yield.end-curfew",
                    },
                    {
                      "detail": "“sanctions” is no object that the rule takes",
                      "reason": "OBJECT",
                      "rule": "yield.lift-blockade",
                    },
                  ],
                  "roles": [
                    {
                      "actor": {
                        "id": "actor:NOR",
                      },
                      "because": null,
                      "how": "NAME",
                      "name": "Norway",
                      "place": "SUBJECT",
                      "preposition": null,
                      "role": "SOURCE",
                      "words": "Norway",
                    },
                    {
                      "actor": {
                        "id": "actor:CHL",
                      },
                      "because": null,
                      "how": "NAME",
                      "name": "Chile",
                      "place": "PREPOSITION",
                      "preposition": "on",
                      "role": "TARGET",
                      "words": "Chile",
                    },
                  ],
                  "ruleType": "YIELD",
                  "signs": [
                    {
                      "sign": "AHEAD",
                      "words": "would",
                    },
                    {
                      "sign": "DENIED",
                      "words": "not",
                    },
                    {
                      "sign": "REPORTED",
                      "words": "said",
                    },
                  ],
                  "stale": false,
                  "text": "Rule yield.ease-sanctions on “lift”.
    Source “Norway”, the subject: Norway by name (0.98).
    Target “Chile”, the phrase behind “on”: Chile by name (0.98).
    No date: the sentence gives none.
    REJECT and not YIELD: “would”, “not”.
    Said by Norway, “said”.
    Confidence 0.95: verb 0.50 + main 0.15 + direct-roles 0.20 + named 0.10.
    Not yield.drop-charges: “sanctions” is no object that the rule takes.
    Not yield.drop-demand: “sanctions” is no object that the rule takes.
    Not yield.ease-hours: “sanctions” is no object that the rule takes.
    Not yield.ease-restrictions: “sanctions” is no object that the rule takes.
    Not yield.end-curfew: “sanctions” is no object that the rule takes.
    Not yield.lift-blockade: “sanctions” is no object that the rule takes.",
                },
              ],
              "type": "REJECT",
            },
          ],
        },
      },
    }
  `);
  expect(coverage.data.article.coverage).toMatchObject({
    sentences: 3,
    used: 2,
    share: 0.67,
    passages: {
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        { index: 0, zone: 'BODY', events: 1, statements: 0, reason: null, detail: null },
        {
          index: 1,
          events: 0,
          reason: 'OBJECT',
          detail: '“signed”: sanction.impose, “song” is no object that the rule takes',
        },
      ],
    },
  });
  expect(next.data.article.coverage.passages).toMatchObject({
    nodes: [{ index: 2, events: 1, statements: 1 }],
    pageInfo: { hasNextPage: false },
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  const told = stale.data.events.nodes.flatMap((node: any) => node.explanation);
  expect(told).toHaveLength(2);
  for (const one of told) {
    expect(one).toMatchObject({ stale: true, ruleType: null, roles: [], date: null, refused: [] });
    expect(one.text).toMatch(/^STALE: /);
  }
}

test('an event and an article are explained', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-explain-'));
  const store = await openEmbedded({ folder });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  check(await answers(store));
});

describeNeo4j('on Neo4j', (open) => {
  test('the same', async () => {
    const store = await open();
    try {
      check(await answers(store));
    } finally {
      await store.close();
    }
  }, 120_000);
});

describe('what reading anew costs', () => {
  const schema = createSchema();
  test.for([
    ['{ event(id: "event:x") { explanation { text } } }', 2501],
    ['{ event(id: "event:x") { explanation(first: 1) { text } } }', 501],
    ['{ article(id: "article:x") { coverage { used } } }', 501],
    ['{ events(first: 100) { nodes { explanation { text } } } }', 250_100],
  ] as const)('%s', ([query, cost]) => {
    expect(costOfDocument({ schema, document: parse(query) })).toBe(cost);
  });

  test('so that a hundred events at once are refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-explain-'));
    const store = await openEmbedded({ folder });
    afterAll(() => store.close());
    const query = '{ events(first: 100) { nodes { explanation { text } } } }';
    const { errors } = await ask(apiOver(store), query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });
});
