import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostileRequest, hostileRequests } from '../../scripts/soak/hostile/requests.ts';
import { LARGEST_SIZE } from '../../src/api/connection.ts';
import { LIMITS } from '../../src/api/limits.ts';
import { createSchema } from '../../src/api/schema.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { inventedIngestion } from './ask.ts';
import { openWorld } from './open-world.ts';
import { QUESTIONS } from './questions.ts';
import { type Probed, serveProbed } from './serve.ts';
import { fill } from './world.ts';

/** `npm run soak` sends others, of other seeds. */
const COUNT = Number(process.env['ENTENTE_HOSTILE'] ?? 10_000);
const SEED = Number(process.env['ENTENTE_SEED'] ?? 5);
const CLIENTS = 4;
const source = { schema: createSchema(), sound: QUESTIONS.map(([, query]) => query) };

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
afterAll(() => agent.destroy());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function post(url: string, { headers, body }: HostileRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    const outgoing = request(
      `${url}/graphql`,
      { method: 'POST', agent, headers: { ...headers, ...length } },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        const type = incoming.headers['content-type'] ?? '';
        const end = () =>
          resolve({
            status: incoming.statusCode ?? 0,
            type,
            text: Buffer.concat(parts).toString(),
          });
        incoming.on('error', reject).on('end', end);
        // A stream, which who takes anything may get, has no end.
        if (type.includes('event-stream')) {
          end();
          outgoing.destroy();
        }
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** What is wrong with an answer to whatever was asked; nothing where it is a sound one. */
function faultOf({ headers }: HostileRequest, { status, type, text }: Answer): string | undefined {
  if (status >= 500) return `status ${status}`;
  // Who takes neither JSON nor anything is told so by the status alone.
  if (status === 406 && !/json/.test(headers['accept'] ?? '')) return undefined;
  if (/event-stream/.test(type) && /\*\/\*|^$/.test(headers['accept'] ?? '')) return undefined;
  if (!/json/.test(type)) return `of type ${type}`;
  const { data, errors, extensions } = JSON.parse(text);
  if (data === undefined && errors === undefined) return 'neither data nor errors';
  if (errors !== undefined) {
    if (!Array.isArray(errors) || errors.length === 0) return 'no errors in errors';
    for (const { message, extensions: about } of errors) {
      if (typeof message !== 'string' || message === '') return 'an error without words';
      if (/^Unexpected error/.test(message)) return 'an error of ours';
      if (/^(INTERNAL|STORE_)/.test(about?.code ?? '')) return `an error of ours: ${about.code}`;
    }
  }
  if (data && extensions?.cost?.found > LIMITS.cost) return 'too costly';
  return longestPage(data) > LARGEST_SIZE ? 'too long a page' : undefined;
}

function longestPage(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  const below = Object.values(data).map(longestPage);
  const { nodes, edges } = data as { readonly nodes?: unknown; readonly edges?: unknown };
  const lengths = [nodes, edges].map((page) => (Array.isArray(page) ? page.length : 0));
  return Math.max(0, ...lengths, ...below);
}

/** Sends all, a few at a time; gives what is wrong with the answers, and how many had data. */
async function sendAll(server: Probed, requests: readonly HostileRequest[]) {
  const faults: string[] = [];
  let answered = 0;
  let next = 0;
  const client = async () => {
    for (let one = requests[next]; one && faults.length < 20; one = requests[next]) {
      next += 1;
      const answer = await post(server.url, one);
      const fault = faultOf(one, answer);
      if (fault) faults.push(`${fault}\n${one.body}\n${answer.text.slice(0, 300)}`);
      if (answer.text.includes('"data":{')) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { faults, answered };
}

function hold(open: () => Promise<GraphStore>, count: number, seed: number) {
  let server: Probed;
  beforeAll(async () => {
    const store = await open();
    server = await serveProbed(store, { ingestion: inventedIngestion(store) });
  });

  test(`${count} of seed ${seed} are answered, and none of them by a fault of ours`, async () => {
    const requests = hostileRequests(source, count, seed);
    const { faults, answered } = await sendAll(server, requests);
    expect(server.log).toEqual([]);
    expect(faults).toEqual([]);
    // Documents that all checks refuse would never reach the resolvers.
    expect(answered).toBeGreaterThan(count / 10);
    expect((await server.send({ path: '/ready' })).status).toBe(200);
  }, 600_000);
}

describe('hostile documents', () => {
  hold(openWorld, COUNT, SEED);
});

describeNeo4j('hostile documents on Neo4j', (open) => {
  let store: GraphStore;
  afterAll(() => store.close());
  hold(
    async () => {
      store = await open();
      await fill(store);
      return store;
    },
    COUNT / 20,
    SEED,
  );
});
