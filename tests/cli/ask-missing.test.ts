import { expect, test } from 'vitest';
import { askMissing } from '../../src/cli/ask-missing.ts';
import type { ArticleMeta } from '../../src/model/article.ts';

/** Answers in their order, and all that was shown. */
async function asked(known: ArticleMeta, answers: readonly string[], headline?: string) {
  const rest = [...answers];
  const shown: string[] = [];
  const meta = await askMissing(known, headline, {
    async ask(question) {
      shown.push(question);
      return rest.shift();
    },
    tell: (line) => shown.push(line),
  });
  return { meta, shown };
}

test('what is missing is asked for, and again where the answer can’t be meant', async () => {
  const { meta, shown } = await asked(
    { outlet: 'The Lima Post', language: 'en' },
    ['', '4.3.2026', '2026-03-04', 'example.org', 'https://example.org/a'],
    'Talks in Lima',
  );
  expect(meta).toEqual({
    outlet: 'The Lima Post',
    language: 'en',
    publishedOn: '2026-03-04',
    url: 'https://example.org/a',
  });
  expect(shown).toEqual([
    'Title (empty if unknown; the text begins “Talks in Lima”): ',
    'Date it was published, such as 2026-03-04 (empty if unknown): ',
    'the answer for `date` is "4.3.2026", it must be an ISO 8601 date: 2026, 2026-02 or 2026-02-03.',
    'Date it was published, such as 2026-03-04 (empty if unknown): ',
    'Where it can be read, https://… (empty if unknown): ',
    'the answer for `url` is "example.org", it must be a web address: https://….',
    'Where it can be read, https://… (empty if unknown): ',
  ]);
});

test('the end of the answers leaves the rest empty', async () => {
  const { meta, shown } = await asked({}, [' Talks ']);
  expect(meta).toEqual({ title: 'Talks' });
  expect(shown).toHaveLength(2);
});
