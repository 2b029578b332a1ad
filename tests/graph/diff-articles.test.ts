import { expect, test } from 'vitest';
import { diffArticles } from '../../src/graph/diff-articles.ts';
import { toSketch } from '../../src/graph/sketch.ts';
import type { EvidenceRow } from '../../src/model/graph.ts';
import { evidence } from './evidence.ts';

const row = (article: string, parts: Partial<EvidenceRow> = {}) => evidence({ article, ...parts });
const event = (id: string, ...rows: readonly EvidenceRow[]) => ({ event: id, rows });

test('events of one alone, of both alike, and of both but different, in the order of the text', () => {
  const { onlyA, onlyB, different, same, areCopies } = diffArticles(
    [
      event('late', row('a', { start: 90 })),
      event('early', row('a', { start: 5 }), row('c')),
      event('theirs', row('b')),
      event('others', row('c')),
      event('alike', row('a', { date: '2026-02-03' }), row('b', { date: '2026-02' })),
      event('when', row('a', { date: '2026-02-03' }), row('b', { date: '2026-02-04' })),
      event('sure', row('a'), row('b', { attributedTo: 'actor:C' })),
      event('denied', row('a'), row('b', { negated: true })),
      event('own', row('a', { date: '2026-02-03' }), row('b'), row('c', { date: '2026-02-05' })),
    ],
    'a',
    'b',
  );
  const ids = (events: readonly { readonly event: string }[]) => events.map((one) => one.event);
  expect(ids(onlyA)).toEqual(['early', 'late']);
  expect(onlyA[0]?.rows.map(({ article }) => article)).toEqual(['a']);
  expect(ids(onlyB)).toEqual(['theirs']);
  expect(ids(same)).toEqual(['alike', 'own']);
  expect(
    different.map((one) => [
      one.event,
      ...one.differences.map(({ about, sides }) => [about, ...sides.map(({ value }) => value)]),
    ]),
  ).toEqual([
    ['denied', ['HAPPENED', 'AFFIRMED', 'DENIED']],
    ['sure', ['HEDGING', 'HAPPENED', 'REPORTED']],
    ['when', ['DATE', '2026-02-03', '2026-02-04']],
  ]);
  expect(areCopies).toBe(false);
});

test('two copies are told to be copies, by their texts or by all that both tell', () => {
  const text = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const sketch = toSketch(text);
  expect(
    diffArticles([event('1', row('a', { sketch }), row('b', { sketch }))], 'a', 'b'),
  ).toMatchObject({
    areCopies: true,
  });
  const quote =
    'Norway and Chile agreed in Oslo on Monday to set up a joint commission on fishing rights.';
  const shared = event('1', row('a', { quote }), row('b', { quote }));
  expect(diffArticles([shared], 'a', 'b').areCopies).toBe(true);
  expect(diffArticles([shared, event('2', row('a'))], 'a', 'b').areCopies).toBe(false);
});
