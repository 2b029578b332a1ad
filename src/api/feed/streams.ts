import type { ChangeRow } from '../../store/cypher/changes.ts';
import { QuestionError } from '../errors.ts';
import { openCapped } from '../guard/capped.ts';
import { openQueue } from './bounded-queue.ts';
import { type FeedOptions, openFeed } from './feed.ts';

/** What bounds subscriptions. */
export interface StreamLimits {
  /** How many one address may have open. */
  readonly perAddress: number;
  /** How many may be open at a time. */
  readonly inAll: number;
  /** How many changes may wait for a subscriber that reads slowly. */
  readonly waiting: number;
  /** Milliseconds between two looks at a graph that other processes may write to. */
  readonly poll: number;
}

/** As a server comes. */
export const STREAM_LIMITS: StreamLimits = {
  perAddress: 10,
  inAll: 1000,
  waiting: 1000,
  poll: 2000,
};

/** Who subscribes. */
export interface Subscriber {
  readonly address: string;
  /** Fires when the client goes, also before it reads anything. */
  readonly signal: AbortSignal;
}

/** The subscriptions of a server. */
export interface Streams {
  /**
   * A stream of what `read` makes of each change from now on. Throws `QuestionError` TOO_MANY_STREAMS,
   * and `StoreError` where the graph can't be read; ends with `QuestionError` TOO_SLOW when too many
   * changes wait.
   */
  open<T>(
    subscriber: Subscriber,
    read: (change: ChangeRow) => Promise<readonly T[]>,
  ): Promise<AsyncIterableIterator<T>>;
  /** Ends all streams. */
  close(): void;
}

/** Counts a stream that begins; the function given counts it out. */
export type Count = () => () => void;

/** Opens no stream yet, and reads nothing before there is one. */
export function openStreams(
  { perAddress, inAll, waiting, poll }: StreamLimits,
  { store, log, count }: Omit<FeedOptions, 'poll'> & { readonly count?: Count | undefined },
): Streams {
  const capped = openCapped({ perAddress, inAll });
  const feed = openFeed({ store, poll, log });
  const tooSlow = () =>
    new QuestionError(
      `${waiting} changes wait to be read, and no more are kept: read faster, select less or narrow it down, and subscribe again.`,
      'TOO_SLOW',
      { most: waiting },
    );
  return {
    async open({ address, signal }, read) {
      const queue = openQueue<ChangeRow>(waiting, tooSlow);
      let countOut = () => {};
      const leave = () => {
        queue.end();
        feed.leave(queue);
        countOut();
        countOut = () => {};
      };
      const stream = capped(address, () => leaving(spread(queue, read), leave));
      if (count) countOut = count();
      const gone = () => void stream.return?.();
      try {
        await feed.join(queue);
      } catch (error) {
        await stream.return?.();
        throw error;
      }
      signal.addEventListener('abort', gone, { once: true });
      if (signal.aborted) gone();
      return stream;
    },
    close: feed.close,
  };
}

async function* spread<T>(
  changes: AsyncIterable<ChangeRow>,
  read: (change: ChangeRow) => Promise<readonly T[]>,
): AsyncGenerator<T, void> {
  for await (const change of changes) yield* await read(change);
}

/** A generator that waits for its next change would return only after that; `leave` ends the wait. */
function leaving<T>(source: AsyncGenerator<T, void>, leave: () => void): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        try {
          const step = await source.next();
          if (step.done) leave();
          return step;
        } catch (error) {
          leave();
          throw error;
        }
      },
      return() {
        leave();
        return source.return();
      },
    }),
  };
}
