import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fromEvidence } from '../../src/corrections/from-evidence.ts';
import { withId } from '../../src/corrections/lines.ts';
import { extract } from '../../src/extract/extract.ts';
import { toPatch } from '../../src/graph/to-patch.ts';
import { explainArticle } from '../../src/ingest/explain-article.ts';
import { toKnowledge } from '../../src/ingest/knowledge.ts';
import type { EvidenceRow } from '../../src/model/graph.ts';
import { openOntology } from '../../src/ontology/ontology.ts';

const ontology = openOntology();
const article = {
  id: 'article:row',
  text: 'Norway will not lift sanctions on Chile. Vale said that Peru had met Chile in May 2024.',
};
const { evidence } = toPatch(extract(article, ontology), { fingerprint: 'none' });
const explained = await explainArticle(article, toKnowledge(ontology));

test('every piece of evidence has its explanation, in the order of the text', () => {
  expect(evidence.map((row) => explained.explanationOf(row)?.rule)).toEqual(
    evidence.map(({ rule }) => rule),
  );
  expect(explained.events.map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "Rule yield.ease-sanctions on “lift”.
    Source “Norway”, the subject: Norway by name (0.98).
    Target “Chile”, the phrase behind “on”: Chile by name (0.98).
    No date: the sentence gives none.
    REJECT and not YIELD: “will”, “not”.
    Confidence 0.99: verb 0.50 + main 0.15 + direct-roles 0.20 + named 0.10 + surface 0.05 − least-sure-name 0.01.
    Not yield.drop-charges: “sanctions” is no object that the rule takes.
    Not yield.drop-demand: “sanctions” is no object that the rule takes.
    Not yield.ease-hours: “sanctions” is no object that the rule takes.
    Not yield.ease-restrictions: “sanctions” is no object that the rule takes.
    Not yield.end-curfew: “sanctions” is no object that the rule takes.
    Not yield.lift-blockade: “sanctions” is no object that the rule takes.",
      "Rule consult.meet on “met”.
    Source “Peru”, the subject: Peru by name (0.98).
    Target “Chile”, the object: Chile by name (0.98).
    Date 2024-05: “May 2024”, as the text gives it.
    Said by Vale, “said”.
    Confidence 0.99: verb 0.50 + main 0.15 + direct-roles 0.20 + named 0.10 + surface 0.05 − least-sure-name 0.01.
    Not accuse.draw-criticism: “Chile” is no object that the rule takes.
    Not yield.meet-demand: “Chile” is no object that the rule takes.",
    ]
  `);
});

test.for<[string, Partial<EvidenceRow>]>([
  ['another id', { id: 'evidence:other' }],
  ['another date', { date: '2023-01-01' }],
  ['another confidence', { confidence: 0.12 }],
  ['other terms', { terms: ['verb=0.40'] }],
  ['another modality', { modality: 'HISTORICAL' }],
  ['other words', { roleWords: [] }],
])('evidence with %s than the article gives today is stale', ([, change]) => {
  const [row] = evidence;
  expect(explained.explanationOf({ ...(row as EvidenceRow), ...change })).toBeUndefined();
});

const folder = mkdtempSync(join(tmpdir(), 'entente-explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what people said stands before what the rules read, and what they rejected gives nothing', async () => {
  const knowledge = toKnowledge(ontology, join(folder, 'corrections.jsonl'));
  const [lifting, meeting] = evidence.map((row) => fromEvidence(row, article, () => undefined));
  if (!lifting || !meeting) throw new Error('Both are read.');
  const date = '2024-06';
  knowledge.corrections.append([
    withId({ kind: 'REJECT', ...lifting, by: 'ana', why: 'a jest' }),
    withId({ kind: 'CHANGE', ...meeting, set: { date }, by: 'ben', on: '2026-03-01' }),
  ]);
  const { events, coverage } = await explainArticle(article, knowledge);
  expect(events.map(({ text }) => text.split('\n').slice(0, 5))).toEqual([
    [
      expect.stringMatching(/^Corrected \(ben on 2026-03-01, correction:\w+\): date 2024-06\.$/),
      'Rule consult.meet on “met”.',
      'Source “Peru”, the subject: Peru by name (0.98).',
      'Target “Chile”, the object: Chile by name (0.98).',
      'Date 2024-06, as a person said.',
    ],
  ]);
  expect(coverage.passages[0]).toMatchObject({
    reason: 'REJECTED',
    detail: expect.stringMatching(
      /^“lift”: yield.ease-sanctions, rejected by hand, correction:\w+, by ana, because: a jest$/,
    ),
  });
});
