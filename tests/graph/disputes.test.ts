import { describe, expect, test } from 'vitest';
import { disputesOf } from '../../src/graph/disputes.ts';
import { writeFigure } from '../../src/graph/figure.ts';
import type { Figure } from '../../src/model/event.ts';
import type { EvidenceRow } from '../../src/model/graph.ts';
import { evidence } from './evidence.ts';

type Parts = Partial<EvidenceRow>;

/** What the accounts differ in, as "DATE: 2026-02-03 | 2026-02-04"; an article each where none is named. */
function told(...rows: readonly Parts[]): readonly string[] {
  const all = rows.map((row, at) => evidence({ article: `article:${at}`, ...row }));
  return disputesOf(all).map(
    ({ about, unit, sides }) =>
      `${about}${unit ? ` ${unit}` : ''}: ${sides.map(({ value }) => value).join(' | ')}`,
  );
}

const figure = (words: string, parts: Omit<Figure, 'start' | 'end'>): Parts => ({
  quote: words,
  figures: [writeFigure({ start: 0, end: words.length, ...parts })],
});
const soldiers = (value: number): Parts =>
  figure(`${value} soldiers`, { value, least: value, most: value, unit: 'soldier' });
const place = (
  name: string,
  placeIn: string | null,
  placeLevel: EvidenceRow['placeLevel'],
): Parts => ({
  place: name,
  placeIn,
  placeLevel,
});
const OSLO = place('Oslo', 'actor:NOR', 'CAPITAL');
const BERGEN = place('Bergen', 'actor:NOR', 'CITY');
const NORWAY = place('Norway', 'actor:NOR', 'STATE');
const PALACE = place('the palace', 'actor:NOR', 'SEAT');
const FJORD = place('Nordfjord', 'actor:NOR', 'AREA');
const LIMA = place('Lima', 'actor:PER', 'CAPITAL');
const SOMEWHERE = place('Grand Hotel', null, null);

describe('what can’t both be true is a dispute', () => {
  test.for<[string, readonly Parts[], readonly string[]]>([
    [
      'two days',
      [{ date: '2026-02-03' }, { date: '2026-02-04' }],
      ['DATE: 2026-02-03 | 2026-02-04'],
    ],
    ['a day and its month', [{ date: '2026-02-03' }, { date: '2026-02' }, { date: '2026' }], []],
    [
      'a month that only one of two days can be in is on no side',
      [{ date: '2026-01-31' }, { date: '2026-02-01' }, { date: '2026' }],
      ['DATE: 2026-01-31 | 2026-02-01'],
    ],
    ['no date at all', [{ date: '2026-02-03' }, {}], []],
    ['a capital and another city', [OSLO, BERGEN], ['PLACE: Bergen | Oslo']],
    ['a city and its state', [OSLO, NORWAY], []],
    ['a palace and its capital', [PALACE, OSLO, NORWAY], []],
    ['a palace and another city', [PALACE, BERGEN], ['PLACE: Bergen | the palace']],
    ['a city and what may hold it', [BERGEN, FJORD], []],
    ['two states', [NORWAY, LIMA], ['PLACE: Norway | Lima']],
    ['a place that nobody knows', [OSLO, SOMEWHERE], []],
    [
      'names that can be one stand on one side',
      [OSLO, NORWAY, NORWAY, LIMA],
      ['PLACE: Norway | Lima'],
    ],
    ['two numbers', [soldiers(12), soldiers(15)], ['NUMBER soldier: 12 soldiers | 15 soldiers']],
    ['equal numbers', [soldiers(12), soldiers(12)], []],
    [
      'at least so many, and more',
      [figure('at least 12 soldiers', { value: 12, least: 12, unit: 'soldier' }), soldiers(15)],
      [],
    ],
    [
      'at least so many, and fewer',
      [figure('at least 12 soldiers', { value: 12, least: 12, unit: 'soldier' }), soldiers(9)],
      ['NUMBER soldier: at least 12 soldiers | 9 soldiers'],
    ],
    [
      'numbers of different things',
      [soldiers(12), figure('3 ships', { value: 3, least: 3, most: 3, unit: 'ship' })],
      [],
    ],
    [
      'what is rounded to neighbouring numbers',
      [
        figure('$2 billion', { value: 2e9, least: 1.5e9, most: 2.5e9, unit: 'dollar' }),
        figure('$3 billion', { value: 3e9, least: 2.5e9, most: 3.5e9, unit: 'dollar' }),
        figure('$2.9 billion', { value: 2.9e9, least: 2.85e9, most: 2.95e9, unit: 'dollar' }),
      ],
      ['NUMBER dollar: $2 billion | $2.9 billion'],
    ],
    [
      'an agreement, and none',
      [{ outcome: 'AGREEMENT' }, { outcome: 'NO_AGREEMENT' }],
      ['OUTCOME: AGREEMENT | NO_AGREEMENT'],
    ],
    [
      'no agreement, and talks that broke down',
      [{ outcome: 'NO_AGREEMENT' }, { outcome: 'BROKE_DOWN' }],
      [],
    ],
    ['a denial', [{ negated: true }, {}], ['HAPPENED: AFFIRMED | DENIED']],
    ['two denials', [{ negated: true }, { negated: true }], []],
    [
      'a denial says no day and no place',
      [{ negated: true, date: '2026-02-03' }, { date: '2026-02-04' }],
      ['HAPPENED: AFFIRMED | DENIED'],
    ],
  ])('%s', ([, rows, expected]) => {
    expect(told(...rows)).toEqual(expected);
    expect([...told(...[...rows].reverse())].sort()).toEqual([...expected].sort());
  });
});

describe('who contradicts whom', () => {
  const one = { article: 'article:one' };
  test('an article that says two things in its own voice contradicts nobody', () => {
    expect(told({ ...one, date: '2026-02-03' }, { ...one, date: '2026-02-04', start: 9 })).toEqual(
      [],
    );
  });

  test('two whom one article quotes contradict each other', () => {
    const rows = [
      { ...one, ...soldiers(12), attributedTo: 'actor:A' },
      { ...one, ...soldiers(15), attributedTo: 'actor:B' },
    ];
    expect(told(...rows)).toEqual(['NUMBER soldier: 12 soldiers | 15 soldiers']);
  });

  test('so do an article and whom it quotes, and two articles that quote one', () => {
    expect(told({ ...one, negated: true, attributedTo: 'actor:A' }, one)).toHaveLength(1);
    const said = { attributedTo: 'actor:A' };
    expect(told({ ...said, date: '2026-02-03' }, { ...said, date: '2026-02-04' })).toHaveLength(1);
  });

  test('each side has its evidence, article by article', () => {
    const rows = [
      evidence({ article: 'article:b', date: '2026-02-03' }),
      evidence({ article: 'article:a', date: '2026-02-03', start: 5 }),
      evidence({ article: 'article:a', date: '2026-02-03', start: 2 }),
      evidence({ article: 'article:c', date: '2026-02-05' }),
    ];
    const [dispute] = disputesOf(rows);
    expect(
      dispute?.sides.map(({ evidence: some }) =>
        some.map(({ article, start }) => [article, start]),
      ),
    ).toEqual([
      [
        ['article:a', 2],
        ['article:a', 5],
        ['article:b', 0],
      ],
      [['article:c', 0]],
    ]);
  });
});
