import { describe, expect, test } from 'vitest';
import type { EvidenceTold } from '../../src/explorer/ask/documents/event.ts';
import { differences } from '../../src/explorer/pane/evidence/differences.ts';
import { evidenceTold, role } from './told.ts';

type Parts = Partial<EvidenceTold>;

function found(...accounts: readonly (readonly Parts[])[]) {
  return differences(
    accounts.map((evidence, at) => ({
      article: { id: `article:${at}` },
      evidence: evidence.map(evidenceTold),
    })),
  );
}

const chile = role('SOURCE', 'Chile');
const norway = role('TARGET', 'Norway');
const brazil = role('HOST', 'Brazil');

describe('what accounts differ in', () => {
  test.for<[string, readonly (readonly Parts[])[], readonly string[]]>([
    [
      'what is to come against what happened, twice, and nobody named',
      [[{ modality: 'PLANNED' }], [{}], [{}]],
      ['modality: One says that it is to come, two say that it happened.'],
    ],
    [
      'days and places are no matter of these',
      [[{ date: '2026' }], [{ date: '2025', place: 'Oslo' }]],
      [],
    ],
    ['silence is no difference', [[{ roleWords: [chile] }], [{}]], []],
    [
      'planned and happened',
      [[{ modality: 'PLANNED' }], [{ modality: 'ACTUAL' }]],
      ['modality: One says that it is to come, the other that it happened.'],
    ],
    [
      'who was there',
      [[{ roleWords: [chile, norway] }], [{ roleWords: [chile, norway, brazil] }]],
      ['actors: One names Chile and Norway, the other Brazil, Chile and Norway.'],
    ],
    [
      'several actors in one account',
      [[{ roleWords: [chile, norway] }, { roleWords: [brazil] }]],
      [],
    ],
    ['another role is not another actor', [[{ roleWords: [chile] }], [{ roleWords: [chile] }]], []],
    ['nothing at all', [], []],
  ])('%s', ([, accounts, expected]) => {
    expect(found(...accounts).map(({ aspect, summary }) => `${aspect}: ${summary}`)).toEqual(
      expected,
    );
  });

  test('what all say is told from what only some do, side by side', () => {
    const [difference] = found(
      [{ roleWords: [chile, norway] }],
      [{ roleWords: [chile, norway, brazil] }],
    );
    const said = difference?.accounts.map((account) =>
      account.said.map(({ words, isShared }) => [words, isShared]),
    );
    expect(said).toEqual([
      [
        ['Chile', true],
        ['Norway', true],
      ],
      [
        ['Chile', true],
        ['Norway', true],
        ['Brazil', false],
      ],
    ]);
  });
});
