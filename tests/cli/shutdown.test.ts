import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { subscribe } from '../api/sse.ts';
import { entente, outputOf, start } from './entente.ts';

const root = mkdtempSync(join(tmpdir(), 'entente-shutdown-'));
const data = join(root, 'data');
let kill = () => {};
afterEach(() => {
  kill();
  rmSync(root, { recursive: true, force: true });
});

/** A request of which half is sent; the rest follows when it is asked for. */
function begin(port: number, body: object) {
  const text = JSON.stringify(body);
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n`;
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => {
    answer += part;
  });
  socket.write(head + text.slice(0, 10));
  const ended = once(socket, 'close').then(() => answer);
  return {
    end: () => {
      socket.write(text.slice(10));
      return ended;
    },
  };
}

const isRefused = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(true));
    socket.on('connect', () => {
      socket.destroy();
      resolve(false);
    });
  });

test('SIGTERM: a question and an article on their way are answered, and the graph is whole', async () => {
  const child = start(['serve', '--ingest'], { data });
  kill = () => child.kill('SIGKILL');
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const url = new URL(/GraphiQL {2}(\S+)/.exec(await outputOf(child, /graph {5}.*\n/))?.[1] ?? '');
  const port = Number(url.port);
  const stream = await subscribe(
    url.origin,
    'subscription { articleIngested { articleId status } }',
  );
  const question = begin(port, { query: '{ events(first: 1) { nodes { id } } }' });
  const text = 'Norway and Chile met in Quito on 3 March 2026.';
  const article = begin(port, {
    query:
      'mutation ($text: String!) { ingestArticle(input: { text: $text }) { status articleId } }',
    variables: { text },
  });
  // Both have arrived when this, which came after them, is answered.
  await fetch(`${url.origin}/health`);

  child.kill('SIGTERM');
  await expect.poll(() => isRefused(port), { timeout: 20_000 }).toBe(true);
  expect((await stream.next())?.event).toBe('complete');
  expect(child.exitCode).toBeNull();
  expect(await question.end()).toMatch(/^HTTP\/1\.1 200 [\s\S]*"event:/);
  expect(await article.end()).toMatch(/^HTTP\/1\.1 200 [\s\S]*"status":"NEW"/);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(told).not.toMatch(/error|broke off/i);
  expect(existsSync(join(data, 'server.json'))).toBe(false);

  expect((await entente(['verify'], { data })).code).toBe(0);
  const again = await entente(['ingest', '-'], { data, input: text });
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^known/) });
}, 120_000);
