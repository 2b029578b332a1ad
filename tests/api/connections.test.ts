import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../src/api/server.ts';
import { startServer } from '../../src/api/server.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import { inventedPatch } from '../store/invented.ts';
import { apiOver } from './ask.ts';
import { openWorld } from './open-world.ts';

let server: RunningServer;
const log: string[] = [];
beforeAll(async () => {
  const store = await openWorld();
  const patch = inventedPatch('long', [{ source: 'actor:ARL', target: 'actor:BES' }]);
  const article = { ...patch.article, text: `${patch.article.text}${'x'.repeat(200_000)}` };
  await writeArticle(store, { ...patch, article });
  const api = apiOver(store, log);
  const times = { headers: 300, request: 600, check: 50 };
  server = await startServer({ host: '127.0.0.1', port: 0, api, times });
});
afterAll(() => server.close());

/** Sends pieces of a request, one now and then, and no more; gives what came back until the server closed. */
function sendPieces(pieces: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const rest = [...pieces];
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const drops = setInterval(() => {
      const piece = rest.shift();
      if (piece !== undefined && !socket.destroyed) socket.write(piece);
    }, 20);
    socket.on('close', () => clearInterval(drops));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    // Who writes on after he was cut off is told so by a reset.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (!/ECONNRESET|EPIPE/.test(error.code ?? '')) reject(error);
    });
    socket.on('close', () => resolve(text));
  });
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

/** More of them than the time that a client has lets through. */
const drops = (count: number) => Array.from({ length: count }, () => ' ');

test.for([
  ['half its headers', [HEAD]],
  ['half its body', [`${HEAD}content-length: 100\r\n\r\n{"query":`]],
  ['half its body in chunks', [`${HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{"que\r\n`]],
  ['its headers drop by drop', [`${HEAD}x-drops:`, ...drops(2000)]],
  ['its body drop by drop', [`${HEAD}content-length: 2000\r\n\r\n`, ...drops(2000)]],
] as const)('a client that sends %s does not keep its connection', async ([, pieces]) => {
  const answer = await sendPieces(pieces);
  expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
  await expectAnswer();
});

async function expectAnswer() {
  const url = `${server.url}/graphql?query={__typename}`;
  expect((await fetch(url, { headers: { accept: 'application/json' } })).status).toBe(200);
  expect(log).toEqual([]);
}

test('clients that leave in the middle of an answer are nobody’s fault', async () => {
  const aliases = Array.from({ length: 25 }, (_, at) => `t${at}: text`).join(' ');
  const body = JSON.stringify({ query: `{ article(id: "article:long") { ${aliases} } }` });
  const length = `content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  let received = 0;
  const leave = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.write(`${HEAD}accept: application/json\r\n${length}${body}`);
      socket.once('data', (part) => {
        expect(String(part)).toMatch(/^HTTP\/1\.1 200 /);
        received += part.length;
        socket.destroy();
        resolve();
      });
      socket.once('error', reject);
    });
  for (let time = 0; time < 10; time += 1) await leave();
  expect(received).toBeLessThan(10 * 25 * 200_000);
  await expectAnswer();
});
