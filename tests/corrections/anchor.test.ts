import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOf, findQuote, searched, wordsIn } from '../../src/corrections/anchor.ts';
import { collapse } from '../../src/corrections/collapsed.ts';

const TEXT =
  'Envoys gathered in Quito.\n\nMinister Maro met her guest. She flew home on Monday. Nobody spoke of gas.';

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function found(text: string, id = 'article:a', words = 'Minister Maro met her guest.') {
  const anchor = anchorOf({ id: 'article:a', text: TEXT }, spanOf(TEXT, words));
  const quote = findQuote(searched({ id, text }), anchor);
  return quote && text.slice(quote.span.start, quote.span.end);
}

describe('an anchored quote', () => {
  test.for([
    ['the text as it was', TEXT],
    ['a sentence rewritten', TEXT.replace('She flew home on Monday.', 'She stayed.')],
    ['a paragraph put before it', `Fog held up the guests.\n\n${TEXT}`],
    ['lines broken anew', TEXT.replace('Minister Maro met', 'Minister\n  Maro\tmet')],
  ])('is found in %s', ([, text = '']) => {
    expect(found(text)?.replace(/\s+/g, ' ')).toBe('Minister Maro met her guest.');
    // The same under another id: an edited text without an address is another article.
    expect(found(text, 'article:b')?.replace(/\s+/g, ' ')).toBe('Minister Maro met her guest.');
  });

  test('is not found once its own words are others', () => {
    expect(found(TEXT.replace('her guest', 'her host'))).toBeUndefined();
    expect(found(TEXT.replace('Minister Maro', 'Subminister Maro'))).toBe(
      undefined, // "Minister Maro" within a longer word is somebody else
    );
  });

  test('means the same place of another article only where what is around it agrees', () => {
    const other = 'Fog lay on Lima. Minister Maro met her guest. The band played on.';
    expect(found(other, 'article:b')).toBeUndefined();
    expect(found(other, 'article:a')).toBe('Minister Maro met her guest.');
  });

  test('of several alike is the one with the same neighbours', () => {
    const text = 'He waved. They met. It rained.\nHe sang. They met. It snowed.';
    const span = { start: text.lastIndexOf('They met.'), end: text.lastIndexOf('They met.') + 9 };
    const anchor = anchorOf({ id: 'article:a', text }, span);
    const edited = `Nothing new. ${text.replace('It rained.', 'It poured.')}`;
    const quote = findQuote(searched({ id: 'article:a', text: edited }), anchor);
    expect(quote?.span.start).toBe(edited.lastIndexOf('They met.'));
  });

  test('gives the words within it where they stand now', () => {
    const quoted = spanOf(TEXT, 'Minister Maro met her guest.');
    const words = wordsIn(TEXT, quoted, spanOf(TEXT, 'met'));
    expect(words).toEqual({ words: 'met', start: 14 });
    const text = `Late news.\n${TEXT.replace('Maro met', 'Maro\n  met')}`;
    const quote = findQuote(
      searched({ id: 'article:a', text }),
      anchorOf({ id: 'article:a', text: TEXT }, quoted),
    );
    const span = quote?.spanOf(words) ?? { start: 0, end: 0 };
    expect(text.slice(span.start, span.end)).toBe('met');
  });
});

test('collapsed offsets lead back to the same words, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.constantFrom(' ', '\n ', '\t\t'),
        ),
      ),
      (parts) => {
        const text = parts.flat().join('');
        const collapsed = collapse(text);
        for (const word of collapsed.text.matchAll(/\S+/g)) {
          const span = collapsed.toOriginal({
            start: word.index,
            end: word.index + word[0].length,
          });
          expect(text.slice(span.start, span.end)).toBe(word[0]);
          expect(collapsed.fromOriginal(span.start)).toBe(word.index);
        }
      },
    ),
  );
});
