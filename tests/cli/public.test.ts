import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { entente, outputOf, start } from './entente.ts';

const TOKEN = 'a-token-of-this-test-0123';
const COUNT = 'query Count { events { totalCount } }';
const root = mkdtempSync(join(tmpdir(), 'entente-public-'));
const data = join(root, 'data');
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  return { status: response.status, json: (await response.json()) as any };
}

describe('serve in public', { timeout: 90_000 }, () => {
  test('answers its operations and nothing else, logs in JSON, measures for bearers of the token', async () => {
    const operations = join(root, 'operations.graphql');
    writeFileSync(operations, `${COUNT}\n`);
    const child = start(
      ['serve', '--operations', operations, '--only-persisted', '--log', 'json'],
      { data, env: { HOST: '0.0.0.0', ENTENTE_TOKEN: TOKEN } },
    );
    try {
      let told = '';
      child.stderr.on('data', (chunk) => {
        told += chunk;
      });
      const stdout = await outputOf(child, /graph {5}.*\n/);
      const port = /:(\d+)\/graphql/.exec(stdout)?.[1];
      const base = `http://127.0.0.1:${port}`;
      const url = `${base}/graphql`;
      expect((await post(url, { documentId: 'Count' })).json.data.events.totalCount).toBe(0);
      expect((await post(url, { query: '{ __typename }' })).status).toBe(403);
      expect((await fetch(`${base}/metrics`)).status).toBe(401);
      const headers = { authorization: `Bearer ${TOKEN}` };
      const metrics = await (await fetch(`${base}/metrics`, { headers })).text();
      expect(metrics).toContain('{operation="Count",status="200"} 1');
      await expect.poll(() => told.trim().split('\n').length).toBe(3);
      const lines = told
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines[0]).toMatchObject({ operation: 'Count', status: 200, address: '127.0.0.1' });
      expect(lines[1]).toMatchObject({ status: 403, errors: ['PERSISTED_QUERY_ONLY'] });
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });

  test.for([
    [
      ['--only-persisted'],
      {},
      '--only-persisted needs the operations it allows: add --operations FILE',
    ],
    [['--operations', 'nowhere.json'], {}, "The file of operations can't be read: ENOENT"],
    [['--timeout', 'soon'], {}, 'Write a number of seconds from 0.1 to 600.'],
    [['--log', 'xml'], {}, 'Allowed choices are none, line, json.'],
    [
      [],
      { ENTENTE_PROXIES: 'proxy.example' },
      'ENTENTE_PROXIES names "proxy.example", which is no address',
    ],
  ] as const)('%j %j is wrong usage', async ([args, env, message]) => {
    const { code, stderr } = await entente(['serve', ...args], { data, env });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
