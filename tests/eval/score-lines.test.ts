import { describe, expect, test } from 'vitest';
import { figureOf, jointRecall, parseScoreLines } from '../../scripts/eval/score-lines.ts';

/** Lines as score.py prints them, with invented figures. */
const EVENTS = [
  'CONSULT    gold     8 pred     6  recall 0.375 pair 0.500 type|pair 0.750  prec>= 0.500 f1>= 0.429',
  'SANCTION   gold     3 pred     1  recall 0.333 pair 0.333 type|pair 1.000  prec>= 1.000 f1>= 0.500',
  'YIELD      gold     0 pred     2  recall 0.000 pair 0.000 type|pair 0.000  prec>= 0.000 f1>= 0.000',
  'ALL        gold    11 pred     9  recall 0.364 pair 0.455 type|pair 0.800  prec>= 0.444 f1>= 0.400  fires 0.250 of 20',
].join('\n');

describe('parseScoreLines', () => {
  test.for<[string, string, string, number]>([
    [EVENTS, 'ALL', 'f1>=', 0.4],
    [EVENTS, 'ALL', 'type|pair', 0.8],
    [EVENTS, 'ALL', 'fires', 0.25],
    [EVENTS, 'CONSULT', 'gold', 8],
    ['TYPED    gold    12 pred    10  P 0.700 R 0.583 F1 0.636\n', 'TYPED', 'F1', 0.636],
    ['pages 9  P 0.910 R 0.880 F1 0.895', 'pages', '', 9],
    ['pages 9  P 0.910 R 0.880 F1 0.895', 'pages', 'F1', 0.895],
    [
      'metonymy  30 names  accuracy 0.700  acting P 0.600 R 0.900',
      'metonymy',
      'names accuracy',
      0.7,
    ],
    [
      'attribution  gold 4 pred 5  cue found 0.500  source given cue 1.000  P 0.400 R 0.500 F1 0.444',
      'attribution',
      'source given cue',
      1,
    ],
  ])('%#: line %s', ([output, name, label, figure]) => {
    expect(figureOf(parseScoreLines(output), name, label)).toBe(figure);
  });

  test('lines without a figure are passed over', () => {
    expect([...parseScoreLines('\nno figures here\nALL gold 1\n').keys()]).toEqual(['ALL']);
  });

  test('a figure that is not printed is an error that names what was', () => {
    expect(() => figureOf(parseScoreLines(EVENTS), 'MAIN', 'f1>=')).toThrow(
      'no "f1>=" on a line "MAIN" (lines: CONSULT, SANCTION, YIELD, ALL)',
    );
  });
});

describe('jointRecall', () => {
  test.for<[string[], number]>([
    [['CONSULT', 'SANCTION'], 0.364], // (3 + 1) of (8 + 3)
    [['SANCTION', 'YIELD', 'COERCE'], 0.333], // no gold and no line add nothing
    [['YIELD'], 0],
  ])('%j', ([types, recall]) => {
    expect(jointRecall(parseScoreLines(EVENTS), types)).toBe(recall);
  });
});
