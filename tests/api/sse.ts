import { type IncomingMessage, request } from 'node:http';

/** What a subscriber reads: each `next` with its answer, and at last `complete`. */
export interface Told {
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
}

/** A subscription as its client sees it. */
export interface Subscription {
  readonly status: number;
  readonly type: string;
  /** Comments so far: what keeps the connection alive. */
  readonly comments: () => number;
  /** The next message, waited for; undefined when the connection has ended. */
  next(): Promise<Told | undefined>;
  /** Reads no more, so that the server must wait. */
  pause(): void;
  resume(): void;
  /** Goes without a word. */
  leave(): void;
}

/** Subscribes by POST over a connection of its own, and waits for the first bytes of the answer. */
export async function subscribe(
  url: string,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Subscription> {
  const body = JSON.stringify({ query, variables });
  const [incoming, leave] = await new Promise<[IncomingMessage, () => void]>((resolve, reject) => {
    const outgoing = request(
      `${url}/graphql`,
      {
        method: 'POST',
        agent: false,
        headers: {
          accept: 'text/event-stream',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (answer) => resolve([answer, () => outgoing.destroy()]),
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  const told: Told[] = [];
  let comments = 0;
  let hasEnded = false;
  let wake = () => {};
  let rest = '';
  incoming.on('data', (part: Buffer) => {
    const blocks = `${rest}${part}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
      if (block.startsWith(':')) comments += 1;
      else told.push({ event: field('event') ?? '', data: JSON.parse(field('data') || 'null') });
    }
    wake();
  });
  const end = () => {
    hasEnded = true;
    wake();
  };
  incoming.on('end', end).on('error', end).on('close', end);
  return {
    status: incoming.statusCode ?? 0,
    type: incoming.headers['content-type'] ?? '',
    comments: () => comments,
    async next() {
      while (told.length === 0 && !hasEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return told.shift();
    },
    pause: () => incoming.pause(),
    resume: () => incoming.resume(),
    leave,
  };
}
