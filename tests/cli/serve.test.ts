import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digest } from '../../src/model/id.ts';
import { entente, outputOf, start } from './entente.ts';

let root = '';
let data = '';
let texts = '';
const children: ChildProcessWithoutNullStreams[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-serve-'));
  data = join(root, 'data');
  texts = join(root, 'texts');
  mkdirSync(texts);
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(root, { recursive: true, force: true });
});

function put(name: string, text: string): string {
  writeFileSync(join(texts, name), text);
  return join(texts, name);
}

function spawnEntente(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const child = start(args, { data, env });
  children.push(child);
  return child;
}

async function serve(...args: string[]) {
  return serveWith({}, ...args);
}

async function serveWith(env: Readonly<Record<string, string>>, ...args: string[]) {
  const child = spawnEntente(['serve', ...args], env);
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const stdout = await outputOf(child, /graph {5}.*\n/);
  const url = /GraphiQL {2}(\S+)/.exec(stdout)?.[1] ?? '';
  return { child, url, stdout, told: () => told };
}

async function ask(url: string, query: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { readonly data: Record<string, unknown> };
}

describe('a server', { timeout: 90_000 }, () => {
  test('takes a folder in, answers, takes articles for others, and leaves nothing behind', async () => {
    put('lima.txt', 'Colombia and Peru met in Lima on 3 March 2026.\n');
    put('bad.txt', '');
    const { child, url, stdout, told } = await serve('--ingest', texts);
    expect(told()).toBe(
      `entente: ${texts}/bad.txt is empty: put the article's text into it. (BAD_ARTICLE)\nTook in ${texts}: 1 new, 0 changed, 0 known, 1 failed.\n`,
    );
    expect(stdout).toMatch(/^explorer {2}(http:\/\/127\.0\.0\.1:\d+\/)\nGraphiQL {2}\1graphql\n/);
    expect(stdout).toContain(`store     embedded, ${join(data, 'graph.grafeo')}\n`);
    expect(JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'))).toEqual({
      pid: child.pid,
      url,
    });

    const quito = put('quito.txt', 'Ecuador accused Peru of a breach of the treaty.\n');
    const through = await entente(['ingest', quito, join(texts, 'bad.txt')], { data });
    expect(through.code).toBe(1);
    expect(through.stdout).toMatch(/^new +\S+quito\.txt {2}article:[0-9a-f]{16} {2}1 events added/);
    expect(through.stderr).toContain(
      `The graph in ${data} is held by the server at ${url} (process ${child.pid}).\n`,
    );
    const again = await entente(['ingest', quito], { data });
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^known /) });
    const { data: answer } = await ask(url, '{ graphStatus { articles events } }');
    expect(answer).toEqual({ graphStatus: { articles: 2, events: 2 } });

    const view = new URL('/?types=ACCUSE', url).href;
    const file = await entente(['export', '--format', 'html', '--view', view], { data });
    expect(file.stderr).toBe(
      `The graph in ${data} is held by the server at ${url} (process ${child.pid}).\n`,
    );
    expect(file.stdout).toContain('<title>Who met whom: Accused</title>');
    expect(file.stdout).toContain('<bdi>Ecuador</bdi> accused <bdi>Peru</bdi>');

    const { data: asked } = await ask(url, '{ events(types: [ACCUSE]) { nodes { id } } }');
    const [{ id: event } = { id: '' }] = (asked as { events: { nodes: { id: string }[] } }).events
      .nodes;
    const why = await entente(['explain', event], { data });
    expect(why.code).toBe(0);
    expect(why.stdout).toContain('Rule accuse.accuse on “accused”.');
    const rejected = await entente(['correct', 'reject', event, '--by', 'ana'], { data });
    expect(rejected.stdout).toMatch(
      /^corrected {2}no ACCUSE by “accused” {2}correction:\w+\n.*\n1 article read anew; events: 0 added, 0 changed, 1 removed\n$/,
    );

    const second = await entente(['serve'], { data });
    expect(second).toMatchObject({
      code: 3,
      stderr: `entente: The graph in ${data} is served already, at ${url} (process ${child.pid}): use that one or stop it first. (STORE_LOCKED)\n`,
    });
    const id = /article:\S+/.exec(through.stdout)?.[0] ?? '';
    expect(await entente(['remove', id], { data })).toMatchObject({ code: 0 });

    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(existsSync(join(data, 'server.json'))).toBe(false);
    const listed = await entente(['corrections', '--review'], { data });
    expect(listed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^absent {2}no ACCUSE/),
    });
    const correction = /correction:\w+/.exec(rejected.stdout)?.[0] ?? '';
    const undone = await entente(['correct', 'undo', correction, '--json'], { data });
    expect(JSON.parse(undone.stdout)).toMatchObject({ corrections: [{ id: correction }] });
    expect(await entente(['corrections'], { data })).toMatchObject({
      code: 0,
      stdout: 'There are no corrections.\n',
    });
    const status = await entente(['status', '--json'], { data });
    expect(JSON.parse(status.stdout)).toMatchObject({ articles: 1, events: 1 });
  });

  test('a server with a token takes articles from those who have it, and a read-only one from nobody', async () => {
    const ENTENTE_TOKEN = 'a-token-of-this-test-0123';
    const quito = put('quito.txt', 'Norway met Chile in Quito on 3 March 2026.\n');
    const { child } = await serveWith({ ENTENTE_TOKEN });
    const without = await entente(['ingest', quito], { data });
    expect(without.code).toBe(1);
    expect(without.stderr).toContain('Changes need the token for writing');
    const withToken = await entente(['ingest', quito], { data, env: { ENTENTE_TOKEN } });
    expect([withToken.code, withToken.stdout]).toEqual([0, expect.stringMatching(/^new /)]);
    child.kill('SIGTERM');
    await once(child, 'exit');
    const { url } = await serve('--read-only');
    const { data: schema } = await ask(url, '{ __schema { mutationType { name } } }');
    expect(schema).toEqual({ __schema: { mutationType: null } });
    const refused = await entente(['ingest', quito], { data });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('read-only');
  });

  test('a second start takes nothing in and says so; a dead server is not asked', async () => {
    const lima = put('lima.txt', 'Colombia and Peru met in Lima on 3 March 2026.\n');
    await entente(['ingest', '--quiet', lima], { data });
    const { child, told } = await serve('--ingest', texts);
    expect(told()).toBe(`Nothing new in ${texts} (1 known, 0 failed).\n`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(data, 'server.json'))).toBe(true);
    const after = await entente(['ingest', lima], { data });
    expect(after).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^known /) });
  });
});

