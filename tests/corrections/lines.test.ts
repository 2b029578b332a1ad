import { describe, expect, test } from 'vitest';
import { CorrectionsError, readLines, toLine, withId } from '../../src/corrections/lines.ts';

const BELMOR = { id: 'actor:belmor', name: 'Tarik Belmor', kind: 'PERSON' } as const;
const SHORT = { id: 'actor:t-belmor', name: 'T. Belmor', kind: 'PERSON' } as const;
const MERGE = withId({ kind: 'MERGE', into: BELMOR, from: [SHORT], by: 'ana', on: '2026-03-01' });

function faultsOf(text: string): readonly string[] {
  try {
    readLines(text, 'corrections.jsonl');
    return [];
  } catch (error) {
    if (!(error instanceof CorrectionsError)) throw error;
    return error.findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
  }
}

describe('the file of corrections', () => {
  test('gives back what was written, with its lines', () => {
    expect(readLines(`\n${toLine(MERGE)}`, 'f')).toEqual([{ line: 2, correction: MERGE }]);
  });

  test('the same correction of two people is one, as a merge of branches leaves it', () => {
    const again = withId({ kind: 'MERGE', into: BELMOR, from: [SHORT], by: 'ben' });
    expect(again.id).toBe(MERGE.id);
    expect(readLines(toLine(MERGE) + toLine(again), 'f')).toEqual([{ line: 1, correction: MERGE }]);
  });

  test('a line written by hand needs no id', () => {
    const { id, ...rest } = MERGE;
    expect(readLines(`${JSON.stringify(rest)}\n`, 'f')[0]?.correction.id).toBe(id);
  });

  test.for([
    ['{"kind":"MERGE"', 'corrections.jsonl:1 is no JSON: write one object, in one line'],
    [
      '<<<<<<< HEAD',
      'corrections.jsonl:1 is a mark of a merge that is not settled: keep the lines of both sides and take the marks out',
    ],
    [JSON.stringify({ ...MERGE, becuase: 'x' }), 'corrections.jsonl:1 Unrecognized key: "becuase"'],
    [
      JSON.stringify({ ...MERGE, on: '2026-02-30' }),
      'corrections.jsonl:1 `on`: an ISO 8601 date: 2026, 2026-02, 2026-02-03',
    ],
    [
      toLine(MERGE) + JSON.stringify({ ...MERGE, from: [{ ...SHORT, name: 'Tom Belmor' }] }),
      'corrections.jsonl:2 has the id of line 1 and says something else: leave its `id` out',
    ],
  ])('%s', ([text = '', fault]) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test('every fault is told, and none of the file is in force', () => {
    expect(faultsOf(`x\n${toLine(MERGE)}y\n`)).toHaveLength(2);
  });
});
