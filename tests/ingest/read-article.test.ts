import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/errors.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { contentId } from '../../src/model/id.ts';

const LIMIT = 1000;
const KEYS = 'id, title, outlet, url, author, published, publishedOn, date, language';

function read(content: string | Uint8Array, name = 'a.txt') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readArticle(bytes, { name, origin: `/texts/${name}`, limit: LIMIT });
}

function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

describe('what is no article is refused with what, where and what to do', () => {
  const latin = Buffer.from('Lima\nBogotá wrote to Lima.', 'latin1');
  const half = Buffer.from([0xef, 0xbf, 0xbd, 0x0a, 0x41, 0xf0, 0x9f]);
  test.for<[string, string | Uint8Array, string, string?]>([
    ['no bytes', '', "a.txt is empty: put the article's text into it."],
    ['blanks', ' \r\n\t\n', "a.txt has no text: put the article's text into it."],
    [
      'a block and no text',
      '---\ntitle: T\n---\n \n',
      "a.txt has no text: put the article's text into it.",
    ],
    [
      'a zero byte',
      'ab\0c',
      'a.txt is not text (it holds a zero byte at offset 2): give the article as plain text in UTF-8.',
    ],
    [
      'control characters',
      'a\u0001b\u0002',
      'a.txt is not text (it holds 2 control characters): give the article as plain text in UTF-8.',
    ],
    [
      'UTF-32',
      Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      'a.txt is not text (it holds a zero character at offset 0): give the article as plain text in UTF-8.',
    ],
    ['Latin-1', latin, 'a.txt:2 is not UTF-8 (byte 0xe1 at offset 10): save the file as UTF-8.'],
    [
      'half a character after a true U+FFFD',
      half,
      'a.txt:2 is not UTF-8 (byte 0xf0 at offset 5): save the file as UTF-8.',
    ],
    [
      'UTF-16 cut in two',
      utf16('ab').subarray(0, 5),
      'a.txt is not the UTF-16LE that its byte order mark promises: save it as UTF-8.',
    ],
    [
      'too long a text',
      'a'.repeat(1001),
      'a.txt has 1,001 characters, an article may have 1,000 characters: split it into its articles.',
    ],
    [
      'PDF by name alone',
      'Text',
      'a.PDF is called PDF and is none: check that it was saved whole, or give it its right ending.',
      'a.PDF',
    ],
    [
      'Word by name alone',
      'Text',
      'a.docx is called Word and is none: check that it was saved whole, or give it its right ending.',
      'a.docx',
    ],
    [
      'half a PDF',
      '%PDF-1.7\n',
      'a.txt is no sound PDF: open it in a viewer and save it again, or save its text as plain text (.txt, UTF-8).',
    ],
    [
      'a ZIP',
      'PK\u0003\u0004',
      'a.txt is a ZIP archive, which is not read: save the article as plain text (.txt, UTF-8).',
    ],
    [
      'OpenDocument',
      'PK\u0003\u0004',
      'a.odt is an OpenDocument file, which is not read: save the article as plain text (.txt, UTF-8).',
      'a.odt',
    ],
    [
      'RTF',
      '{\\rtf1 Text}',
      'a.txt is an RTF file, which is not read: save the article as .docx, or as plain text (.txt, UTF-8).',
    ],
    [
      'an old Word file, or one with a password',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'a.docx is an old or encrypted Word file, which is not read: save the article as .docx without a password, or as plain text (.txt, UTF-8).',
      'a.docx',
    ],
    [
      'a page without an article',
      '<html><head><title>Text</title></head><body></body></html>',
      'a.txt is a page without an article that could be found: save its text as plain text (.txt, UTF-8).',
    ],
    [
      'an open block',
      '---\ntitle: T\nText',
      'a.txt:1 the front matter is opened by --- and never closed: close it with a line ---, or begin the text with an empty line if --- is part of it.',
    ],
    [
      'broken YAML',
      '---\noutlet: O\ntitle: "T\n---\nText',
      'a.txt:4 the front matter is no YAML (Missing closing "quote): write one `key: value` a line, values with a colon in quotes.',
    ],
    [
      'a colon in a value',
      '---\r\ntitle: A: B\r\n---\r\nText',
      'a.txt:2 the front matter is no YAML (Nested mappings are not allowed in compact mappings): write one `key: value` a line, values with a colon in quotes.',
    ],
    [
      'a list',
      '---\n- title\n---\nText',
      'a.txt:2 the front matter must be `key: value` lines, one a line.',
    ],
    [
      'a key twice',
      '---\ntitle: A\ntitle: B\n---\nText',
      'a.txt:3 the front matter is no YAML (Map keys must be unique): write one `key: value` a line, values with a colon in quotes.',
    ],
    [
      'an unknown key',
      '---\ntitle: A\n\nautor: B\n---\nText',
      `a.txt:4 \`autor\` is no key of an article (did you mean \`author\`?): the keys are ${KEYS}.`,
    ],
    [
      'a key of objects',
      '---\nconstructor: A\n---\nText',
      `a.txt:2 \`constructor\` is no key of an article: the keys are ${KEYS}.`,
    ],
    [
      'one field twice',
      '---\ndate: 2026-01-02\npublished: 2026-01-03\n---\nText',
      'a.txt:3 `published` gives the publishedOn a second time: leave one of the two.',
    ],
    ['a number', '---\ntitle: 12\n---\nText', 'a.txt:2 `title` must be a text: put it in quotes.'],
    [
      'an empty value',
      "---\ntitle: ' '\n---\nText",
      'a.txt:2 `title` is empty: fill it or leave it out.',
    ],
    [
      'a day first',
      '---\ndate: 03.02.2026\n---\nText',
      'a.txt:2 `date` is "03.02.2026", it must be an ISO 8601 date: 2026, 2026-02 or 2026-02-03.',
    ],
    [
      'a day that no month has',
      '---\ndate: 2026-02-30\n---\nText',
      'a.txt:2 `date` is "2026-02-30", it must be an ISO 8601 date: 2026, 2026-02 or 2026-02-03.',
    ],
    [
      'no address',
      '---\nurl: example.org/a\n---\nText',
      'a.txt:2 `url` is "example.org/a", it must be a web address: https://….',
    ],
    [
      'another scheme',
      '---\nurl: javascript:alert(1)\n---\nText',
      'a.txt:2 `url` is "javascript:alert(1)", it must be a web address: https://….',
    ],
    [
      'no language',
      '---\nlanguage: English\n---\nText',
      'a.txt:2 `language` is "English", it must be a language code such as en or pt-BR.',
    ],
    [
      'an id with blanks',
      '---\nid: a b\n---\nText',
      'a.txt:2 `id` is "a b", an id has letters, digits and . _ : / - only, at most 200 of them.',
    ],
  ])('%s', async ([, content, message, name]) => {
    await expect(read(content, name)).rejects.toThrow(new ArticleError(message));
  });
});

