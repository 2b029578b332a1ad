import { describe, expect, test } from 'vitest';
import {
  type Baseline,
  belowFloor,
  goldFaults,
  readBaseline,
  toRows,
} from '../../scripts/eval/baseline.ts';
import type { Measure } from '../../scripts/eval/set.ts';
import { SETS } from '../../scripts/eval/sets.ts';
import { updateBaseline } from '../../scripts/eval/update-baseline.ts';

const F1: Measure = { name: 'f1', gate: 'at least' };
const FIRES: Measure = { name: 'fires', gate: 'at most' };
const SPEED: Measure = { name: 'tokens/s' };
const SET = { name: 'fjord', measures: [F1, FIRES, SPEED] };
const BASELINE: Baseline = {
  gold: { 'fjord.jsonl': 'aa' },
  floors: { fjord: { f1: { value: 0.5 }, fires: { value: 0.2 } }, delta: { f1: { value: 0.1 } } },
};
const rowsOf = (figures: Record<string, number>) =>
  toRows(SET, new Map(Object.entries(figures)), BASELINE);
const same = new Map([['fjord.jsonl', 'aa']]);

describe('belowFloor', () => {
  test.for<[string, Record<string, number>, string[]]>([
    ['as good as the floor', { f1: 0.5, fires: 0.2 }, []],
    ['better', { f1: 0.6, fires: 0.1 }, []],
    ['worse by the last place', { f1: 0.499, fires: 0.201 }, ['f1', 'fires']],
    ['a figure that has gone', { fires: 0.2 }, ['f1']],
    ['a speed has no floor', { f1: 0.5, fires: 0.2, 'tokens/s': 1 }, []],
  ])('%s', ([, figures, names]) => {
    expect(belowFloor(rowsOf(figures)).map(({ measure }) => measure.name)).toEqual(names);
  });
});

describe('goldFaults', () => {
  test.for<[string, [string, string | undefined], string[]]>([
    ['equal', ['fjord.jsonl', 'aa'], []],
    ['other bytes', ['fjord.jsonl', 'bb'], ['fjord.jsonl']],
    ['missing', ['fjord.jsonl', undefined], ['fjord.jsonl']],
    ['unknown to the baseline', ['delta.jsonl', 'cc'], ['delta.jsonl']],
  ])('%s', ([, digest, paths]) => {
    expect(goldFaults(new Map([digest]), BASELINE).map(({ path }) => path)).toEqual(paths);
  });
});

describe('updateBaseline', () => {
  test('raises floors and leaves other sets alone', () => {
    const found = { rows: rowsOf({ f1: 0.6, fires: 0.1, 'tokens/s': 9 }), digests: same };
    const { baseline, refused } = updateBaseline(BASELINE, found);
    expect(refused).toEqual([]);
    expect(baseline.floors).toEqual({
      fjord: { f1: { value: 0.6 }, fires: { value: 0.1 } },
      delta: { f1: { value: 0.1 } },
    });
  });

  test('lowers nothing without a reason', () => {
    const found = { rows: rowsOf({ f1: 0.4, fires: 0.1 }), digests: same };
    const { baseline, refused } = updateBaseline(BASELINE, found);
    expect(refused).toEqual(['fjord f1: 0.4 is worse than 0.5']);
    expect(baseline.floors['fjord']).toEqual({ f1: { value: 0.5 }, fires: { value: 0.1 } });
  });

  test('keeps the reason with the floor it lowered, until the figure is better again', () => {
    const found = { rows: rowsOf({ f1: 0.4, fires: 0.2 }), digests: same };
    const { baseline, refused } = updateBaseline(BASELINE, found, 'names are stricter');
    expect(refused).toEqual([]);
    const lowered = { value: 0.4, reason: 'names are stricter' };
    expect(baseline.floors['fjord']).toEqual({ f1: lowered, fires: { value: 0.2 } });
    const rows = (f1: number) => toRows(SET, new Map([['f1', f1]]), baseline);
    const next = (f1: number) =>
      updateBaseline(baseline, { rows: rows(f1), digests: same }).baseline.floors['fjord']?.['f1'];
    expect(next(0.4)).toEqual(lowered);
    expect(next(0.45)).toEqual({ value: 0.45 });
  });

  test('takes new gold in, and other gold under an old name only with a reason', () => {
    const digests = new Map([
      ['fjord.jsonl', 'bb'],
      ['delta.jsonl', 'cc'],
    ]);
    const kept = updateBaseline(BASELINE, { rows: [], digests });
    expect(kept.baseline.gold).toEqual({ 'delta.jsonl': 'cc', 'fjord.jsonl': 'aa' });
    expect(kept.refused).toEqual(['fjord.jsonl: other gold']);
    const taken = updateBaseline(BASELINE, { rows: [], digests }, 'a typing error was corrected');
    expect(taken.baseline.gold).toEqual({ 'delta.jsonl': 'cc', 'fjord.jsonl': 'bb' });
  });
});

describe('the committed baseline', () => {
  const baseline = readBaseline();

  test('knows every gold file of the sets, by a SHA-256', () => {
    const paths = SETS.flatMap(({ gold }) => gold).sort();
    expect(Object.keys(baseline.gold).sort()).toEqual(paths);
    for (const digest of Object.values(baseline.gold)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has a floor for nothing but gated measures of the sets', () => {
    const gated = SETS.flatMap(({ name, measures }) =>
      measures.filter(({ gate }) => gate).map((measure) => `${name} ${measure.name}`),
    );
    const floors = Object.entries(baseline.floors).flatMap(([set, of]) =>
      Object.keys(of).map((measure) => `${set} ${measure}`),
    );
    expect(gated).toEqual(expect.arrayContaining(floors));
    expect(floors.length).toBeGreaterThan(0);
  });
});
