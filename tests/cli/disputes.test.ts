import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entente, outputOf, start } from './entente.ts';

const OSLO = `---
title: No deal in Oslo
outlet: Fjord Gazette
published: 2026-03-05
---

Norway and Chile held talks in Oslo on 3 March 2026. The talks ended without an agreement. Norway praised Ghana.
`;
const BERGEN = `---
title: A deal in Oslo
outlet: Andes Herald
published: 2026-03-05
---

Chile and Norway met in Oslo on 3 March 2026 and reached an agreement. Chile said that Norway praised Ghana.
`;

let root = '';
const run = (args: readonly string[], data = 'data') =>
  entente(args, { data: join(root, data), cwd: root });
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'entente-disputes-'));
  writeFileSync(join(root, 'oslo.md'), OSLO);
  writeFileSync(join(root, 'bergen.md'), BERGEN);
  await run(['ingest', 'oslo.md', 'bergen.md']);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SIDES = `  How it ended
    with an agreement (1 origin)
      “Chile and Norway met in Oslo on 3 March 2026 and reached an agreement.” (Andes Herald: A deal in Oslo)
    without an agreement (1 origin)
      “The talks ended without an agreement.” (Fjord Gazette: No deal in Oslo)`;

describe('disputes', { timeout: 60_000 }, () => {
  test('prints events with their sides and sentences, narrowed by what is asked for', async () => {
    const { code, stdout } = await run(['disputes', '--about', 'outcome,date', '--actor', 'chile']);
    expect([code, stdout.replace(/event:\w+/g, 'event:')]).toEqual([
      0,
      `Chile and Norway met, 2026-03-03  event:\n${SIDES}\n`,
    ]);
    expect(await run(['disputes', '--about', 'place'])).toMatchObject({
      code: 0,
      stdout: 'No accounts differ.\n',
    });
  });

  test('asks the server that holds the graph', async () => {
    const server = start(['serve'], { data: join(root, 'data'), cwd: root });
    await outputOf(server, /GraphiQL/);
    try {
      const { code, stdout, stderr } = await run(['disputes', '--json']);
      expect(stderr).toMatch(/^The graph in .* is held by the server at /);
      expect(code).toBe(0);
      const { events } = JSON.parse(stdout);
      expect(events[0]).toMatchObject({
        type: 'CONSULT',
        disputes: [
          { about: 'OUTCOME', sides: [{ value: 'AGREEMENT' }, { value: 'NO_AGREEMENT' }] },
        ],
      });
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('close', resolve));
    }
  });

  test.for<[string[], number, string, string?]>([
    [
      ['disputes', '--about', 'weather'],
      2,
      'entente: --about weather is nothing that accounts differ in: use date, place, attendance, number, outcome, happened. (BAD_USER_INPUT)\n',
    ],
    [
      ['disputes'],
      3,
      'entente: There is no graph in nowhere yet: take articles in with `entente ingest PATHS`, or name another folder with ENTENTE_DATA. (STORE_UNREACHABLE)\n',
      'nowhere',
    ],
  ])('%j says what is wrong', async ([args, code, message, data]) => {
    const ended = await run(args, data);
    expect([ended.code, ended.stderr.replace(`${root}/`, '')]).toEqual([code, message]);
  });
});

describe('diff', { timeout: 60_000 }, () => {
  test('compares files, and a file with an article of the graph', async () => {
    const { code, stdout } = await run(['diff', 'oslo.md', 'bergen.md']);
    expect(code).toBe(0);
    expect(stdout).toContain(`In both, but different (2)\nChile and Norway met, 2026-03-03`);
    expect(stdout).toContain(SIDES);
    expect(stdout).toContain('  How sure it is told\n    as a fact');
    expect(stdout).toMatch(/\nIn both and the same: 0\n$/);
    const id = /^A .* (article:\S+)$/m.exec(stdout)?.[1] ?? '';
    const told = JSON.parse((await run(['diff', id, 'bergen.md', '--json'])).stdout);
    expect(told).toMatchObject({ copies: false, a: { id }, same: [], different: [{}, {}] });
  });

  test.for<[string[], number, string]>([
    [
      ['diff', 'oslo.md', 'oslo.md'],
      2,
      'entente: oslo.md and oslo.md are one article: name two. (BAD_USER_INPUT)\n',
    ],
    [
      ['diff', 'oslo.md', 'article:none'],
      1,
      'entente: There is no file article:none, and the graph has no article of that id: `entente ingest` prints the ids. (BAD_ARTICLE)\n',
    ],
  ])('%j says what is wrong', async ([args, code, message]) => {
    const { code: ended, stderr } = await run(args);
    expect([ended, stderr]).toEqual([code, message]);
  });
});