describe('what an article is', () => {
  test('the text stays as it is, its id follows from it', async () => {
    const text = '\n Ambassadors — “met”\r\n\r\n😀 e\u0301 \u05d0\u05d1\n';
    expect(await read(text)).toEqual({
      id: contentId('article', text),
      text,
      origin: '/texts/a.txt',
    });
  });

  test.for<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from('\ufeffLima é 😀')],
    ['UTF-16 LE', utf16('Lima é 😀')],
    ['UTF-16 BE', utf16('Lima é 😀').swap16()],
  ])('%s: the mark is no part of the text', async ([, bytes]) => {
    expect((await read(bytes)).text).toBe('Lima é 😀');
  });

  test('front matter is taken off, and the text after it kept', async () => {
    const article = await read(
      '---\r\ntitle: " A title: "\r\ndate: 2026-02-03T10:00:00Z\r\nurl: https://example.org/a\r\noutlet:\r\n---  \r\n\r\nText\r\n---\r\nMore',
    );
    expect(article).toEqual({
      id: contentId('article', 'https://example.org/a'),
      title: 'A title:',
      publishedOn: '2026-02-03',
      url: 'https://example.org/a',
      text: '\r\nText\r\n---\r\nMore',
      origin: '/texts/a.txt',
    });
  });

  test.for<[string, string]>([
    ['2026', '2026'],
    ['2026-02', '2026-02'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-03T23:59+05:00', '2026-02-03'],
  ])('the date %s', async ([written, meant]) => {
    expect((await read(`---\npublished: ${written}\n---\nText`)).publishedOn).toBe(meant);
  });

  test('an id of its own', async () => {
    expect((await read('---\nid: lima-2\n---\nText')).id).toBe('article:lima-2');
    expect((await read('---\nid: article:lima-2\n---\nText')).id).toBe('article:lima-2');
  });

  test('an empty block, a rule after an empty line, a dash', async () => {
    expect((await read('---\n---\nText')).text).toBe('Text');
    expect((await read('\n---\nText')).text).toBe('\n---\nText');
    expect((await read('--- Text')).text).toBe('--- Text');
  });

  test('what a client says wins over the front matter', async () => {
    const bytes = Buffer.from('---\ntitle: A\noutlet: O\n---\nText');
    const article = await readArticle(bytes, { name: 'a', limit: LIMIT, meta: { title: 'B' } });
    expect([article.title, article.outlet, article.origin]).toEqual(['B', 'O', undefined]);
  });
});
