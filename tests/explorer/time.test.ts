import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PairAnswer } from '../../src/explorer/ask/documents/pair.ts';
import { issueTable } from '../../src/explorer/pane/issues.ts';
import { barsWithin, toBars } from '../../src/explorer/timeline/bars.ts';
import { EVENT_TYPES } from '../../src/model/event.ts';

const point = (bucket: string, count: number) => ({ bucket, key: 'CONSULT' as const, count });

describe('bars', () => {
  test('no dated event, no bar', () => {
    expect(toBars([])).toEqual([]);
  });

  test('one month stands among empty ones, so that it does not fill the sheet', () => {
    const bars = toBars([point('2026-02-01', 3)]);
    expect(bars.length).toBeGreaterThanOrEqual(12);
    expect(bars.filter(({ total }) => total > 0)).toEqual([
      { from: '2026-02', to: '2026-02', total: 3, parts: [{ family: 'talk', count: 3 }] },
    ]);
  });

  test('a long time has longer bars; no event is lost, whatever the time', () => {
    const months = fc
      .tuple(fc.integer({ min: 1900, max: 2050 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-01`);
    const series = fc.array(
      fc.record({
        bucket: months,
        key: fc.constantFrom(...EVENT_TYPES),
        count: fc.integer({ min: 1, max: 99 }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(series, (points) => {
        const bars = toBars(points);
        expect(bars.length).toBeLessThanOrEqual(80);
        const total = (of: readonly { count: number }[]) =>
          of.reduce((sum, one) => sum + one.count, 0);
        expect(bars.reduce((sum, bar) => sum + bar.total, 0)).toBe(total(points));
        for (const bar of bars) {
          const own = points.filter(
            ({ bucket }) => bar.from <= bucket.slice(0, 7) && bucket.slice(0, 7) <= bar.to,
          );
          expect(bar.total).toBe(total(own));
        }
      }),
    );
  });

  test.for<[string | undefined, string | undefined, readonly [string, string] | null]>([
    [undefined, undefined, ['2025-09', '2026-08']],
    ['2026', undefined, ['2026-01', '2026-08']],
    ['2026-02-17', '2026-03', ['2026-02', '2026-03']],
    [undefined, '2025', ['2025-09', '2025-12']],
    ['2030', undefined, null],
  ])('from %s to %s', ([from, to, expected]) => {
    const bars = toBars([point('2026-02-01', 1), point('2026-03-01', 1)]);
    const found = barsWithin(bars, from, to);
    expect(found && [bars[found[0]]?.from, bars[found[1]]?.from]).toEqual(expected);
  });
});

describe('issues of a pair over time', () => {
  const gas = { id: 'topic:gas', name: 'Natural gas' };
  const fish = { id: 'topic:fish', name: 'Fisheries' };
  const answer = (series: readonly [string, string, number][], gasEvents: number): PairAnswer => ({
    one: null,
    other: null,
    events: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    topTopics: [
      { topic: gas, count: gasEvents },
      { topic: fish, count: 1 },
    ],
    eventSeries: series.map(([bucket, key, count]) => ({ bucket, key, count })),
  });

  test('months, the empty ones between too, and what has no month beside them', () => {
    const { periods, rows, most } = issueTable(
      answer(
        [
          ['2026-02-01', 'topic:gas', 2],
          ['2026-04-01', 'topic:gas', 1],
        ],
        5,
      ),
    );
    expect(periods).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(rows.map(({ topic, cells, undated }) => [topic.name, cells, undated])).toEqual([
      ['Natural gas', [2, 0, 1], 2],
      ['Fisheries', [0, 0, 0], 1],
    ]);
    expect(most).toBe(2);
  });

  test('years where months would be too many', () => {
    const { periods, rows } = issueTable(
      answer(
        [
          ['2019-11-01', 'topic:gas', 1],
          ['2022-01-01', 'topic:gas', 1],
          ['2022-09-01', 'topic:gas', 1],
        ],
        3,
      ),
    );
    expect(periods).toEqual(['2019', '2020', '2021', '2022']);
    expect(rows[0]?.cells).toEqual([1, 0, 0, 2]);
  });

  test('nothing dated, no periods', () => {
    expect(issueTable(answer([], 2)).periods).toEqual([]);
  });
});
