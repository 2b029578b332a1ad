import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../src/api/server.ts';
import { startServer } from '../../src/api/server.ts';
import { apiOver } from './ask.ts';
import { openWorld } from './open-world.ts';

let server: RunningServer;
beforeAll(async () => {
  const api = apiOver(await openWorld());
  const times = { headers: 300, request: 600, check: 50 };
  server = await startServer({ host: '127.0.0.1', port: 0, api, times });
});
afterAll(() => server.close());

/** Sends a piece of a request and no more; gives what came back until the server closed. */
function sendPiece(piece: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write(piece),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

test.for([
  ['half its headers', HEAD],
  ['half its body', `${HEAD}content-length: 100\r\n\r\n{"query":`],
  ['half its body in chunks', `${HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{"que\r\n`],
] as const)('a client that sends %s does not keep its connection', async ([, piece]) => {
  const begin = performance.now();
  const answer = await sendPiece(piece);
  expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(performance.now() - begin).toBeLessThan(5000);
  const url = `${server.url}/graphql?query={__typename}`;
  expect((await fetch(url, { headers: { accept: 'application/json' } })).status).toBe(200);
});
