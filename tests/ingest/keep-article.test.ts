import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkFileName, fileNameFor } from '../../src/ingest/article-file-name.ts';
import { keepArticle } from '../../src/ingest/keep-article.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import type { ArticleMeta } from '../../src/model/article.ts';
import { contentId } from '../../src/model/id.ts';

const LIMIT = 10_000;
const TEXT = 'Peru and Chile met in Lima.\n';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'entente-keep-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function keep(
  to: string,
  content: string | Uint8Array,
  meta: ArticleMeta = {},
  options: { name?: string; as?: string; replace?: boolean } = {},
) {
  const { name = 'a.txt', ...rest } = options;
  const bytes = Buffer.from(content as string);
  const article = await readArticle(bytes, { name, limit: LIMIT, meta });
  return keepArticle({ article, bytes, name }, { folder: to, limit: LIMIT, ...rest });
}

const readBack = (file: string) =>
  readArticle(readFileSync(file), { name: file, origin: file, limit: LIMIT });

test.for<[string, string, ArticleMeta]>([
  ['plain', TEXT, {}],
  ['blanks and odd line ends around it', '\r\n\r\n  Peru met Chile.\r\n\t\n', {}],
  ['dashes at its beginning', '---\ntitle: One\n---\n---\nPeru met Chile.\n---\n', {}],
  ['no line end', 'Peru met Chile.', { title: 'Talks: “the end”? #1', outlet: "L'Écho" }],
  ['dashes in a title', TEXT, { title: 'One\n---\nTwo', author: '- A' }],
  ['what YAML takes for something else', TEXT, { title: 'yes', outlet: '2026', author: '@a' }],
  [
    'a year, a language, an address',
    TEXT,
    { publishedOn: '2026', language: 'en', url: 'https://example.org/a?b=c#d' },
  ],
  ['an id of its own', TEXT, { id: 'article:lima-1', url: 'https://example.org/a' }],
  ['a long title', TEXT, { title: 'word '.repeat(300).trim() }],
  ['a byte order mark inside', 'Peru \ufeffmet Chile.', {}],
])('what is kept reads again as it was: %s', async ([, content, meta]) => {
  const original = await readArticle(Buffer.from(content), { name: 'a.txt', limit: LIMIT, meta });
  const kept = await keep(folder(), content, meta);
  expect(kept.status).toBe('written');
  const { origin, ...again } = await readBack(kept.file);
  expect(origin).toBe(kept.file);
  expect(again).toEqual(original);
});

test('an edited file stays the same article, with and without an address', async () => {
  for (const meta of [{}, { url: 'https://example.org/lima' }]) {
    const { file } = await keep(folder(), TEXT, meta);
    const { id } = await readBack(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('met in Lima', 'quarrelled in Lima'));
    expect(await readBack(file)).toMatchObject({
      id,
      text: 'Peru and Chile quarrelled in Lima.\n',
    });
    expect(readFileSync(file, 'utf8').includes('\nid: ')).toBe(meta.url === undefined);
  }
});

test('of a page the text is kept, with what the page states', async () => {
  const page = `<!doctype html><html lang="en"><title>Talks</title>
    <meta property="og:site_name" content="The Lima Post"><article><h1>Talks in Lima</h1>
    <p>${'Peru and Chile met in Lima for hours. '.repeat(5)}</p></article></html>`;
  const { file } = await keep(folder(), page, { publishedOn: '2026-03' }, { name: 'p.html' });
  expect(readFileSync(file, 'utf8')).toMatch(
    /^---\nid: article:[0-9a-f]{16}\ntitle: Talks in Lima\noutlet: The Lima Post\npublished: 2026-03\nlanguage: en\n---\n/,
  );
  expect(await readBack(file)).toMatchObject({
    outlet: 'The Lima Post',
    text: expect.not.stringContaining('<'),
  });
});

