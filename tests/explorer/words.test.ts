import { describe, expect, test } from 'vitest';
import { isElsewhere, mentionBehind } from '../../src/explorer/pane/evidence/stands-for.ts';
import { partsOf } from '../../src/explorer/words/parts.ts';
import { saySigned, saySureness } from '../../src/explorer/words/sureness.ts';
import { sayTerm, sumOf } from '../../src/explorer/words/terms.ts';
import { webAddress } from '../../src/explorer/words/web-address.ts';
import { happeningOf } from '../../src/model/happening.ts';
import { evidenceTold, role } from './told.ts';

test('who did what to whom', () => {
  const norway = { name: 'Norway' };
  const chile = { name: 'Chile' };
  const say = (sources: { name: string }[], targets: { name: string }[]) => {
    const { who, does, whom } = happeningOf({ type: 'AGREE', sources, targets });
    return [...who, does, ...whom].join(' ');
  };
  expect([
    say([norway], [chile]),
    say([norway, chile], []),
    say([], [chile]),
    say([norway, chile], [chile, norway]),
  ]).toEqual([
    'Norway agreed with Chile',
    'Norway Chile agreed',
    'Somebody agreed with Chile',
    'Norway Chile agreed',
  ]);
});

test('everybody once, with all parts', () => {
  const [norway, chile] = [{ id: 'actor:NOR' }, { id: 'actor:CHL' }];
  const found = partsOf([
    { role: 'SOURCE', actor: norway },
    { role: 'SOURCE', actor: chile },
    { role: 'TARGET', actor: norway },
  ]);
  expect(found).toEqual([
    { actor: norway, roles: ['SOURCE', 'TARGET'] },
    { actor: chile, roles: ['SOURCE'] },
  ]);
});

test('sureness in words, terms with signs, sums that were cut', () => {
  expect([0.95, 0.7, 0.5, 0.1].map(saySureness)).toEqual([
    'very sure',
    'fairly sure',
    'not very sure',
    'a guess',
  ]);
  expect([0.2, -0.22, 0, -0.001].map(saySigned)).toEqual(['+0.20', '−0.22', '+0.00', '+0.00']);
  expect([sayTerm('main'), sayTerm('some-new-term')]).toEqual([
    'told in a main clause',
    'some new term',
  ]);
  expect(sumOf([{ value: 0.5 }, { value: 0.2 }], 0.7).isCut).toBe(false);
  expect(sumOf([{ value: 0.8 }, { value: 0.4 }], 0.99).isCut).toBe(true);
});

test.for<[string | null, string | undefined]>([
  ['https://example.org/a', 'https://example.org/a'],
  ['HTTP://example.org', 'http://example.org/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//example.org', undefined],
  ['example.org', undefined],
  ['', undefined],
  [null, undefined],
])('a link leads to the web only: %s', ([text, expected]) => {
  expect(webAddress(text)?.href).toBe(expected);
});

describe('why words stand for an actor', () => {
  const leader = role('TARGET', 'the leader', 4);
  const mention = {
    start: 8,
    end: 14,
    surface: 'leader',
    how: 'DESCRIPTION',
    because: 'the office-holder this article names',
    confidence: 0.9,
    actor: leader.actor ?? { id: '', name: '' },
  };
  const evidence = evidenceTold({
    sentence: {
      id: 's',
      start: 0,
      end: 20,
      text: '',
      sources: [],
      mentions: [
        { ...mention, confidence: 0.4, surface: 'less sure' },
        mention,
        { ...mention, confidence: 1, actor: { id: 'actor:other', name: 'Other' } },
      ],
    },
  });

  test('the surest mention of that actor on those words', () => {
    expect(mentionBehind(evidence, leader)).toBe(mention);
    expect(mentionBehind(evidence, { ...leader, start: 15, end: 18 })).toBeUndefined();
  });

  test('words of another sentence are told as such', () => {
    expect(isElsewhere(evidence, leader)).toBe(false);
    expect(isElsewhere(evidence, { ...leader, start: 30, end: 40 })).toBe(true);
  });
});
