import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type Plugin, useReadinessCheck } from 'graphql-yoga';
import { PING } from '../store/cypher/read-status.ts';
import type { GraphStore } from '../store/store.ts';
import { type ApiContext, type Ingestion, openContext } from './context.ts';
import { DEFAULT_TABS } from './default-tabs.ts';
import { ListenError } from './errors.ts';
import { type AccessOptions, LOCAL } from './guard/access.ts';
import { limitsInForce } from './guard/limits-in-force.ts';
import { openGate } from './guard/rate-limit.ts';
import { useAccess } from './guard/use-access.ts';
import { useCost } from './guard/use-cost.ts';
import { LIMITS, useLimits } from './limits.ts';
import { openDirect } from './lookahead/direct.ts';
import { openPrepared } from './lookahead/prepared.ts';
import { useLookahead } from './lookahead/use-lookahead.ts';
import { type Log, maskErrors } from './mask-errors.ts';
import { useRefusedBodies } from './refuse-bodies.ts';
import { createSchema } from './schema.ts';

/** What the API answers from, and what it changes the graph through. */
export interface ApiOptions {
  readonly store: GraphStore;
  readonly ingestion: Ingestion;
  /** Version of Entente, for `graphStatus`. */
  readonly version: string;
  /** Takes a line for each error that clients see only the id of; standard error when absent. */
  readonly log?: Log;
  /** Who may do what; whoever reaches it may do all when absent. */
  readonly access?: AccessOptions;
  /** Requests a minute for each address; as many as it likes when absent. */
  readonly requestsPerMinute?: number | undefined;
  /** How long an operation may run, in milliseconds; 10 seconds when absent. */
  readonly timeout?: number | undefined;
}

/** The API: `/graphql` (GraphiQL for a browser), `/health`, `/ready`. It does not close the store. */
export interface Api {
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  handler(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * Makes the API. Nothing here listens: see `startServer`. Requests from pages of other sites get no
 * CORS headers; bodies other than JSON, mutations by GET and oversized operations are refused.
 */
export function createApi({
  store,
  ingestion,
  version,
  log = toStandardError,
  access = LOCAL,
  requestsPerMinute,
  timeout = 10_000,
}: ApiOptions): Api {
  const schema = createSchema({ readOnly: access.readOnly === true });
  const { readValue } = store;
  const prepared = openPrepared();
  const direct = readValue && openDirect({ schema, readValue, prepared, access, log });
  const isRefused = requestsPerMinute ? openGate(requestsPerMinute) : () => false;
  const limits = limitsInForce(requestsPerMinute, timeout);
  const yoga = createYoga<object, ApiContext>({
    schema,
    context: () => openContext({ store, ingestion, version, limits }),
    maskedErrors: { maskError: maskErrors(log) },
    logging: false,
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    maxRequestBodySize: LIMITS.bodyBytes,
    renderGraphiQL,
    graphiql: { title: 'Entente', defaultTabs: [...DEFAULT_TABS], shouldPersistHeaders: false },
    plugins: [
      useAccess(access),
      useHome(),
      useReadinessCheck({ check: () => isReady(store) }),
      useRefusedBodies(),
      useLimits(),
      useCost(limits),
      ...(readValue ? [useLookahead(readValue, prepared, log)] : []),
    ],
  });
  return {
    fetch: async (url, init) => yoga.fetch(String(url), init ?? {}),
    handler(request, response) {
      // A refused body may still be on its way, and nobody reads it: let it run out, so that the connection
      // serves the next request, but not for ever.
      const { socket } = request;
      response.once('finish', () => {
        if (request.complete) return;
        request.resume();
        setTimeout(() => request.complete || socket.destroy(), REFUSAL_GRACE).unref();
      });
      if (isRefused(request, response)) return;
      const answer = async () => {
        const isAnswered = direct !== undefined && (await direct(request, response));
        if (!isAnswered) await yoga(request, response);
      };
      answer().catch((error: unknown) => {
        log(`a response broke off: ${error instanceof Error ? error.message : error}`);
        response.destroy();
      });
    },
  };
}

/** Where to listen. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly api: Pick<Api, 'handler'>;
}

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Takes no more requests, lets running ones finish within 5 seconds, and resolves when all is closed. */
  close(): Promise<void>;
}

const CLOSING_LIMIT = 5000;
const REFUSAL_GRACE = 500;

/** Listens. Throws `ListenError`: PORT_IN_USE, or ADDRESS_UNUSABLE when the host or port can't be had. */
export async function startServer({ host, port, api }: ListenOptions): Promise<RunningServer> {
  const server = createServer((request, response) => api.handler(request, response));
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(host, port, cause)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        const impatient = setTimeout(() => server.closeAllConnections(), CLOSING_LIMIT);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function listenError(host: string, port: number, cause: NodeJS.ErrnoException): ListenError {
  if (cause.code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is in use, by another Entente perhaps. Stop that, or choose another port with PORT.`;
    return new ListenError('PORT_IN_USE', message, { cause });
  }
  const message = `Can't listen on ${host}, port ${port}: ${cause.message}. Choose others with HOST and PORT.`;
  return new ListenError('ADDRESS_UNUSABLE', message, { cause });
}

/** A browser at the root finds GraphiQL. */
function useHome(): Plugin {
  return {
    onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/' || request.method !== 'GET') return;
      endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
    },
  };
}

/** False, and so a 503, when the store does not answer; why stands in no response, for it may name hosts. */
async function isReady(store: GraphStore): Promise<boolean> {
  try {
    return (await store.read(PING, {})).length === 1;
  } catch {
    return false;
  }
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
