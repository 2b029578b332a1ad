import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { toBaseLayer } from '../../src/graph/base-layer.ts';
import { toPatch } from '../../src/graph/to-patch.ts';
import { openExplainedArticles } from '../../src/ingest/explained-articles.ts';
import { toKnowledge } from '../../src/ingest/knowledge.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { removeArticle, writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';

const ontology = openOntology();
const knowledge = toKnowledge(ontology);
const folder = mkdtempSync(join(tmpdir(), 'entente-explained-'));
let store: GraphStore;

beforeAll(async () => {
  store = await openEmbedded({ folder });
  await syncBase(store, toBaseLayer(ontology), { extractorVersion: 'test' });
  for (let index = 0; index < 20; index += 1) await write(`article:${index}`, 'Norway met Chile.');
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function write(id: string, text: string): Promise<void> {
  const article = { id, text, publishedOn: '2026-02-05' };
  await writeArticle(store, toPatch(extract(article, ontology), { fingerprint: text }));
}

test('what was explained is kept while the article is the same', async () => {
  const explain = openExplainedArticles(store, knowledge);
  const first = (await explain(['article:0'])).get('article:0');
  expect(first?.events.map(({ rule }) => rule)).toEqual(['consult.meet']);
  expect((await explain(['article:0', 'article:1'])).get('article:0')).toBe(first);
  await write('article:0', 'Norway thanked Chile.');
  const changed = (await explain(['article:0'])).get('article:0');
  expect(changed?.events.map(({ rule }) => rule)).toEqual(['support.thank']);
  await removeArticle(store, 'article:0');
  expect([...(await explain(['article:0', 'article:none'])).keys()]).toEqual([]);
});

test('the one used longest ago is forgotten first', async () => {
  const explain = openExplainedArticles(store, knowledge);
  const ids = Array.from({ length: 18 }, (_, index) => `article:${index + 1}`);
  const first = await explain(ids);
  const again = await explain(ids.slice(-2));
  expect(ids.slice(-2).map((id) => again.get(id) === first.get(id))).toEqual([true, true]);
  expect((await explain(['article:1'])).get('article:1')).not.toBe(first.get('article:1'));
});

test('a signal stops what has not begun, and not those who ask next', async () => {
  const explain = openExplainedArticles(store, knowledge);
  const stopped = explain(['article:1', 'article:2'], AbortSignal.abort());
  const next = explain(['article:1']);
  expect([(await stopped).size, (await next).size]).toEqual([0, 1]);
});

test('a store that fails fails those who ask, and not those who ask next', async () => {
  let isAway = true;
  const explain = openExplainedArticles(
    {
      ...store,
      read: (...asked) => (isAway ? Promise.reject(new Error('away')) : store.read(...asked)),
    },
    knowledge,
  );
  await expect(explain(['article:1'])).rejects.toThrow('away');
  isAway = false;
  expect((await explain(['article:1'])).size).toBe(1);
});
