import { describe, expect, test } from 'vitest';
import { type KnownFailure, type Row, read, wordsAt } from './read.ts';

const notes = [
  '[1] “Deal”, The Nordic Post.',
  '[2] “Talks”, The Nordic Post.',
  '[12] “Fish”, The Nordic Post.',
].join('\n');

/** The sentences of the article's own text, with the footnote marks each one carries: "^1+2". */
function sentencesOf(text: string): readonly string[] {
  return read(text).sentences.map(({ text: words, footnotes }) =>
    footnotes.length === 0 ? words : `${words} ^${footnotes.join('+')}`,
  );
}

describe('sentences', () => {
  test.for<Row>([
    ['Norway met Chile. Peru left.', ['Norway met Chile.', 'Peru left.']],
    ['Norway stayed! Did Peru leave? Yes.', ['Norway stayed!', 'Did Peru leave?', 'Yes.']],
    ['Norway met Chile; Peru left.', ['Norway met Chile; Peru left.']],
    [
      'Norway met Chile. (Peru left.) All slept.',
      ['Norway met Chile.', '(Peru left.)', 'All slept.'],
    ],
    // Full stops that end no sentence.
    ['The U.S. met Chile. Peru left.', ['The U.S. met Chile.', 'Peru left.']],
    ['The U.S. President left. Peru stayed.', ['The U.S. President left.', 'Peru stayed.']],
    ['The E.U. and the U.K. met. Peru left.', ['The E.U. and the U.K. met.', 'Peru left.']],
    ['Gen. Omar Haddad left. Peru stayed.', ['Gen. Omar Haddad left.', 'Peru stayed.']],
    ['Brig. Gen. Omar Haddad left. Peru stayed.', ['Brig. Gen. Omar Haddad left.', 'Peru stayed.']],
    [
      'Mr. Hansen met Lt. Col. Haddad. Peru left.',
      ['Mr. Hansen met Lt. Col. Haddad.', 'Peru left.'],
    ],
    ['J. D. Hansen left. Peru stayed.', ['J. D. Hansen left.', 'Peru stayed.']],
    ['St. Lucia paid $1.5 million. Peru left.', ['St. Lucia paid $1.5 million.', 'Peru left.']],
    [
      'No. 10 met Norway in Feb. 2026. Peru left.',
      ['No. 10 met Norway in Feb. 2026.', 'Peru left.'],
    ],
    ['They met at 10 a.m. on Monday. Peru left.', ['They met at 10 a.m. on Monday.', 'Peru left.']],
    ['Norway, Chile, etc. met. Peru left.', ['Norway, Chile, etc. met.', 'Peru left.']],
    // A line break ends a sentence, whatever stands before it.
    ['Norway meets Chile\nPeru left', ['Norway meets Chile', 'Peru left']],
    ['Norway met Chile.\r\nPeru left.\r\n', ['Norway met Chile.', 'Peru left.']],
    // Quotation marks close with their sentence.
    ['Norway said: “We stay.” Peru left.', ['Norway said: “We stay.”', 'Peru left.']],
    ['Norway said: “We stay”. Peru left.', ['Norway said: “We stay”.', 'Peru left.']],
    ['Norway asked: “Who pays?” Peru left.', ['Norway asked: “Who pays?”', 'Peru left.']],
    ['“We stay,” Norway said. Peru left.', ['“We stay,” Norway said.', 'Peru left.']],
    ['👍 Norway met Chile. 🎉 Peru left.', ['👍 Norway met Chile.', '🎉 Peru left.']],
  ])('%j', ([text, expected]) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test.for<Row>([
    // The mark belongs to the sentence before it and is not part of it.
    ['Norway met Chile.[1] Peru left.', ['Norway met Chile. ^1', 'Peru left.']],
    ['Norway met Chile.[1]Peru left.', ['Norway met Chile. ^1', 'Peru left.']],
    ['Norway met Chile. [1] Peru left.', ['Norway met Chile. ^1', 'Peru left.']],
    ['Norway met Chile.[1][2] Peru left.', ['Norway met Chile. ^1+2', 'Peru left.']],
    ['Norway met Chile.¹ Peru left.', ['Norway met Chile. ^1', 'Peru left.']],
    ['Norway met Chile.¹² Peru left.', ['Norway met Chile. ^12', 'Peru left.']],
    // Inside a sentence the mark stays in its text.
    ['Norway met Chile,[1] and Peru left.[2]', ['Norway met Chile,[1] and Peru left. ^1+2']],
    ['Norway met Chile[1]. Peru left.', ['Norway met Chile[1]. ^1', 'Peru left.']],
    // No note has this number: the brackets are the writer's.
    ['Norway met [7] Chile. Peru left.', ['Norway met [7] Chile.', 'Peru left.']],
  ])('with notes: %j', ([text, expected]) => {
    expect(sentencesOf(`${text}\n${notes}`)).toEqual(expected);
  });

  test('spans its own words in the stored text', () => {
    const text = `Norway meets Chile\r\n\r\n👍 Norway met Chile.[1] النرويج met Péru.\r\n${notes}`;
    for (const sentence of read(text).sentences) {
      expect(wordsAt(text, sentence)).toBe(sentence.text);
    }
  });

  test.fails.for<KnownFailure>([
    [
      '“We will not pay!” Norway said. Peru left.',
      ['“We will not pay!” Norway said.', 'Peru left.'],
      'An exclamation or question mark before the closing mark ends the sentence even where the speaker follows; the quote loses its speaker.',
    ],
    [
      'Amb. Omar Haddad left. Peru stayed.',
      ['Amb. Omar Haddad left.', 'Peru stayed.'],
      'The cut is made by wink-nlp, which does not know the abbreviations of src/language/abbreviations.ts.',
    ],
    [
      'Rev. Hansen met Pres. Haddad. Peru left.',
      ['Rev. Hansen met Pres. Haddad.', 'Peru left.'],
      'The same.',
    ],
    [
      'Norway ratified Art. 5 of the pact. Peru left.',
      ['Norway ratified Art. 5 of the pact.', 'Peru left.'],
      'The same: an article number is cut in two.',
    ],
    [
      'Prof. Hansen, Ph.D., met Norway. Peru left.',
      ['Prof. Hansen, Ph.D., met Norway.', 'Peru left.'],
      'The same: wink-nlp cuts inside "Ph.D.".',
    ],
    [
      'Norway met Chile… Peru left.',
      ['Norway met Chile…', 'Peru left.'],
      'The ellipsis character ends no sentence for wink-nlp.',
    ],
    [
      'They met at 10 a.m. Peru left.',
      ['They met at 10 a.m.', 'Peru left.'],
      'An abbreviation that also ends its sentence glues the next one to it.',
    ],
  ])('known failure: %j', ([text, expected]) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});
