import { expect, test } from 'vitest';
import { openQueue } from '../../src/api/feed/bounded-queue.ts';
import { openFeed } from '../../src/api/feed/feed.ts';
import type { ChangeRow } from '../../src/store/cypher/changes.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { openWritten } from '../../src/store/written.ts';

/** A graph that is nothing but its changes, which may be away, or lag behind. */
function imaginedStore() {
  const written = openWritten();
  const state = { now: 5, isAway: false, changes: [] as ChangeRow[] };
  const rowsOf = (since: number, limit: number) => {
    const found = state.changes.filter(({ version }) => version > since).slice(0, limit);
    return found.length > 0 ? found : [{ version: null }];
  };
  const store = {
    can: { shareWriters: false, fullTextCypher: false },
    onWritten: written.listen,
    async read({ name }: { name: string }, { since, limit }: { since: number; limit: number }) {
      if (state.isAway) throw new Error('The store is away.');
      if (name === 'graph.state') return [{ version: state.now }];
      return rowsOf(since, limit).map((row) => ({ ...row, now: state.now }));
    },
  } as unknown as GraphStore;
  const write = (version: number) => {
    state.now = version;
    const nothing = { added: [], changed: [], removed: [] };
    state.changes.push({ version, article: `article:${version}`, status: 'new', ...nothing });
  };
  return { store, state, write, tell: written.tell };
}

const newQueue = (most = 1000) => openQueue<ChangeRow>(most, () => new Error('too many'));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** The versions that wait in a queue that is ended first. */
async function versionsIn(queue: ReturnType<typeof newQueue>): Promise<number[]> {
  queue.end();
  const versions: number[] = [];
  for await (const { version } of queue) versions.push(version);
  return versions;
}

test('each gets what comes after it joined, in order, however much that is', async () => {
  const { store, write, tell } = imaginedStore();
  const feed = openFeed({ store, poll: 1000, log: () => undefined });
  const [early, late] = [newQueue(), newQueue()];
  await feed.join(early);
  for (let version = 6; version < 256; version += 1) write(version); // more than one statement reads
  await feed.join(late);
  write(256);
  tell();
  tell();
  await settled();
  expect(await versionsIn(early)).toEqual(Array.from({ length: 251 }, (_, at) => at + 6));
  expect(await versionsIn(late)).toEqual([256]);
});

test('a store that is away is told of once, and nothing is lost', async () => {
  const { store, state, write, tell } = imaginedStore();
  const log: string[] = [];
  const feed = openFeed({ store, poll: 1000, log: (line) => log.push(line) });
  const queue = newQueue();
  await feed.join(queue);
  state.isAway = true;
  for (const version of [6, 7]) {
    write(version);
    tell();
    await settled();
  }
  await expect(feed.join(newQueue())).rejects.toThrow('away');
  expect(log).toEqual(['subscriptions: The store is away.']);
  state.isAway = false;
  tell();
  await settled();
  expect(await versionsIn(queue)).toEqual([6, 7]);
});

test('a graph that lags repeats nothing; one that was begun anew is followed', async () => {
  const { store, state, write, tell } = imaginedStore();
  const feed = openFeed({ store, poll: 1000, log: () => undefined });
  const queue = newQueue();
  await feed.join(queue);
  write(6);
  tell();
  await settled();
  for (const now of [5, 6, 1, 1]) {
    state.now = now;
    if (now === 1) state.changes = [];
    tell();
    await settled();
  }
  write(2);
  tell();
  await settled();
  expect(await versionsIn(queue)).toEqual([6, 2]);
});

test('a queue that is full ends with its error alone, and others go on', async () => {
  const { store, write, tell } = imaginedStore();
  const feed = openFeed({ store, poll: 1000, log: () => undefined });
  const [short, long] = [newQueue(2), newQueue()];
  for (const queue of [short, long]) await feed.join(queue);
  for (const version of [6, 7, 8]) write(version);
  tell();
  await settled();
  await expect(versionsIn(short)).rejects.toThrow('too many');
  expect(await versionsIn(long)).toEqual([6, 7, 8]);
});