test('kill -9 during ingest: the rest goes in, nothing is lost or doubled', {
  timeout: 90_000,
}, async () => {
  const states = ['Chile', 'Brazil', 'Norway', 'Ghana', 'Japan', 'Kenya', 'India', 'Egypt'];
  for (const state of states)
    put(`${state}.txt`, `Peru and ${state} met in Lima on 3 March 2026.\n`);
  const child = spawnEntente(['ingest', texts]);
  const acknowledged = await outputOf(child, /(?:new .*\n){3}/);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const after = await entente(['ingest', texts], { data });
  expect(after.code).toBe(0);
  for (const [, name] of acknowledged.matchAll(/new +(\S+\.txt) {2}article:.*\n/g)) {
    expect(after.stdout).toMatch(new RegExp(`^known +${name} `, 'm'));
  }
  expect((await entente(['verify'], { data })).code).toBe(0);
  const whole = join(root, 'whole');
  await entente(['ingest', '--quiet', texts], { data: whole });
  const [killed, uninterrupted] = await Promise.all([
    entente(['export'], { data }),
    entente(['export'], { data: whole }),
  ]);
  expect(digest(killed.stdout)).toBe(digest(uninterrupted.stdout));
  expect(
    JSON.parse(killed.stdout).nodes.filter((node: { label: string }) => node.label === 'Event'),
  ).toHaveLength(states.length);
});
