import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPLAINED, readReport, SHOWN, sumUp } from '../../src/ingest/ingest-report.ts';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import { prepareStore } from '../../src/ingest/prepare-store.ts';

const PAGE = `<!doctype html><html lang="en"><title>x</title>
  <meta property="og:site_name" content="The Lima Post"><article><h1>Talks in Lima</h1>
  <p>Colombia and Peru met in Lima on 3 March 2026. Norway signed a song. Nothing came of it.
  Brazil danced with Chile for hours, in front of all who had come to see it.</p></article>`;

test('a run tells what is disputed and what was not understood; a page goes in as its text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-report-'));
  const knowledge = openKnowledge();
  const store = await prepareStore({ store: { kind: 'embedded', folder } }, knowledge);
  try {
    const ingestion = createIngestion({ store, knowledge });
    const page = await ingestion.ingest({ html: PAGE, publishedOn: '2026-03-04' });
    const first = await readReport(store, knowledge, [page.articleId]);
    expect(first.disputed).toEqual([]);
    expect(first.notUnderstood).toEqual({
      sentences: 4,
      used: 1,
      reasons: [
        { reason: 'NO_TRIGGER', count: 2 },
        { reason: 'OBJECT', count: 1 },
      ],
      // Two who act before one; "Nothing came of it" looks like no event at all.
      passages: [
        expect.objectContaining({
          words: expect.stringMatching(/^Brazil danced/),
          reason: 'NO_TRIGGER',
        }),
        expect.objectContaining({ words: 'Norway signed a song.', reason: 'OBJECT', sentence: 1 }),
      ],
    });
    const { articleId } = await ingestion.ingest({
      text: 'Colombia and Peru did not meet in Lima on 3 March 2026.',
      publishedOn: '2026-03-05',
    });
    const { disputed } = await readReport(store, knowledge, [articleId]);
    expect(disputed).toEqual([
      {
        id: expect.stringMatching(/^event:/),
        type: 'CONSULT',
        date: '2026-03-03',
        sources: ['Colombia'],
        targets: ['Peru'],
      },
    ]);
    const many = Array.from({ length: EXPLAINED.articles + 1 }, (_, i) => `article:${i}`);
    expect(await readReport(store, knowledge, many)).toEqual({ disputed: [], notUnderstood: null });

    const stored = await ingestion.explain([page.articleId]);
    expect(stored.get(page.articleId)?.article).toMatchObject({
      outlet: 'The Lima Post',
      publishedOn: '2026-03-04',
      text: expect.not.stringContaining('<'),
    });
    await expect(ingestion.ingest({})).rejects.toThrow(
      'input gives no article: put its plain text into `text`, or its page into `html`.',
    );
    await expect(ingestion.ingest({ text: 'x', html: 'x' })).rejects.toThrow(
      'input gives both `text` and `html`, and the stored text can be made of one alone: leave one of the two.',
    );
    await expect(ingestion.ingest({ html: '<p></p>' })).rejects.toThrow(
      'The page is a page without an article that could be found',
    );
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the most telling sentence of each article comes before the second of any', () => {
  const covered = (article: string) => ({
    article,
    sentences: 3,
    used: 1,
    reasons: [{ reason: 'NO_TRIGGER', count: 2 } as const],
    notUnderstood: ['first', 'second', 'third'].map((words, sentence) => {
      return { words, sentence, reason: null, detail: null };
    }),
  });
  const { sentences, reasons, passages } = sumUp([covered('a'), covered('b')]);
  expect([sentences, reasons]).toEqual([6, [{ reason: 'NO_TRIGGER', count: 4 }]]);
  expect(passages.map(({ article, words }) => `${article} ${words}`)).toEqual(
    ['a first', 'b first', 'a second', 'b second'].slice(0, SHOWN),
  );
});
