import { describe, expect, test } from 'vitest';
import { toLedger } from '../../src/graph/ledger/to-ledger.ts';
import { NEGOTIATION, type NegotiationArticle } from '../ledger/negotiation.ts';
import { readMoves } from '../ledger/read-moves.ts';

/** "ASK NOR > CHL (2): to leave = REFUSED, ACCEPTED", one for each row. */
function ledgerOf(articles: readonly NegotiationArticle[], asOf?: string): readonly string[] {
  const { moves, wordsOf } = readMoves(articles);
  return toLedger(moves, { asOf }).map(({ kind, from, to, statements, answers }) => {
    const who = [from, to].map((actor) => actor?.replace('actor:', '') ?? '?').join(' > ');
    const told = statements.length > 1 ? ` (${statements.length})` : '';
    const outcome = answers.map(({ answer, day }) => `${answer} ${day ?? '?'}`).join(', ');
    return `${kind} ${who}${told}: ${wordsOf(statements[0] ?? '')} = ${outcome || 'NONE_YET'}`;
  });
}

/** Sentences as articles of the days they name; "?" for none. */
function told(...sentences: readonly (readonly [day: string, text: string])[]) {
  return sentences.map(([day, text], index) => ({
    id: `article:${index}`,
    publishedOn: day === '?' ? '' : day,
    text,
  }));
}

const ASK = ['2026-03-02', 'Norway asked Chile to withdraw its troops.'] as const;
const WITHDRAW = 'ASK NOR > CHL: to withdraw its troops';

describe('a negotiation of three rounds', () => {
  const TROOPS = 'to withdraw its troops from the border if the ceasefire holds';
  const GAS = 'ASK PER > CHL: to cut gas prices by the end of March';

  test.for([
    ['2026-03-01', []],
    ['2026-03-02', [`${GAS} = NONE_YET`, `ASK NOR > CHL: ${TROOPS} = NONE_YET`]],
    [
      '2026-03-05',
      [
        `${GAS} = NONE_YET`,
        `ASK NOR > CHL (2): ${TROOPS} = REFUSED 2026-03-05`,
        'ASK CHL > NOR: that Norway lift the sanctions = NONE_YET',
        'OFFER PER > ?: to withdraw its troops = NONE_YET',
      ],
    ],
    [
      '2026-03-24',
      [
        `${GAS} = ACCEPTED 2026-03-16`,
        `ASK NOR > CHL (3): ${TROOPS} = REFUSED 2026-03-05, COUNTERED 2026-03-16, ACCEPTED 2026-03-24`,
        'ASK CHL > NOR: that Norway lift the sanctions = REFUSED 2026-03-09',
        'OFFER PER > ?: to withdraw its troops = NONE_YET',
        'OFFER CHL > ?: to cut oil exports = NONE_YET',
        'OFFER CHL > NOR (2): to withdraw its troops from the border = ACCEPTED 2026-03-24',
      ],
    ],
  ] as const)('as of %s', ([asOf, expected]) => {
    expect([...ledgerOf(NEGOTIATION, asOf)].sort()).toEqual([...expected].sort());
  });

  test('a conditional yes leaves the ask countered until a plain one', () => {
    const row = (asOf: string) =>
      toLedger(readMoves(NEGOTIATION).moves, { asOf }).find(
        ({ kind, from }) => kind === 'ASK' && from === 'actor:NOR',
      );
    expect(row('2026-03-16')?.status).toBe('COUNTERED');
    expect(row('2026-03-23')?.status).toBe('COUNTERED');
    expect(row('2026-03-24')?.status).toBe('ACCEPTED');
  });

  test('does not depend on the order in which articles came', () => {
    const { moves } = readMoves(NEGOTIATION);
    expect(toLedger([...moves].reverse())).toEqual(toLedger(moves));
  });
});

