import { createServer } from 'node:http';
import { ListenError } from './errors.ts';
import type { Api } from './server.ts';

/** How long a connection is kept, in milliseconds. */
export interface ConnectionTimes {
  /** For a client that sends its headers drop by drop. */
  readonly headers: number;
  /** For one that sends its body so. */
  readonly request: number;
  /** Without a request; longer than the minute for which proxies keep theirs. */
  readonly idle: number;
  /** Between two looks at the clock. */
  readonly check: number;
  /** For what runs when the server closes: longer than a question may take as it comes, shorter than the half minute that orchestrators wait. */
  readonly closing: number;
}

const TIMES: ConnectionTimes = {
  headers: 10_000,
  request: 30_000,
  idle: 65_000,
  check: 5_000,
  closing: 15_000,
};

/** Where to listen. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly api: Pick<Api, 'handler'> & Partial<Pick<Api, 'close'>>;
  readonly times?: Partial<ConnectionTimes> | undefined;
}

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Takes no more requests, ends subscriptions, lets what runs finish within `closing`, and resolves when all is closed. */
  close(): Promise<void>;
}

/** Listens. Throws `ListenError`: PORT_IN_USE, or ADDRESS_UNUSABLE when the host or port can't be had. */
export async function startServer({
  host,
  port,
  api,
  times,
}: ListenOptions): Promise<RunningServer> {
  const { headers, request, idle, check, closing } = { ...TIMES, ...times };
  const server = createServer({ connectionsCheckingInterval: check }, (asked, response) =>
    api.handler(asked, response),
  );
  server.headersTimeout = headers;
  server.requestTimeout = request;
  server.keepAliveTimeout = idle;
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
        const impatient = setTimeout(() => server.closeAllConnections(), closing);
        // A connection is idle once its last answer is out, and would be kept for the next request.
        const idlers = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(impatient);
          clearInterval(idlers);
          resolve();
        });
        server.closeIdleConnections();
        api.close?.();
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
