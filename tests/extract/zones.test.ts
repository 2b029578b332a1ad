import { describe, expect, test } from 'vitest';
import type { ArticleMeta } from '../../src/model/article.ts';
import { type KnownFailure, type Row, read, wordsAt } from './read.ts';

/** "title: Norway meets Chile", one a zone. */
function zonesOf(text: string, meta: ArticleMeta = {}): readonly string[] {
  return read(text, meta).zones.map((zone) => `${zone.kind}: ${wordsAt(text, zone)}`);
}

const page = [
  'Analysis',
  'Share',
  'Norway and Chile reach a fishing deal',
  'Two ministers settled an old quarrel.',
  'Share',
  'Norway met Chile in Oslo.[1]',
  '',
  'Peru was absent.[2]',
  '[1] Hansen, Eva. “Deal in Oslo”, The Nordic Post, https://nordicpost.example/deal, (Accessed: 02.08.2026).',
  '[2] Ibid.',
  'Eva HANSEN',
  'Eva Hansen graduated from the University of Norland. Her research interests are fish and ports.',
  'Similar Posts',
  'Peru accuses Chile of fraud',
];

describe('zones', () => {
  test('tells the parts of a whole page apart', () => {
    expect(zonesOf(page.join('\n'))).toEqual([
      'chrome: Analysis\nShare',
      'title: Norway and Chile reach a fishing deal',
      'summary: Two ministers settled an old quarrel.',
      'chrome: Share',
      'body: Norway met Chile in Oslo.[1]\n\nPeru was absent.[2]',
      `references: ${page[8]}\n[2] Ibid.`,
      `author-note: Eva HANSEN\n${page[11]}`,
      'chrome: Similar Posts\nPeru accuses Chile of fraud',
    ]);
  });

  test('gives a page with CRLF the same zones', () => {
    const unix = zonesOf(page.join('\n'));
    expect(zonesOf(page.join('\r\n'))).toEqual(unix.map((zone) => zone.replaceAll('\n', '\r\n')));
  });

  test.for<Row>([
    // A wire text without a headline is all body, however short.
    ['Norway met Chile in Oslo.', ['body: Norway met Chile in Oslo.']],
    ['Norway met Chile', ['body: Norway met Chile']],
    ['Norway met Chile.\n\nPeru left.', ['body: Norway met Chile.\n\nPeru left.']],
    ['', []],
    [' \r\n\t\n', []],
    // A headline is short and has no full stop; a question is one too.
    ['Norway meets Chile\nThey met.', ['title: Norway meets Chile', 'body: They met.']],
    ['Will Norway stay?\nThey met.', ['title: Will Norway stay?', 'body: They met.']],
    ['Norway met Chile.\nThey met.', ['body: Norway met Chile.\nThey met.']],
    [`${'Norway '.repeat(30)}met\nThey met.`, [`body: ${'Norway '.repeat(30)}met\nThey met.`]],
    // A rubric stands above the headline; alone it is the text.
    ['World\nNorway stays\nThey met.', ['chrome: World', 'title: Norway stays', 'body: They met.']],
    ['Analysis', ['body: Analysis']],
    ['Norway stays\nWorld\nThey met.', ['title: Norway stays', 'body: World\nThey met.']],
    // Prompts of the page in its own language.
    [
      'Norway stays\nThey met.\nSubscribe to our newsletter\nThey parted.\nReklam\nWe use cookies.',
      [
        'title: Norway stays',
        'summary: They met.',
        'chrome: Subscribe to our newsletter',
        'body: They parted.',
        'chrome: Reklam\nWe use cookies.',
      ],
    ],
    // Page furniture: the whole line, or what stands before a colon; not a word inside a sentence.
    [
      'Norway stays\nThis post is also available in: Norsk\nThey met.',
      ['title: Norway stays', 'chrome: This post is also available in: Norsk', 'body: They met.'],
    ],
    ['Norway stays\nShare the port.', ['title: Norway stays', 'body: Share the port.']],
    // After "Similar Posts" nothing is the article's, unless it stands above the article.
    [
      'Norway stays\nThey met.\nSimilar Posts\nPeru left.',
      ['title: Norway stays', 'body: They met.', 'chrome: Similar Posts\nPeru left.'],
    ],
    [
      'Similar Posts\nNorway stays\nThey met.\nPeru left.',
      ['chrome: Similar Posts', 'title: Norway stays', 'body: They met.\nPeru left.'],
    ],
    // Notes: numbered lines that cite; a numbered list of the article cites nothing.
    [
      'Norway stays\nThey met.\nReferences\n1. Hansen, Eva. Ports.\n2. Ibid.',
      [
        'title: Norway stays',
        'body: They met.',
        'references: References\n1. Hansen, Eva. Ports.\n2. Ibid.',
      ],
    ],
    [
      'Norway stays\nThey agreed:\n1. Norway opens two ports.\n2. Chile pays.\nPeru left.',
      [
        'title: Norway stays',
        'body: They agreed:\n1. Norway opens two ports.\n2. Chile pays.\nPeru left.',
      ],
    ],
    // The note about the author: under its heading, or by two words of a biography near the end.
    [
      'Norway stays\nThey met.\nAbout the author\nEva Hansen writes about fish.',
      [
        'title: Norway stays',
        'body: They met.',
        'author-note: About the author\nEva Hansen writes about fish.',
      ],
    ],
    [
      'Norway stays\nThe minister graduated in Oslo with a doctorate.\nPeru left.\nGhana left.\nAll met.',
      [
        'title: Norway stays',
        'body: The minister graduated in Oslo with a doctorate.\nPeru left.\nGhana left.\nAll met.',
      ],
    ],
    ['Norway stays\u2028They met.', ['title: Norway stays', 'body: They met.']],
  ])('%j', ([text, expected]) => {
    expect(zonesOf(text)).toEqual(expected);
  });

  test('takes the title that the file gives, also with a full stop', () => {
    const text = 'Norway met Chile.\nPeru left.';
    expect(zonesOf(text, { title: 'Norway met Chile.' })).toEqual([
      'title: Norway met Chile.',
      'body: Peru left.',
    ]);
    expect(zonesOf(text, { title: 'Another' })).toEqual([`body: ${text}`]);
  });

  test.fails.for<KnownFailure>([
    [
      'Norway stays\nThe ministers said:\n1. Norway called the plan “a trap”.\n2. Chile called it “a gift”.\nPeru left.',
      [
        'title: Norway stays',
        'body: The ministers said:\n1. Norway called the plan “a trap”.\n2. Chile called it “a gift”.\nPeru left.',
      ],
      'A numbered line with any words in quotation marks counts as a note, also in the middle of the body.',
    ],
    [
      'Norway stays\nThey met.\nRead more: Peru accuses Chile\nPeru left.',
      [
        'title: Norway stays',
        'body: They met.',
        'chrome: Read more: Peru accuses Chile',
        'body: Peru left.',
      ],
      'Whatever few lines stand between the title and any furniture are taken for the summary, also when the furniture is a link inside the body.',
    ],
  ])('known failure: %j', ([text, expected]) => {
    expect(zonesOf(text)).toEqual(expected);
  });
});
