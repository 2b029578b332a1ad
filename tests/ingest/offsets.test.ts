import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Article } from '../../src/model/article.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Span } from '../../src/model/span.ts';
import { openOntology } from '../../src/ontology/ontology.ts';

const ontology = openOntology();

/** What texts are made of: actors, words that tell events, and everything that upsets offsets. */
const PIECES = [
  ...[
    'Colombia',
    'Peru',
    'the United States',
    'Washington',
    'Bogotá',
    'Bogota\u0301',
    'Donald Trump',
  ],
  ...[
    'Gustavo Petro',
    'President Petro',
    'the National Liberation Army (ELN)',
    'the ELN',
    'Zúñiga-Ortiz',
  ],
  ...[
    'the Colombian leader',
    'the parties',
    'he',
    'who',
    'U.S. officials',
    'مصر',
    'ירושלים',
    '東京',
  ],
  ...[
    'met',
    'met with',
    'accused',
    'praised',
    'asked',
    'said that',
    'denied that',
    'imposed sanctions on',
  ],
  ...[
    'to mediate between',
    'and',
    'after',
    'in Lima',
    'on 3 March 2026',
    'on Tuesday',
    'gas',
    'peace talks',
  ],
  ...[
    '“We will go on,”',
    '"no deal"',
    '«jamais»',
    "'s",
    '’s',
    '“',
    '”',
    '[1]',
    '[2]',
    '¹',
    '(see above)',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    '🇨🇴',
    'e\u0301',
    '\u202b\u202c',
    '\u200d',
    '\ufeff',
    '\ud83d',
    '\u00a0',
    '\u2028',
    'İ',
    'ǆ',
    'ﬁ',
  ],
  ...[
    '.',
    '. ',
    '! ',
    '? ',
    ', ',
    '; ',
    ': ',
    ' – ',
    '\n',
    '\r\n',
    '\n\n',
    '\r\n\r\n',
    '\t',
    '  ',
    '...',
    '…',
  ],
  ...[
    'Paylaş\n',
    '\nSimilar Posts\n',
    '\n[1] “A meeting”, The Courier, https://example.org/a (Accessed: 02.08.2026)\n',
  ],
  ...[
    '\n[2] Ibid.\n',
    '\nAbout the author: Ana Example teaches in Quito.\n',
    'http://example.org/x?y=1',
    '#tag',
    '$5 bn',
  ],
];

const TEXTS = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .chain((pieces) => fc.constantFrom('', ' ').map((blank) => pieces.join(blank)));

const isInside = ({ start, end }: Span, outer: Span) =>
  outer.start <= start && start <= end && end <= outer.end;

/** Every span with the words it claims; spans without words of their own must lie in the text. */
function assertSpans({ article, ...extraction }: Extraction): void {
  const whole = { start: 0, end: article.text.length };
  const slice = ({ start, end }: Span) => article.text.slice(start, end);
  const inside = (span: Span, outer: Span) =>
    expect(isInside(span, outer), `${span.start}`).toBe(true);
  let last = 0;
  for (const zone of extraction.zones) {
    inside(zone, whole);
    expect(zone.start).toBeGreaterThanOrEqual(last);
    last = zone.end;
  }
  for (const [index, sentence] of extraction.sentences.entries()) {
    expect(sentence.index).toBe(index);
    expect(slice(sentence)).toBe(sentence.text);
    expect(sentence.text.trim()).not.toBe('');
    expect(
      extraction.zones.some((zone) => zone.kind === sentence.zone && isInside(sentence, zone)),
    ).toBe(true);
  }
  const sentenceOf = (index: number) => extraction.sentences[index] as Span;
  for (const mention of extraction.mentions) {
    expect(slice(mention)).toBe(mention.surface);
    inside(mention, sentenceOf(mention.sentence));
  }
  for (const topic of extraction.topics) {
    expect(slice(topic)).toBe(topic.surface);
    inside(topic, sentenceOf(topic.sentence));
  }
  for (const mention of extraction.accounts.flatMap((account) => account.mentions)) {
    expect(slice(mention)).toBe(mention.quote);
    inside(mention.trigger, mention);
    expect(slice(mention.trigger)).not.toBe('');
    for (const participant of mention.participants) inside(participant, whole);
    if (mention.attribution?.cue) inside(mention.attribution.cue, whole);
  }
  for (const statement of extraction.statements) {
    expect(slice(statement)).toBe(statement.text);
    for (const span of [statement.cue, statement.speaker, statement.hearer]) {
      if (span) inside(span, whole);
    }
  }
  for (const tie of extraction.ties) inside(tie, sentenceOf(tie.sentence));
  for (const citation of extraction.citations) inside(citation, whole);
  for (const { span } of extraction.notices) if (span) inside(span, whole);
}

test('every span slices to its words, and extraction is a function of the text', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      const article: Article = { id: 'article:a', text, publishedOn: '2026-03-05' };
      const extraction = extract(article, ontology);
      assertSpans(extraction);
      expect(extract(article, ontology)).toEqual(extraction);
    }),
    { numRuns: 150, seed: 20260305 },
  );
});
