import { CHANGES_SINCE, type ChangeRow } from '../../store/cypher/changes.ts';
import { GRAPH_STATE } from '../../store/cypher/graph-node.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Log } from '../mask-errors.ts';
import type { BoundedQueue } from './bounded-queue.ts';

/** Changes of the graph as they come, for queues. */
export interface Feed {
  /** From here on the queue gets every change, oldest first. Throws `StoreError` where the graph can't be read. */
  join(queue: BoundedQueue<ChangeRow>): Promise<void>;
  leave(queue: BoundedQueue<ChangeRow>): void;
  /** Ends all queues. */
  close(): void;
}

/** What a feed is made of. */
export interface FeedOptions {
  readonly store: GraphStore;
  /** Milliseconds between two looks at a graph that other processes may write to. */
  readonly poll: number;
  readonly log: Log;
}

/** Changes a statement. */
const SIZE = 100;

/**
 * Follows the graph while somebody listens, and does nothing else. Each change is read once for all
 * queues: after writes of this process at once, after those of others at the next look.
 */
export function openFeed({ store, poll, log }: FeedOptions): Feed {
  const queues = new Set<BoundedQueue<ChangeRow>>();
  let since = 0;
  let isBehind = false;
  let isAway = false;
  let last: Promise<unknown> = Promise.resolve();
  let isDue = false;
  let isClosed = false;
  let stop: (() => void) | undefined;

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const readNew = async () => {
    for (;;) {
      const rows = await store.read(CHANGES_SINCE, { since, limit: SIZE });
      follow(rows[0]?.now ?? 0);
      for (const row of rows) if (isChange(row)) hand(row);
      if (rows.length < SIZE) return;
    }
  };
  /** A member of a cluster may lag for a moment; a graph that stays behind was begun anew. */
  const follow = (now: number) => {
    if (now < since && isBehind) since = now;
    isBehind = now < since;
  };
  const hand = (change: ChangeRow) => {
    since = change.version;
    for (const queue of queues) {
      queue.push(change);
      if (queue.isEnded) leave(queue);
    }
  };
  const leave = (queue: BoundedQueue<ChangeRow>) => {
    queues.delete(queue);
    rest();
  };
  const rest = () => {
    if (queues.size > 0) return;
    stop?.();
    stop = undefined;
  };
  const pull = () => {
    if (isDue) return;
    isDue = true;
    inTurn(() => {
      isDue = false;
      return stop ? readNew() : Promise.resolve();
    }).then(
      () => {
        isAway = false;
      },
      (error: unknown) => {
        // Subscribers wait until it is back; one line tells of it, not one a look.
        if (!isAway) log(`subscriptions: ${error instanceof Error ? error.message : error}`);
        isAway = true;
      },
    );
  };
  const begin = async () => {
    const forget = store.onWritten(pull); // before the version is read: what is written meanwhile is told
    const timer = store.can.shareWriters ? setInterval(pull, poll).unref() : undefined;
    stop = () => {
      forget();
      clearInterval(timer);
    };
    const [state] = await store.read(GRAPH_STATE, {});
    since = state?.version ?? 0;
  };

  return {
    join: (queue) =>
      inTurn(async () => {
        try {
          if (stop) await readNew(); // so that what came before is not handed to those who come now
          if (!stop) await begin(); // also where all others went in the meantime
          if (isClosed) queue.end();
          if (!queue.isEnded) queues.add(queue);
        } finally {
          rest();
        }
      }),
    leave,
    close() {
      isClosed = true;
      for (const queue of queues) queue.end();
    },
  };
}

function isChange(row: { readonly [K in keyof ChangeRow]: unknown }): row is ChangeRow {
  return row.version !== null;
}
