import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchFolder } from '../../src/ingest/watch-folder.ts';

const TIMES = { quiet: 120, pause: 20 };

test('a folder is told change by change, each file once it is quiet, until the signal', async () => {
  const root = mkdtempSync(join(tmpdir(), 'entente-watch-'));
  const at = (name: string) => join(root, name);
  const stop = new AbortController();
  const faults: unknown[] = [];
  const watch = watchFolder(root, {
    ...TIMES,
    signal: stop.signal,
    onFault: (cause) => faults.push(cause),
  });
  const next = async () => {
    const { value } = await watch.next();
    const named = (paths: readonly string[] = []) => paths.map((path) => relative(root, path));
    return { changed: named(value?.changed), gone: named(value?.gone) };
  };
  try {
    writeFileSync(at('a.txt'), 'one');
    expect(await next()).toEqual({ changed: ['a.txt'], gone: [] });

    const saves = (async () => {
      for (const count of [1, 2, 3, 4]) {
        writeFileSync(at('b.txt'), `save ${count}`);
        await sleep(50);
      }
    })();
    const start = performance.now();
    expect(await next()).toEqual({ changed: ['b.txt'], gone: [] });
    expect(performance.now() - start).toBeGreaterThan(150 + TIMES.quiet);
    await saves;

    // What editors, Word and browsers leave beside a file, and what is no article.
    for (const name of [
      '.c.txt.swp',
      '~$c.docx',
      'c.txt~',
      '4913',
      'c.html.crdownload',
      'README.md',
    ])
      writeFileSync(at(name), 'x');
    mkdirSync(at('deep/er'), { recursive: true });
    writeFileSync(at('deep/er/c.txt'), 'x');
    expect(await next()).toEqual({ changed: ['deep/er/c.txt'], gone: [] });

    // Saved by another file that takes its place, with the same length.
    writeFileSync(at('a.part'), 'two');
    renameSync(at('a.part'), at('a.txt'));
    expect(await next()).toEqual({ changed: ['a.txt'], gone: [] });

    renameSync(at('b.txt'), at('d.md'));
    expect(await next()).toEqual({ changed: ['d.md'], gone: ['b.txt'] });

    // What happens while a change is worked on is in the next.
    writeFileSync(at('e.txt'), 'x');
    rmSync(at('d.md'));
    await sleep(200);
    expect(await next()).toEqual({ changed: ['e.txt'], gone: ['d.md'] });

    renameSync(root, `${root}-away`);
    const waiting = next();
    await sleep(150);
    renameSync(`${root}-away`, root);
    writeFileSync(at('f.txt'), 'x');
    expect(await waiting).toEqual({ changed: ['f.txt'], gone: [] });
    expect(faults).toHaveLength(1);

    const last = watch.next();
    stop.abort();
    expect(await last).toEqual({ value: undefined, done: true });
  } finally {
    stop.abort();
    rmSync(root, { recursive: true, force: true });
  }
});
