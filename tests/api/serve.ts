import { request } from 'node:http';
import { afterAll } from 'vitest';
import type { Ingestion } from '../../src/api/context.ts';
import { type ApiOptions, createApi, startServer } from '../../src/api/server.ts';
import type { GraphStore } from '../../src/store/store.ts';

/** What is sent: a body of text, or an object for JSON. */
export interface Probe {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly json: any;
}

/** A server under test. */
export interface Probed {
  readonly url: string;
  readonly log: readonly string[];
  send(probe: Probe): Promise<Reply>;
  close(): Promise<void>;
}

const NO_INGESTION: Ingestion = {
  ingest: () => Promise.reject(new Error('not asked for')),
  remove: async () => ({ removed: false }),
  explain: async () => new Map(),
};

/** A real server on 127.0.0.1, closed after the file's tests, and a client that sends exactly what it is told. */
export async function serveProbed(
  store: GraphStore,
  options: Partial<ApiOptions> = {},
): Promise<Probed> {
  const log: string[] = [];
  const api = createApi({
    store,
    ingestion: NO_INGESTION,
    version: 'test',
    log: (line) => log.push(line),
    ...options,
  });
  const server = await startServer({ host: '127.0.0.1', port: 0, api });
  let open = true;
  const close = async () => {
    if (open) await server.close();
    open = false;
  };
  afterAll(close);
  return { url: server.url, log, send: (probe) => send(server.url, probe), close };
}

/** By node:http, for `fetch` would not send a Host of our choice, nor every body by GET. */
function send(url: string, { method, path, headers, body }: Probe): Promise<Reply> {
  const isJson = typeof body === 'object';
  const bytes = body === undefined ? undefined : isJson ? JSON.stringify(body) : body;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}${path ?? '/graphql'}`,
      {
        method: method ?? (bytes === undefined ? 'GET' : 'POST'),
        headers: {
          accept: 'application/json',
          ...(isJson ? { 'content-type': 'application/json' } : {}),
          ...(bytes === undefined ? {} : { 'content-length': Buffer.byteLength(bytes) }),
          ...headers,
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(parts).toString();
          const isAnswer = /json/.test(incoming.headers['content-type'] ?? '');
          const json = isAnswer ? JSON.parse(text) : undefined;
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}
