import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findArticles } from '../../src/ingest/find-articles.ts';

const LIMIT = 2_000_000;

let root = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'entente-find-')));
  mkdirSync(join(root, 'in/deep'), { recursive: true });
  mkdirSync(join(root, 'none'));
  const files = [
    'b.txt',
    'a.md',
    'deep/c.txt',
    'README.md',
    '.hidden.txt',
    'photo.jpg',
    'd.html',
    'e.rtf',
  ];
  for (const file of files) writeFileSync(join(root, 'in', file), `Text of ${file}.`);
  symlinkSync(join(root, 'in/b.txt'), join(root, 'link.txt'));
  writeFileSync(join(root, 'big.txt'), Buffer.alloc(20_000_000, 'Lima. '));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function messageOf(path: string): Promise<string> {
  const [input] = await findArticles([path]);
  return (await input?.load(LIMIT).catch((error: Error) => error.message)) as string;
}

describe('findArticles', () => {
  test('a folder: sorted, all below it, no README, nothing hidden; other formats to be told', async () => {
    const inputs = await findArticles([join(root, 'in')]);
    const names = inputs.map(({ name }) => name.slice(root.length + 4));
    expect(names).toEqual(['a.md', 'b.txt', 'd.html', 'deep/c.txt', 'e.rtf']);
    expect(await inputs[2]?.load(LIMIT)).toMatchObject({ text: 'Text of d.html.' });
    await expect(inputs[4]?.load(LIMIT)).rejects.toThrow('which is not read');
    expect(await inputs[3]?.load(LIMIT)).toMatchObject({
      text: 'Text of deep/c.txt.',
      origin: join(root, 'in/deep/c.txt'),
    });
  });

  test('a file is given once, whatever it is called, and read whatever it ends in', async () => {
    const paths = ['in/b.txt', 'link.txt', 'in', 'in/README.md'].map((path) => join(root, path));
    const names = (await findArticles(paths)).map(({ name }) => name.slice(root.length + 1));
    expect(names).toEqual([
      'in/b.txt',
      'in/a.md',
      'in/d.html',
      'in/deep/c.txt',
      'in/e.rtf',
      'in/README.md',
    ]);
  });

  test('standard input has no origin, so that two texts do not take the place of each other', async () => {
    const [input, ...rest] = await findArticles(['-', '-'], Readable.from([Buffer.from('Lima')]));
    expect(rest).toEqual([]);
    expect(await input?.load(LIMIT)).not.toHaveProperty('origin');
  });

  test('standard input that never ends is refused in time', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536, 'a');
      })(),
    );
    const [input] = await findArticles(['-'], endless);
    await expect(input?.load(1000)).rejects.toThrow(/^standard input has at least [\d,]+ bytes/);
  });

  test('what can not be read says why', async () => {
    expect(await messageOf(join(root, 'nope.txt'))).toBe(
      `${root}/nope.txt is not there: check the path.`,
    );
    expect(await messageOf(join(root, 'in/b.txt/x'))).toBe(
      `${root}/in/b.txt/x is not there: check the path.`,
    );
    expect(await messageOf(join(root, 'none'))).toBe(
      `${root}/none holds no article: put .txt, .md, .html, .pdf or .docx files into it.`,
    );
    expect(await messageOf('/dev/null')).toBe(
      '/dev/null is no file: name a text file or a folder of them.',
    );
  });

  test('20 MB are refused by their size, unread', async () => {
    const start = performance.now();
    expect(await messageOf(join(root, 'big.txt'))).toBe(
      `${root}/big.txt has at least 20,000,000 bytes, an article may have 2,000,000 characters: split it into its articles.`,
    );
    expect(performance.now() - start).toBeLessThan(500);
  });
});
