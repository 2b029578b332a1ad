import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HostileRequest, type HostileSource, hostileRequests } from './hostile/requests.ts';
import { type Came, question, type Sender } from './http.ts';
import { article, BIG, ORDINARY, WRONG } from './questions.ts';
import type { Tally } from './tally.ts';

/** What a client needs to know of the run. */
export interface Run {
  readonly url: string;
  readonly sender: Sender;
  readonly tally: Tally;
  readonly source: HostileSource;
  readonly seed: number;
  /** True until the time is up. */
  readonly goesOn: () => boolean;
}

/** One kind of client, with the milliseconds between two of its turns. */
export interface Client {
  readonly kind: string;
  readonly pause: number;
  turn(run: Run, at: number): Promise<void>;
}

const STREAMS = 200;
const BATCH = 500;
const SUBSCRIPTIONS = [
  'subscription { articleIngested { articleId status } }',
  'subscription { eventRecorded { change event { type } } }',
];
const INGEST =
  'mutation ($text: String!) { ingestArticle(input: { text: $text }) { status articleId } }';
const REMOVE = 'mutation ($id: ID!) { removeArticle(id: $id) { removed } }';

const nth = <T>(items: readonly T[], at: number): T => items[at % items.length] as T;

/** Codes of the errors of an answer; `INVALID` where one has none. */
function codesOf({ type, text }: Came): string[] {
  if (!type.includes('json')) return [];
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return errors.map(({ extensions }) => extensions?.code ?? 'INVALID');
}

/** Notes an answer that must be a right one. */
function expectRight({ tally }: Run, kind: string, came: Came): void {
  const codes = codesOf(came);
  tally.answer(kind, codes);
  const isRight = (came.status === 200 || came.status === 304) && codes.length === 0;
  if (!isRight) tally.failure(kind, `${came.status} ${came.text.slice(0, 200)}`);
}

const ordinary: Client = {
  kind: 'ordinary',
  pause: 10,
  async turn(run, at) {
    const [query, variables] = nth(ORDINARY, at);
    const came = await run.sender.send(question(query, variables, { 'entente-cost': '1' }));
    expectRight(run, 'ordinary', came);
  },
};

const direct: Client = {
  kind: 'direct',
  pause: 10,
  async turn(run, at) {
    const [query, variables] = nth(ORDINARY, at);
    expectRight(run, 'direct', await run.sender.send(question(query, variables)));
  },
};

const big: Client = {
  kind: 'big pages',
  pause: 150,
  async turn(run, at) {
    expectRight(run, 'big pages', await run.sender.send(question(nth(BIG, at))));
  },
};

const wrong: Client = {
  kind: 'errors',
  pause: 40,
  async turn({ sender, tally }, at) {
    const [query, code] = nth(WRONG, at);
    const codes = codesOf(await sender.send(question(query)));
    tally.answer('errors', codes);
    if (codes[0] !== code) tally.failure('errors', `${codes[0]} in place of ${code}`);
  },
};

/** By GET, with the tag of the last answer; as CSV; and what monitors ask. */
const watching: Client = {
  kind: 'GET, CSV, monitors',
  pause: 50,
  async turn(run, at) {
    const headers = { accept: 'application/json' };
    const [query, variables = {}] = nth(ORDINARY, at);
    const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const path = `/graphql?${asked}`;
    if (at % 5 === 0) {
      const paths = ['/ready', '/health', '/metrics', '/schema.graphql'];
      expectRight(run, this.kind, await run.sender.send({ path: nth(paths, at / 5) }));
    } else if (at % 5 === 1) {
      const csv = { path: '/graphql?output=csv&query={topActors{count actor{name}}}', headers };
      expectRight(run, this.kind, await run.sender.send(csv));
    } else {
      const came = await run.sender.send({ path, headers });
      expectRight(run, this.kind, came);
      if (!came.tag) return;
      const again = { ...headers, 'if-none-match': came.tag };
      expectRight(run, this.kind, await run.sender.send({ path, headers: again }));
    }
  },
};