describe('an answer', () => {
  test.for([
    [
      'by whom it was asked of',
      ['2026-03-03', 'Chile refused to withdraw its troops.'],
      'REFUSED 2026-03-03',
    ],
    ['by somebody else is none', ['2026-03-03', 'Peru refused to withdraw its troops.'], undefined],
    [
      'to something else is none',
      ['2026-03-03', 'Chile refused to lift the sanctions.'],
      undefined,
    ],
    ['before the ask is none', ['2026-03-01', 'Chile refused to withdraw its troops.'], undefined],
    ['without a date is none', ['?', 'Chile refused to withdraw its troops.'], undefined],
    [
      'of some day of the year is none',
      ['2026', 'Chile refused to withdraw its troops.'],
      undefined,
    ],
    [
      'that is supposed is none',
      ['2026-03-03', 'Chile may refuse to withdraw its troops.'],
      undefined,
    ],
    [
      'that is denied is none',
      ['2026-03-03', 'Chile did not refuse to withdraw its troops.'],
      undefined,
    ],
    [
      'that somebody else reports is none',
      ['2026-03-03', 'Norway said that Chile had refused to withdraw its troops.'],
      undefined,
    ],
    [
      'may be a promise',
      ['2026-03-03', 'Chile promised to withdraw its troops.'],
      'ACCEPTED 2026-03-03',
    ],
    [
      'on a condition counters',
      ['2026-03-03', 'Chile promised to withdraw its troops if Norway pays.'],
      'COUNTERED 2026-03-03',
    ],
    [
      'may say when it was given',
      ['2026-03-09', 'On 4 March Chile refused to withdraw its troops.'],
      'REFUSED 2026-03-04',
    ],
    [
      'may name but the demand',
      ['2026-03-03', "Chile accepted Norway's demand."],
      'ACCEPTED 2026-03-03',
    ],
    ['may not name another’s', ['2026-03-03', "Chile accepted Peru's demand."], undefined],
    ['says whose, in another article', ['2026-03-03', 'Chile accepted the demand.'], undefined],
  ] as const)('%s', ([, answer, outcome]) => {
    const [row] = ledgerOf(told(ASK, answer)).filter((line) => line.startsWith('ASK NOR > CHL'));
    expect(row).toBe(`${WITHDRAW} = ${outcome ?? 'NONE_YET'}`);
  });

  test('to "the offer" is to the only one its article told of', () => {
    const one = told(['2026-03-02', 'Norway offered Chile a loan. Chile turned down the offer.']);
    expect(ledgerOf(one)).toEqual(['OFFER NOR > CHL: a loan = REFUSED 2026-03-02']);
    const two = told([
      '2026-03-02',
      'Norway offered Chile a loan. Norway offered to send Chile doctors. Chile turned down the offer.',
    ]);
    expect(ledgerOf(two).every((line) => line.endsWith('NONE_YET'))).toBe(true);
  });

  test('that alone tells of its ask gives that a row, without a day of its own', () => {
    const { moves } = readMoves(
      told(['2026-03-03', "Chile rejected Norway's demand for a withdrawal."]),
    );
    const [row] = toLedger(moves);
    expect(row).toMatchObject({ kind: 'ASK', from: 'actor:NOR', to: 'actor:CHL' });
    expect(row).toMatchObject({ madeOn: null, knownOn: '2026-03-03', status: 'REFUSED' });
  });

  test('told again is one answer with two sentences', () => {
    const again = told(
      ASK,
      ['2026-03-03', 'Chile refused to withdraw its troops.'],
      ['2026-03-04', 'Chile refused to withdraw its troops.'],
    );
    const [row] = toLedger(readMoves(again).moves);
    expect(row?.answers.map(({ statements }) => statements.length)).toEqual([2]);
  });
});

describe('an ask', () => {
  test('told again is one row with two sentences', () => {
    const again = told(ASK, [
      '2026-03-03',
      'Norway demanded that Chile withdraw its troops from the coast.',
    ]);
    expect(ledgerOf(again)).toEqual(['ASK NOR > CHL (2): to withdraw its troops = NONE_YET']);
  });

  test('of somebody else, or for something else, is another row', () => {
    const others = told(
      ASK,
      ['2026-03-03', 'Norway asked Peru to withdraw its troops.'],
      ['2026-03-03', 'Norway asked Chile to lift the sanctions.'],
      ['2026-03-03', 'Norway asked Chile to extend the sanctions.'],
    );
    expect(ledgerOf(others)).toHaveLength(4);
  });
});

test('sides speak for each other', () => {
  const articles = told(ASK, ['2026-03-03', 'Gabriel Boric refused to withdraw his troops.']);
  const { moves } = readMoves(articles);
  const speaker = moves.find(({ answer }) => answer === 'REFUSED')?.speaker ?? '';
  const sideOf = (actor: string) => (actor === speaker ? 'actor:CHL' : actor);
  expect(toLedger(moves).map(({ status }) => status)).toEqual(['NONE_YET']);
  expect(toLedger(moves, { sideOf }).map(({ status }) => status)).toEqual(['REFUSED']);
});
