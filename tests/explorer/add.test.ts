import { describe, expect, test } from 'vitest';
import { looksLikePage, readArticleFile } from '../../src/explorer/add/read-article-file.ts';
import { splitBlock } from '../../src/explorer/add/split-block.ts';

test.for([
  ['<!doctype html><p>x', true],
  ['\n  <!-- saved -->\n<HTML lang="en">', true],
  ['<article><p>Peru met Chile.</p></article>', true],
  ['<p class="lead">Peru met Chile.', true],
  ['Peru met <Chile>.', false],
  ['<Peru> met Chile.', false],
  ['', false],
] as const)('%j is a page: %s', ([content, isPage]) => {
  expect(looksLikePage(content)).toBe(isPage);
});

describe('a block at the top', () => {
  test('fills the fields, and the text is what stands after it', () => {
    const block = [
      '---',
      `title: "Talks: the end"`,
      `outlet: 'L''Écho'`,
      'url: https://example.org/a',
      'published: 2026-03-04',
      'language: en',
      '---',
      '',
      'Peru met Chile.',
    ].join('\n');
    expect(splitBlock(block)).toEqual({
      text: '\nPeru met Chile.',
      fields: {
        title: 'Talks: the end',
        outlet: "L'Écho",
        url: 'https://example.org/a',
        publishedOn: '2026-03-04',
      },
    });
    expect(splitBlock('Peru met Chile.\n---\nx\n---\n')).toEqual({
      text: 'Peru met Chile.\n---\nx\n---\n',
      fields: {},
    });
  });

  test.for(['id: article:1', 'title: [a, b]', 'title: a: b', 'author: |', 'odd'])(
    '%s can’t be kept here, and is not lost',
    (line) => {
      expect(() => splitBlock(`---\n${line}\n---\nPeru met Chile.`)).toThrow(
        `(${line}): take the file in with npx entente ingest.`,
      );
    },
  );
});

test('files are read by their ending, a page in the encoding that it names', async () => {
  const latin = Buffer.from('<meta charset="iso-8859-1"><p>Bogotá met Lima.', 'latin1');
  expect(await readArticleFile(new File([latin], 'a.HTML'))).toMatchObject({
    content: '<meta charset="iso-8859-1"><p>Bogotá met Lima.',
    isPage: true,
  });
  expect(await readArticleFile(new File(['---\ntitle: T\n---\nPeru left.'], 'a.md'))).toEqual({
    content: 'Peru left.',
    isPage: false,
    fields: { title: 'T' },
  });
  await expect(readArticleFile(new File([latin], 'a.txt'))).rejects.toThrow('a.txt is not UTF-8');
  await expect(readArticleFile(new File([latin], 'a.pdf'))).rejects.toThrow('npx entente add');
});
