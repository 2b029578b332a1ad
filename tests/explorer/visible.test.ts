import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened, visible } from '../../src/explorer/words/visible.ts';

describe('texts made to deceive', () => {
  test.for([
    ['\u202egpj.exe', '⟦RLO⟧gpj.exe'],
    ['Bergen\u0000Post', 'Bergen⟦0000⟧Post'],
    ['\u2066Norway\u2069', '⟦LRI⟧Norway⟦PDI⟧'],
    ['zero\u200bwidth', 'zero⟦ZWSP⟧width'],
    ['\u001b[31mred', '⟦001B⟧[31mred'],
  ])('what cannot be seen is spelled out: %o', ([text = '', shown]) => {
    expect(visible(text)).toBe(shown);
  });

  test.for(['Sør-Varanger', 'أوسلو', 'line\nand\ttab', '<b>bold</b>', '👩‍🚀 in orbit'])(
    'what can be seen stays: %s',
    (text) => expect(visible(text)).toBe(text),
  );

  test('nothing hidden is left, and what is shown is not changed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(shown).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});

describe('long texts', () => {
  test.for([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['a long name', 6, 'a long…'],
    ['𝔄𝔅ℭ', 3, '𝔄…'],
  ] as const)('%s at %i', ([text, most, shown]) => {
    expect(shortened(text, most)).toBe(shown);
  });
});
