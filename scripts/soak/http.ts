import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';

/** What is sent to the server, and on whose behalf. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The client that the driver stands for. */
  readonly address?: string;
}

/** What came back. */
export interface Came {
  readonly status: number;
  readonly type: string;
  readonly tag: string | undefined;
  readonly text: string;
}

/** Longer than any question may take: whoever waits so long was left hanging. */
const PATIENCE = 30_000;

/** A question as programs post it. */
export function question(query: string, variables: object = {}, headers = {}): Sent {
  return {
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  };
}

/** Sends over connections that are kept. */
export function openSender(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const begin = (sent: Sent, use: (incoming: IncomingMessage) => void, own = false) => {
    const { method, path = '/graphql', headers, body, address = '10.1.0.1' } = sent;
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const outgoing = request(
      url + path,
      {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        agent: own ? false : agent,
        headers: { ...headers, ...length, 'x-forwarded-for': address },
      },
      use,
    );
    outgoing.end(body);
    return outgoing;
  };
  return {
    /** The answer, read to its end. */
    send: (sent: Sent): Promise<Came> =>
      new Promise((resolve, reject) => {
        const outgoing = begin(sent, (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          const type = incoming.headers['content-type'] ?? '';
          const end = () =>
            resolve({
              status: incoming.statusCode ?? 0,
              type,
              tag: incoming.headers.etag,
              text: Buffer.concat(parts).toString(),
            });
          incoming.on('error', reject).on('end', end);
          // A stream, which who takes anything may get, has no end.
          if (type.includes('event-stream')) {
            end();
            outgoing.destroy();
          }
        });
        outgoing.on('error', reject);
        outgoing.setTimeout(PATIENCE, () => outgoing.destroy(new Error('no answer came')));
      }),
    /** A connection of its own, left as soon as an answer begins, or earlier by `destroy`. */
    open(sent: Sent, onAnswer: (incoming: IncomingMessage) => void): ClientRequest {
      const outgoing = begin(sent, onAnswer, true);
      outgoing.on('error', () => undefined); // who leaves expects nothing
      return outgoing;
    },
    close: () => agent.destroy(),
  };
}

/** See `openSender`. */
export type Sender = ReturnType<typeof openSender>;
