import { describe, expect, test } from 'vitest';
import { foldEvents } from '../../src/graph/fold-events.ts';
import { originsOf } from '../../src/graph/origins.ts';
import { toSketch } from '../../src/graph/sketch.ts';
import type { EvidenceRow } from '../../src/model/graph.ts';
import { evidence } from './evidence.ts';

const TEXT =
  'Norway and Chile agreed in Oslo on Monday to set up a joint commission on fishing rights in the South Atlantic, which is to meet twice a year and to report to both parliaments.';
const SENTENCE =
  'Norway and Chile agreed in Oslo on Monday to set up a joint commission on fishing rights.';

type Parts = Partial<EvidenceRow> & { readonly article: string };

/** The origins as "a b (why)", of articles named by one letter. */
function told(...rows: readonly Parts[]) {
  return originsOf(rows.map((row, at) => evidence({ start: at, ...row }))).map(
    ({ articles, because }) =>
      because.length === 0 ? articles.join(' ') : `${articles.join(' ')} (${because.join('; ')})`,
  );
}

describe('what counts as one origin', () => {
  const sketch = toSketch(TEXT);
  test.for<[string, readonly Parts[], readonly string[]]>([
    ['two articles are two', [{ article: 'a' }, { article: 'b' }], ['a', 'b']],
    [
      'copies of one text',
      [
        { article: 'a', sketch },
        { article: 'b' },
        { article: 'c', sketch: toSketch(`OSLO. ${TEXT}`) },
      ],
      ['a c (they are copies of one text)', 'b'],
    ],
    [
      'the same sentence',
      [
        { article: 'a', quote: SENTENCE },
        { article: 'b', quote: SENTENCE.toUpperCase() },
      ],
      ['a b (they give the same sentence)'],
    ],
    [
      'a sentence with a word or two edited',
      [
        { article: 'a', quote: SENTENCE },
        { article: 'b', quote: SENTENCE.replace('a joint commission', 'a commission') },
      ],
      ['a b (they give the same sentence)'],
    ],
    [
      'but not where the edit is what they differ in',
      [
        { article: 'a', quote: SENTENCE, date: '2026-03-02' },
        { article: 'b', quote: SENTENCE.replace('Monday', 'Tuesday'), date: '2026-03-03' },
      ],
      ['a', 'b'],
    ],
    [
      'nor a sentence that anybody may write',
      [
        { article: 'a', quote: 'Norway and Chile met in Oslo on Monday.' },
        { article: 'b', quote: 'Norway and Chile met in Oslo on Monday.' },
      ],
      ['a', 'b'],
    ],
    [
      'those that cite one outlet, and its own article',
      [
        { article: 'a', outlet: 'Fjord Gazette', articleOutlet: 'Lake Post' },
        { article: 'b', outlet: 'The Fjord Gazette' },
        { article: 'c', articleOutlet: 'Fjord Gazette' },
        { article: 'd', articleOutlet: 'Lake Post' },
      ],
      ['a b c (they rest on Fjord Gazette; they rest on The Fjord Gazette)', 'd'],
    ],
    [
      'an article that also tells it by itself is its own',
      [
        { article: 'a', outlet: 'Fjord Gazette' },
        { article: 'b', outlet: 'Fjord Gazette' },
        { article: 'b', articleOutlet: 'Lake Post' },
      ],
      ['a', 'b'],
    ],
    [
      'what is tied through a third',
      [
        { article: 'a', articleOutlet: 'Post' },
        { article: 'b', articleOutlet: 'Post', sketch },
        { article: 'c', sketch },
      ],
      ['a b c (they are copies of one text; they rest on Post)'],
    ],
  ])('%s', ([, rows, expected]) => {
    expect(told(...rows)).toEqual(expected);
    expect(told(...rows.toReversed())).toHaveLength(expected.length);
  });
});

test('copies make an event no surer, and no better corroborated', () => {
  const sketch = toSketch(TEXT);
  const rows = ['a', 'b', 'c'].map((article) => evidence({ article, sketch, confidence: 0.6 }));
  const [copied] = foldEvents(rows);
  expect(copied).toMatchObject({ corroboration: 1, confidence: 0.6 });
  const [apart] = foldEvents(rows.map((row) => ({ ...row, sketch: null })));
  expect(apart).toMatchObject({ corroboration: 3, confidence: 0.936 });
});
