import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StoreError, ThreadError } from '../../src/errors.ts';
import { findArticles } from '../../src/ingest/find-articles.ts';
import type { IngestTools } from '../../src/ingest/ingest-article.ts';
import {
  type IngestOptions,
  type IngestOutcome,
  ingestArticles,
} from '../../src/ingest/ingest-articles.ts';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { type Knowledge, openKnowledge } from '../../src/ingest/knowledge.ts';
import { prepareStore } from '../../src/ingest/prepare-store.ts';
import { digest } from '../../src/model/id.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exported } from '../store/exported.ts';

const LIMA = 'Colombia and Peru met in Lima on 3 March 2026. Peru praised Colombia.\n';
const QUITO =
  'Ecuador accused Peru of a breach of the treaty. Colombia and Peru met in Lima on 3 March 2026.\n';

/** Digest of the whole export: two megabytes are no readable difference. */
const graph = async () => digest(await exported(store));

let root = '';
let store: GraphStore;
let empty = '';
const knowledge: Knowledge = openKnowledge();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'entente-ingest-'));
  store = await prepareStore(
    { store: { kind: 'embedded', folder: join(root, 'data') } },
    knowledge,
  );
  empty = await graph();
}, 60_000);
afterAll(async () => {
  await store?.close();
  rmSync(root, { recursive: true, force: true });
});

let folder = '';
let taken: string[] = [];
beforeEach(async () => {
  const { remove } = createIngestion({ store, knowledge });
  for (const id of taken) await remove(id);
  taken = [];
  folder = mkdtempSync(join(root, 'texts-'));
});

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function run(
  names = ['.'],
  tools: Partial<IngestTools> = {},
  options: Pick<IngestOptions, 'signal' | 'reading' | 'onOutcome'> = {},
) {
  const outcomes: IngestOutcome[] = [];
  const inputs = await findArticles(names.map((name) => join(folder, name)));
  const totals = await ingestArticles(
    inputs,
    { store, knowledge, ...tools },
    {
      ...options,
      onOutcome: (outcome) => {
        outcomes.push(outcome);
        return options.onOutcome?.(outcome);
      },
    },
  );
  for (const outcome of outcomes) if (outcome.status !== 'failed') taken.push(outcome.article);
  return { outcomes, totals, statuses: outcomes.map(({ status }) => status) };
}

describe('ingestArticles', () => {
  test('twice is known, and any order and any detour give the same bytes', async () => {
    put('a.txt', LIMA);
    put('b.txt', QUITO);
    expect((await run(['a.txt', 'b.txt'])).statuses).toEqual(['new', 'new']);
    const inOrder = await graph();
    expect(inOrder).not.toBe(empty);
    expect((await run(['a.txt', 'b.txt'])).statuses).toEqual(['known', 'known']);
    expect(await graph()).toBe(inOrder);

    const { remove } = createIngestion({ store, knowledge });
    const [a = '', b = ''] = taken;
    expect(await remove(a)).toEqual({ removed: true });
    expect(await remove(a)).toEqual({ removed: false });
    expect(await graph()).not.toBe(inOrder);
    await run(['a.txt']);
    expect(await graph()).toBe(inOrder);

    for (const id of [a, b]) await remove(id);
    expect(await graph()).toBe(empty);
    await run(['b.txt', 'a.txt']);
    expect(await graph()).toBe(inOrder);
  });

  test('an edited file takes the place of its old text', async () => {
    put('a.txt', LIMA);
    const before = (await run()).outcomes[0];
    put('a.txt', QUITO);
    const [after] = (await run()).outcomes;
    const old = before?.status === 'new' ? before.article : '';
    expect(after).toMatchObject({ status: 'changed', replaced: [old] });
    put('b.txt', QUITO);
    expect((await run()).statuses).toEqual(['known', 'known']);
  });

  test('one bad file stops nothing, and leaves nothing', async () => {
    put('a.txt', '');
    put('b.txt', LIMA);
    put('c.txt', 'x\0');
    const { statuses, totals } = await run(['a.txt', 'nope.txt', 'b.txt', 'c.txt']);
    expect(statuses).toEqual(['failed', 'failed', 'new', 'failed']);
    expect(totals).toEqual({ new: 1, changed: 0, known: 0, failed: 3, left: 0 });
  });

  test('two texts of one url are refused, for each run would swap them; copies are known', async () => {
    const head = '---\nurl: https://example.org/lima\n---\n';
    put('a.txt', head + LIMA);
    put('b.txt', head + QUITO);
    put('c.txt', head + LIMA);
    const { outcomes, statuses } = await run();
    expect(statuses).toEqual(['new', 'failed', 'known']);
    expect(outcomes[1]).toMatchObject({
      error: {
        message: `${join(folder, 'b.txt')} has the same url as ${join(folder, 'a.txt')} and differs from it: keep one of the two, or tell them apart by \`url\` or \`id\`.`,
      },
    });
  });

  test('a dry run extracts and writes nothing', async () => {
    const before = await graph();
    put('a.txt', LIMA);
    const { outcomes } = await run(['.'], { dryRun: true });
    expect(outcomes[0]).toMatchObject({ status: 'new', events: { added: 0 } });
    expect(outcomes[0]?.status === 'new' && outcomes[0].extraction?.accounts.length).toBe(2);
    expect((await run(['.'], { dryRun: true, store: undefined })).statuses).toEqual(['new']);
    expect(await graph()).toBe(before);
  });

  test('an aborted run stops between two articles', async () => {
    put('a.txt', LIMA);
    const { totals } = await run(['.'], {}, { signal: AbortSignal.abort() });
    expect(totals).toEqual({ new: 0, changed: 0, known: 0, failed: 0, left: 1 });
  });

  test('a store that fails ends the run, since it would fail for all', async () => {
    put('a.txt', LIMA);
    const failing: GraphStore = { ...store, read: () => Promise.reject(new StoreError('Gone.')) };
    await expect(run(['.'], { store: failing })).rejects.toThrow('Gone.');
  });
});

