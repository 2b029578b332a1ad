import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { verifySpans } from '../../src/store/verify-spans.ts';
import { exported } from './exported.ts';
import { BASE } from './invented.ts';
import { randomPatches } from './random-patches.ts';

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
const COUNT = 60;

let root = '';
let child: ChildProcess | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-process-'));
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(root, { recursive: true, force: true });
});

/** Starts another process that takes articles in, and gives the lines it prints. */
function takeIn(folder: string): AsyncIterable<string> {
  child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder, String(COUNT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('The child has no output.');
  return createInterface({ input: child.stdout });
}

async function uninterrupted(folder: string): Promise<string> {
  const store = await openEmbedded({ folder });
  await syncBase(store, BASE);
  for (const patch of randomPatches(COUNT)) await writeArticle(store, patch);
  const text = await exported(store);
  await store.close();
  return text;
}

describe('the embedded store and other processes', () => {
  test.for([3, 17, 31])(
    'kill -9 after %i articles loses nothing and doubles nothing',
    { timeout: 60_000 },
    async (limit) => {
      const folder = join(root, 'killed');
      const acknowledged: string[] = [];
      for await (const line of takeIn(folder)) {
        if (line.startsWith('article:')) acknowledged.push(line);
        if (acknowledged.length === limit) {
          child?.kill('SIGKILL');
          break;
        }
      }
      if (child?.signalCode === null) await once(child, 'exit');
      expect(child?.signalCode).toBe('SIGKILL');

      const store = await openEmbedded({ folder });
      const patches = randomPatches(COUNT);
      const results = [];
      for (const patch of patches) results.push(await writeArticle(store, patch));
      const known = results
        .filter(({ status }) => status === 'known')
        .map(({ article }) => article);
      expect(known.slice(0, limit)).toEqual(acknowledged);
      expect(known.length).toBeLessThan(COUNT);
      expect(results.filter(({ status }) => status === 'changed')).toEqual([]);
      expect((await verifySpans(store)).findings).toEqual([]);
      expect(await exported(store)).toBe(await uninterrupted(join(root, 'whole')));
      await store.close();
    },
  );

  test('a folder that another process holds is refused at once, with what to do', async () => {
    const folder = join(root, 'held');
    for await (const line of takeIn(folder)) if (line === 'open') break;
    const started = Date.now();
    await expect(openEmbedded({ folder })).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringMatching(/held by another process.*ENTENTE_DATA/),
    });
    expect(Date.now() - started).toBeLessThan(2000);
  }, 30_000);

  test('a second opening in the same process is refused too', async () => {
    const folder = join(root, 'twice');
    const store = await openEmbedded({ folder });
    await expect(openEmbedded({ folder })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.close();
    await (await openEmbedded({ folder })).close();
  });

  test('what was written is there after closing and opening again', async () => {
    const folder = join(root, 'again');
    const text = await uninterrupted(folder);
    const store = await openEmbedded({ folder });
    expect(await exported(store)).toBe(text);
    await store.close();
    await expect(store.read({ name: 'late', text: 'RETURN 1 AS one' }, {})).rejects.toMatchObject({
      code: 'STORE_FAILED',
    });
  });

  test('a file that is no graph is refused by name, and left as it is', async () => {
    const file = join(root, 'graph.grafeo');
    writeFileSync(file, 'this is no graph '.repeat(1000));
    await expect(openEmbedded({ folder: root })).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining(file),
    });
  });

  test('a folder that can not be made is refused by name', async () => {
    writeFileSync(join(root, 'file'), '');
    const folder = join(root, 'file', 'inside');
    await expect(openEmbedded({ folder })).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining(folder),
    });
  });
});
