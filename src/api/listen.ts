import { createServer } from 'node:http';
import { ListenError } from './errors.ts';
import type { Api } from './server.ts';

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

/** Listens. Throws `ListenError`: PORT_IN_USE, or ADDRESS_UNUSABLE when the host or port can't be had. */
export async function startServer({ host, port, api }: ListenOptions): Promise<RunningServer> {
  const server = createServer((request, response) => api.handler(request, response));
  // A client that sends its headers or its body by drops must not hold a connection for long.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 10_000;
  server.maxRequestsPerSocket = 10_000;
  server.maxHeadersCount = 100;
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