describe('the ingestion of the API', () => {
  test('answers in its words and refuses what is no article', async () => {
    const ingestion = createIngestion({ store, knowledge, now: () => new Date(0) });
    const input = { text: LIMA, title: 'Lima', url: null, publishedOn: '2026-03-04' };
    const first = await ingestion.ingest(input);
    taken.push(first.articleId);
    expect(first).toMatchObject({ status: 'NEW', events: { added: 2, changed: 0, removed: 0 } });
    expect((await ingestion.ingest(input)).status).toBe('KNOWN');
    expect((await ingestion.ingest({ ...input, title: 'In Lima' })).status).toBe('CHANGED');
    await expect(ingestion.ingest({ text: ' ' })).rejects.toThrow(
      "The article has no text: put the article's text into it.",
    );
    await expect(ingestion.ingest({ text: LIMA, publishedOn: '4 March' })).rejects.toThrow(
      'input `publishedOn` is "4 March", it must be an ISO 8601 date: 2026, 2026-02 or 2026-02-03.',
    );
  });
});

describe('threads', { timeout: 120_000 }, () => {
  const reading = { workers: 2, timeLimit: 60 };
  const putMany = () => {
    for (const name of ['Chile', 'Ecuador', 'Bolivia', 'Norway']) {
      put(`${name}.txt`, `Peru praised ${name} in Lima. ${name} criticised Peru. `.repeat(150));
    }
  };

  test('outcomes and graph are those of one thread, a bad article among them', async () => {
    putMany();
    put('Copy.txt', `---\nurl: https://example.org/1\n---\n${LIMA}`);
    put('Copy2.txt', `---\nurl: https://example.org/1\n---\n${QUITO}`);
    put('Empty.txt', ' ');
    const alone = await run();
    const graphAlone = await graph();
    const { remove } = createIngestion({ store, knowledge });
    for (const id of taken) await remove(id);
    const together = await run(['.'], {}, { reading });
    expect(together).toEqual(alone);
    expect(together.totals).toMatchObject({ new: 5, failed: 2, left: 0 });
    expect(await graph()).toBe(graphAlone);
    expect((await run(['.'], {}, { reading })).totals).toMatchObject({ known: 5, failed: 2 });
  });

  test('an article over the time limit fails by itself, with its name', async () => {
    putMany();
    const { outcomes, totals } = await run(
      ['Chile.txt', 'Norway.txt', 'Ecuador.txt'],
      {},
      { reading: { workers: 1, timeLimit: 0.001 } },
    );
    expect(totals).toMatchObject({ new: 0, failed: 3, left: 0 });
    expect(outcomes[1]).toMatchObject({
      status: 'failed',
      error: {
        code: 'TOO_SLOW',
        message: `${join(folder, 'Norway.txt')} took more than 0.001 s and was given up: split it, or allow more with --article-timeout.`,
      },
    });
  });

  test('a run that is stopped ends its threads and keeps what was taken in', async () => {
    putMany();
    const controller = new AbortController();
    const onOutcome = () => controller.abort();
    const { totals } = await run(['.'], {}, { reading, onOutcome, signal: controller.signal });
    expect(totals).toEqual({ new: 1, changed: 0, known: 0, failed: 0, left: 3 });
  });

  test('an ontology that changes during a run stops it', async () => {
    putMany();
    const changed = { ...knowledge, digest: 'another' };
    const stopped = run(['.'], { knowledge: changed }, { reading });
    await expect(stopped).rejects.toThrow(ThreadError);
    await expect(stopped).rejects.toThrow('The ontology was changed');
  });
});