let batch: readonly HostileRequest[] = [];
const hostile: Client = {
  kind: 'hostile',
  pause: 15,
  async turn({ sender, tally, source, seed }, at) {
    if (at % BATCH === 0) batch = hostileRequests(source, BATCH, seed + at / BATCH);
    const sent = batch[at % BATCH];
    if (!sent) return;
    const came = await sender.send(sent);
    tally.answer('hostile', codesOf(came));
    const isOurs =
      came.status >= 500 || /"(INTERNAL_\w+|STORE_\w+)"|Unexpected error/.test(came.text);
    if (isOurs) tally.failure('hostile', `${came.status} ${came.text.slice(0, 200)}\n${sent.body}`);
  },
};

/** Sends half of a request and holds the line: the headers, or the body, in one piece or drop by drop. */
const half: Client = {
  kind: 'half requests',
  pause: 100,
  async turn({ url, tally }, at) {
    const head = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
    const whole = `${head}content-length: 100\r\n\r\n{"query": "{ __typename }"`;
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    for (let sent = 0; sent < whole.length - (at % 2) * 60; sent += 40) {
      if (!socket.destroyed) socket.write(whole.slice(sent, sent + 40));
      await sleep(20);
    }
    tally.answer('half requests');
    // One in ten waits for the server to end it.
    if (at % 10 !== 0) socket.destroy();
    else setTimeout(() => socket.destroy(), 40_000).unref();
  },
};

/** Leaves before the answer, as it begins, or in the middle of it. */
const leaving: Client = {
  kind: 'leaving',
  pause: 60,
  async turn({ sender, tally }, at) {
    await new Promise<void>((resolve) => {
      const leave = () => {
        outgoing.destroy();
        resolve();
      };
      const outgoing = sender.open(question(nth(BIG, at)), (incoming) => {
        if (at % 3 === 0) return leave();
        incoming.once('data', leave).once('end', leave).on('error', leave);
      });
      setTimeout(leave, at % 3 === 1 ? at % 40 : 5_000);
    });
    tally.answer('leaving');
  },
};

/** Two hundred subscribe, listen for a while, and go without a word. */
const subscribing: Client = {
  kind: 'subscriptions',
  pause: 3_000,
  async turn({ sender, tally }, at) {
    const subscribe = (number: number) =>
      new Promise<() => void>((resolve) => {
        const sent = {
          ...question(nth(SUBSCRIPTIONS, number), {}, { accept: 'text/event-stream' }),
          address: `10.2.${at % 250}.${number % 50}`,
        };
        const outgoing = sender.open(sent, (incoming) => {
          tally.answer('subscriptions');
          if (incoming.statusCode !== 200)
            tally.failure('subscriptions', `status ${incoming.statusCode}`);
          incoming.on('error', () => undefined).resume();
          resolve(() => outgoing.destroy());
        });
        outgoing.once('close', () => resolve(() => undefined));
      });
    const streams = await Promise.all(Array.from({ length: STREAMS }, (_, one) => subscribe(one)));
    await sleep(2_000);
    for (const leave of streams) leave();
  },
};

/** Takes an article in and removes it again. */
const ingesting: Client = {
  kind: 'articles',
  pause: 2_000,
  async turn(run, at) {
    const came = await run.sender.send(question(INGEST, { text: article(at) }));
    expectRight(run, 'articles', came);
    const id = /article:\w+/.exec(came.text)?.[0];
    const removed = await run.sender.send(question(REMOVE, { id: id ?? 'article:none' }));
    expectRight(run, 'articles', removed);
    if (!removed.text.includes('true')) run.tally.failure('articles', `not removed: ${came.text}`);
  },
};

/** Who asks, in the order of the table. */
export const CLIENTS: readonly Client[] = [
  ordinary,
  direct,
  big,
  wrong,
  watching,
  hostile,
  half,
  leaving,
  subscribing,
  ingesting,
];

/** Turn after turn, until the time is up; one that throws is a failure, and the next follows. */
export async function drive(client: Client, run: Run): Promise<void> {
  for (let at = 0; run.goesOn(); at += 1) {
    try {
      await client.turn(run, at);
    } catch (error) {
      if (run.goesOn()) run.tally.failure(client.kind, String(error));
    }
    await sleep(client.pause);
  }
}
