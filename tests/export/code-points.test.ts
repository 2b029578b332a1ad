import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCodePoints } from '../../src/export/code-points.ts';

test('an offset in code points cuts the same words', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'é', '𝔄', '👩‍🚀', ' '))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => {
      const points = [...text];
      const cut = points.length === 0 ? 0 : at % (points.length + 1);
      const head = points.slice(0, cut).join('');
      expect(openCodePoints(text)(head.length)).toBe(cut);
    }),
  );
});
