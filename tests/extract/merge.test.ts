import { describe, expect, test } from 'vitest';
import { bare, type Row, read } from './read.ts';

/** "CONSULT NOR > CHL: 2", an account with how many places tell it. */
function accountsIn(text: string): readonly string[] {
  return read(text).accounts.map(
    ({ type, sources, targets, mentions }) =>
      `${type} ${sources.map(bare).join('+')} > ${targets.map(bare).join('+')}: ${mentions.length}`,
  );
}

describe('accounts', () => {
  test.for<Row>([
    ['Norway met Chile. Norway held talks with Chile.', ['CONSULT NOR > CHL: 2']],
    // A meeting has two equal sides, an accusation has not.
    ['Norway met Chile. Chile met Norway.', ['CONSULT NOR > CHL: 2']],
    ['Norway, Chile and Peru met. Peru, Chile and Norway met.', ['CONSULT NOR > CHL+PER: 2']],
    [
      'Norway accused Chile of fraud. Chile accused Norway of fraud.',
      ['ACCUSE NOR > CHL: 1', 'ACCUSE CHL > NOR: 1'],
    ],
    ['Norway sanctioned Chile. Chile was sanctioned by Norway.', ['SANCTION NOR > CHL: 2']],
    // Other types, other participants.
    [
      'Norway sanctioned Chile. Norway lifted the sanctions on Chile.',
      ['SANCTION NOR > CHL: 1', 'YIELD NOR > CHL: 1'],
    ],
    ['Norway met Chile. Peru met Ghana.', ['CONSULT NOR > CHL: 1', 'CONSULT PER > GHA: 1']],
    [
      'Norway met Chile. Norway met Chile and Peru.',
      ['CONSULT NOR > CHL: 1', 'CONSULT NOR > CHL+PER: 1'],
    ],
    // Dates that agree are one event, dates that don't are two; no date agrees with any.
    [
      'Norway met Chile in February 2026. Norway met Chile on 3 February 2026.',
      ['CONSULT NOR > CHL: 2'],
    ],
    [
      'Norway met Chile on 3 February 2026. Norway met Chile on 5 March 2026.',
      ['CONSULT NOR > CHL: 1', 'CONSULT NOR > CHL: 1'],
    ],
    [
      'Norway met Chile on 3 February 2026. They paid. Norway met Chile on 5 March 2026. Norway met Chile.',
      ['CONSULT NOR > CHL: 2', 'CONSULT NOR > CHL: 1'],
    ],
    // What is denied contradicts the same event and stays beside it; what is supposed or ahead is another.
    ['Norway met Chile. Norway did not meet Chile.', ['CONSULT NOR > CHL: 2']],
    [
      'Norway met Chile. Norway might meet Chile.',
      ['CONSULT NOR > CHL: 1', 'CONSULT NOR > CHL: 1'],
    ],
    ['Norway met Chile. Norway will meet Chile.', ['CONSULT NOR > CHL: 1', 'AGREE NOR > CHL: 1']],
    // "The meeting" is the one told last, "the meeting with Peru" another.
    ['Norway met Chile. The meeting ended.', ['CONSULT NOR > CHL: 2']],
    ['Norway met Chile. Gas was on the agenda.', ['CONSULT NOR > CHL: 2']],
    [
      'Norway met Chile. The meeting with Peru ended.',
      ['CONSULT NOR > CHL: 1', 'CONSULT  > PER: 1'],
    ],
    ['The meeting ended.', []],
  ])('%s', ([text, expected]) => {
    expect(accountsIn(text)).toEqual(expected);
  });

  test('keeps what each place says by itself', () => {
    const [account] = read(
      'Norway met Chile in February 2026. Norway did not meet Chile on 3 February 2026.',
    ).accounts;
    expect(account?.mentions.map(({ date, negated }) => [date, negated])).toEqual([
      ['2026-02', false],
      ['2026-02-03', true],
    ]);
  });

  test('lends the agenda’s topics to the meeting', () => {
    const [account] = read('Norway met Chile. Gas and sanctions were on the agenda.').accounts;
    expect(account?.mentions.map(({ topics }) => topics)).toEqual([
      [],
      ['topic:gas', 'topic:sanctions'],
    ]);
  });
});
