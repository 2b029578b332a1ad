import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entente, outputOf, start } from './entente.ts';

const PAGE = `<!doctype html><html lang="en"><title>x</title>
  <meta property="og:site_name" content="The Lima Post"><article><h1>Talks in Lima</h1>
  <p>Colombia and Peru met in Lima on 3 March 2026. Norway signed a song.
  Nothing else came of it, as far as anybody who had come to see it could tell.</p></article>`;

let root = '';
let cwd = '';
const run = (args: readonly string[], input?: string) =>
  entente(args, { data: join(root, 'graph'), cwd, ...(input === undefined ? {} : { input }) });

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-adding-'));
  cwd = join(root, 'work');
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'page.html'), PAGE);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('adding articles', { timeout: 90_000 }, () => {
  test('a page is kept as text, taken in with a report, and known the next time', async () => {
    const added = await run(['add', 'page.html', '--to', 'kept', '--date', '2026-03-04']);
    expect(added.code).toBe(0);
    expect(added.stderr).toBe(
      'written  kept/talks-in-lima.txt\nnot known: url. Add it to the lines at the top of the file.\n',
    );
    expect(added.stdout).toMatch(
      /^new {6}kept\/talks-in-lima\.txt {2}article:\S+ {2}1 events added, 0 changed, 0 removed\nnot understood {2}2 of 3 sentences gave nothing \(.*\), such as\n {2}“Norway signed a song\.”\n {4}“signed”: .*\n {2}all of them, with reasons: npx entente explain kept\/talks-in-lima\.txt\n1 new, 0 changed, 0 known, 0 failed\n$/,
    );
    expect(readFileSync(join(cwd, 'kept/talks-in-lima.txt'), 'utf8')).toMatch(
      /^---\nid: article:\S+\ntitle: Talks in Lima\noutlet: The Lima Post\npublished: 2026-03-04\n/,
    );
    const other = await run(['add', 'page.html', '--to', 'kept', '--outlet', 'Another']);
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('already there as kept/talks-in-lima.txt (the same text)');
    expect(await run(['add', 'page.html', '--date', 'March'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'entente: the option `date` is "March", it must be an ISO 8601 date: 2026, 2026-02 or 2026-02-03. (BAD_USER_INPUT)\n',
    });

    const text = 'Colombia and Peru did not meet in Lima on 3 March 2026.\n';
    const { code, stdout } = await run(['add', '-', '--to', 'kept', '--as', 'no', '--json'], text);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      file: 'kept/no.txt',
      kept: 'written',
      missing: ['title', 'outlet', 'published', 'url'],
      status: 'new',
      id: expect.stringMatching(/^article:/),
      events: { added: 0, changed: 1, removed: 0 },
      report: {
        events: { added: 0, changed: 1, removed: 0 },
        disputed: [
          expect.objectContaining({ type: 'CONSULT', sources: ['Colombia'], targets: ['Peru'] }),
        ],
        notUnderstood: { sentences: 1, used: 1, reasons: [], passages: [] },
      },
    });
    expect(readdirSync(join(cwd, 'kept')).sort()).toEqual(['no.txt', 'talks-in-lima.txt']);
    const again = await run(['ingest', '--json', 'kept']);
    expect(JSON.parse(again.stdout)).toMatchObject({ totals: { known: 2, new: 0 }, report: null });
  });

  test('a server and a watch beside it take in what is dropped; Ctrl-C ends both', async () => {
    const [served, watched] = ['served', 'watched'].map((name) => join(cwd, name)) as [
      string,
      string,
    ];
    mkdirSync(served);
    mkdirSync(watched);
    writeFileSync(join(served, 'a.html'), PAGE);
    const setting = { data: join(root, 'both'), cwd };
    const server = start(['serve', '--ingest', 'served', '--watch'], setting);
    await outputOf(server, /graph .* 1 articles/);
    writeFileSync(join(served, 'b.txt'), 'Ecuador accused Peru of spying.\n');
    await outputOf(server, /new +served\/b\.txt {2}article:\S+ {2}1 events added/);

    const watch = start(['watch', 'watched', '--remove'], setting);
    let told = '';
    watch.stderr.on('data', (chunk) => {
      told += chunk;
    });
    await expect.poll(() => told, { timeout: 15_000 }).toContain('Watching watched');
    writeFileSync(join(watched, 'bad.txt'), Buffer.from('Bogotá', 'latin1'));
    await expect.poll(() => told, { timeout: 15_000 }).toContain('bad.txt:1 is not UTF-8');
    writeFileSync(join(watched, 'c.txt'), 'Norway accused Chile of spying.\n');
    await outputOf(watch, /new +watched\/c\.txt/);
    const edited = outputOf(watch, /new +watched\/c\.txt/);
    writeFileSync(join(watched, 'c.txt'), 'Norway accused Brazil of spying.\n');
    await edited;
    await expect
      .poll(() => told, { timeout: 15_000 })
      .toMatch(/instead of article:\S+, which watched\/c\.txt gave before/);
    expect(told).toContain('The articles go in through it.');
    rmSync(join(watched, 'c.txt'));
    await outputOf(watch, /removed +watched\/c\.txt {2}article:/);
    for (const child of [watch, server]) {
      child.kill('SIGINT');
      expect(await once(child, 'close')).toEqual([0, null]);
    }
    const status = JSON.parse((await entente(['status', '--json'], setting)).stdout);
    expect(status.articles).toBe(2);
  });

  test('a topic goes into an ontology and is tried; an alias of another is refused', async () => {
    const seeds = new URL('../../seeds/ontology/', import.meta.url);
    cpSync(seeds, join(root, 'ontology'), { recursive: true });
    const on = ['--ontology', join(root, 'ontology')];
    const topic = await run(['new-topic', 'Seabed mining', '--broader', 'energy', ...on]);
    expect(topic).toMatchObject({ code: 0 });
    expect(topic.stdout).toMatch(
      /^added {2}topic seabed-mining {2}.*topics\.yml:\d+\nfound {2}in “The two ministers spoke about seabed mining and little else\.”\n$/,
    );
    const alias = await run(['add-alias', 'Gustavo Petro', 'Reuters', ...on]);
    expect(alias).toMatchObject({ code: 2, stdout: '' });
    expect(alias.stderr).toMatch(/^entente: `Reuters` is taken by `reuters` \(.*media\.yml:\d+\)/);
  });
});
