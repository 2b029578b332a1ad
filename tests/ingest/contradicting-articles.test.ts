import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disputesOf } from '../../src/graph/disputes.ts';
import { createIngestion, type Ingestion } from '../../src/ingest/ingestion.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import { prepareStore } from '../../src/ingest/prepare-store.ts';
import { query } from '../../src/store/cypher/query.ts';
import { EVIDENCE } from '../../src/store/cypher/read-event-parts.ts';
import { toEvidenceRow } from '../../src/store/refold.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exported } from '../store/exported.ts';

const MEETINGS = query<
  Record<string, never>,
  {
    readonly id: string;
    readonly disputes: readonly string[];
    readonly articles: number;
    readonly origins: number;
    readonly confidence: number;
  }
>(
  'test.meetings',
  `MATCH (e:Event {type: 'CONSULT'})
RETURN e.id AS id, e.disputes AS disputes, e.articleCount AS articles, e.corroboration AS origins,
  e.confidence AS confidence`,
);

const OSLO =
  'Norway and Chile held talks in Oslo on 3 March 2026. The talks lasted two hours and ended without an agreement.\n';
const BERGEN =
  'Chile and Norway met in Bergen on 4 March 2026 and reached an agreement on fishing. The meeting lasted three hours.\n';
const DENIAL = 'Norway did not meet Chile on 3 March 2026.\n';

let root = '';
let store: GraphStore;
let ingestion: Ingestion;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'entente-contradicting-'));
  const knowledge = openKnowledge();
  store = await prepareStore({ store: { kind: 'embedded', folder: root } }, knowledge);
  ingestion = createIngestion({ store, knowledge });
}, 60_000);
afterAll(async () => {
  await store?.close();
  rmSync(root, { recursive: true, force: true });
});

const put = async (text: string, outlet: string) =>
  (await ingestion.ingest({ text, outlet, publishedOn: '2026-03-05' })).articleId;

/** The one meeting with its sides, "DATE: 2026-03-03 | 2026-03-04". */
async function meeting() {
  const [event, ...others] = await store.read(MEETINGS, {});
  expect(others).toEqual([]);
  if (!event) throw new Error('no meeting');
  const rows = (await store.read(EVIDENCE, { ids: [event.id] })).map(({ sentence, row }) =>
    toEvidenceRow({ sentence, properties: row }),
  );
  const sides = disputesOf(rows).map(
    ({ about, sides: all }) => `${about}: ${all.map(({ value }) => value).join(' | ')}`,
  );
  return { ...event, sides };
}

test('two articles that contradict each other are one event with both sides; removing one removes exactly its side', async () => {
  const oslo = await put(OSLO, 'Fjord Gazette');
  const alone = await exported(store);
  expect(await meeting()).toMatchObject({ disputes: [], sides: [], origins: 1 });

  const bergen = await put(BERGEN, 'Andes Herald');
  expect(await meeting()).toMatchObject({
    articles: 2,
    origins: 2,
    disputes: ['DATE', 'PLACE', 'NUMBER', 'OUTCOME'],
    sides: [
      'DATE: 2026-03-03 | 2026-03-04',
      'PLACE: Bergen | Oslo',
      'NUMBER: two hours | three hours',
      'OUTCOME: AGREEMENT | NO_AGREEMENT',
    ],
  });

  const denial = await put(DENIAL, 'Lake Post');
  expect((await meeting()).sides.at(-1)).toBe('HAPPENED: AFFIRMED | DENIED');
  await ingestion.remove(denial);
  await ingestion.remove(bergen);
  expect(versionless(await exported(store))).toBe(versionless(alone));

  await put(BERGEN, 'Andes Herald');
  await ingestion.remove(oslo);
  expect(await meeting()).toMatchObject({ disputes: [], sides: [], articles: 1 });
  await ingestion.remove(bergen);
});

test('a copy of one text, cut and with another head, adds an article but no origin', async () => {
  const text = `${OSLO.trim()} The foreign ministers spoke at the guest house of the government and later took questions. They did not say who would pay for patrols. Unions of fishermen in both countries have asked for a seat at the table. Diplomats from Ghana offered to host a later round.`;
  const one = await put(text, 'Fjord Gazette');
  const before = await meeting();
  const copy = await put(`OSLO.\n${text.slice(0, text.indexOf(' Unions'))}`, 'Andes Herald');
  const after = await meeting();
  expect(after).toMatchObject({ articles: 2, origins: 1, confidence: before.confidence });
  await ingestion.remove(one);
  await ingestion.remove(copy);
});

/** What only says how often the graph was written. */
function versionless(text: string): string {
  return text.replace(/"(lastIngest|version)":("[^"]*"|\d+),?/g, '');
}
