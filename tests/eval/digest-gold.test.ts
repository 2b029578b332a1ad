import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestGold } from '../../scripts/eval/digest-gold.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-gold-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a folder differs when a file of it changes, moves or comes', async () => {
  const folder = join(root, 'folder');
  mkdirSync(join(folder, 'below'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), 'one');
  const seen = [await digestGold(folder)];
  const change = async (path: string, text: string) => {
    writeFileSync(join(folder, path), text);
    seen.push(await digestGold(folder));
  };
  await change('a.txt', 'two');
  await change('below/b.txt', 'three');
  rmSync(join(folder, 'below/b.txt'));
  await change('b.txt', 'three');
  expect(new Set(seen).size).toBe(4);
  expect(await digestGold(folder)).toBe(seen.at(-1));
});

test('a file is the SHA-256 of its bytes, and nothing is none', async () => {
  const file = join(root, 'file');
  writeFileSync(file, 'abc');
  expect(await digestGold(file)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(await digestGold(join(root, 'none'))).toBeUndefined();
});