test('the same article is not kept twice, and another text of it only where that is asked for', async () => {
  const to = folder();
  const url = 'https://example.org/lima';
  const { file } = await keep(to, TEXT, { url });
  const { id } = await readBack(file);
  expect(await keep(to, TEXT, { url })).toEqual({ file, status: 'there' });
  await expect(keep(to, 'Peru left.', { url })).rejects.toThrow(
    `The article is already there as ${file} (the same url) and says something else: edit that file, or put this in its place with --replace.`,
  );
  await expect(keep(to, TEXT, { url: 'https://example.org/other' })).rejects.toThrow(
    '(the same text)',
  );
  expect(await keep(to, 'Peru left.', { url }, { replace: true })).toEqual({
    file,
    status: 'replaced',
  });
  expect(await readBack(file)).toMatchObject({ id, url, text: 'Peru left.' });
  // Another address would make another article of it.
  await keep(to, 'Peru left.', { url: 'https://example.org/other' }, { replace: true });
  expect(await readBack(file)).toMatchObject({ id, url: 'https://example.org/other' });
  expect(readdirSync(to)).toHaveLength(1);
});

test('what is there as no text is left alone, whatever was asked for', async () => {
  const to = folder();
  const page = `<html><body><article><h1>T</h1><p>${'Peru met Chile. '.repeat(20)}</p></article></body></html>`;
  writeFileSync(join(to, 'p.html'), page);
  writeFileSync(join(to, 'q.pdf'), '%PDF-1.4 no more');
  await expect(keep(to, page, { outlet: 'X' }, { name: 'p.html', replace: true })).rejects.toThrow(
    `already there as ${join(to, 'p.html')} (the same text), which is no text that could be written anew`,
  );
  const bytes = readFileSync(join(to, 'q.pdf'));
  const article = { id: 'article:q', text: 'Peru met Chile.' };
  await expect(
    keepArticle({ article, bytes, name: 'q.pdf' }, { folder: to, limit: LIMIT }),
  ).rejects.toThrow('(the same file)');
});

test('a name that another article has is given a number, or refused where it was chosen', async () => {
  const to = folder();
  const title = 'Talks in Lima';
  expect((await keep(to, TEXT, { title })).file).toBe(join(to, 'talks-in-lima.txt'));
  expect((await keep(to, 'Peru left.', { title })).file).toBe(join(to, 'talks-in-lima-2.txt'));
  await expect(keep(to, 'Chile left.', {}, { as: 'talks-in-lima' })).rejects.toThrow(
    `${join(to, 'talks-in-lima.txt')} holds another article: choose another name with --as, or put this one in its place with --replace.`,
  );
  const replaced = await keep(to, 'Chile left.', {}, { as: 'talks-in-lima', replace: true });
  expect(replaced).toEqual({ file: join(to, 'talks-in-lima.txt'), status: 'replaced' });
  expect(await readBack(replaced.file)).toMatchObject({ id: contentId('article', 'Chile left.') });
});

test.for<[string | undefined, string | RegExp]>([
  ['Bogotá Tells a Different Story', 'bogota-tells-a-different-story.txt'],
  ['“Nobody asked us”: Quito', 'nobody-asked-us-quito.txt'],
  ['переговоры в Лиме', 'переговоры-в-лиме.txt'],
  ['word '.repeat(40), 'word-word-word-word-word-word-word-word-word-word-word-word.txt'],
  ['README', 'article-readme.txt'],
  ['???', /^article-[0-9a-f]{8}\.txt$/],
  [undefined, /^article-[0-9a-f]{8}\.txt$/],
])('the file of %j is %s', ([title, name]) => {
  const found = fileNameFor(title, 'text', '.txt');
  if (typeof name === 'string') expect(found).toBe(name);
  else expect(found).toMatch(name);
});

test.for([
  ['../x', 'is a path'],
  ['.x', 'would be passed over'],
  ['readme.md', 'would be passed over'],
  ['~$x', 'would be passed over'],
] as const)('--as %s is refused', ([name, why]) => {
  expect(() => checkFileName(name, '.txt')).toThrow(why);
});
