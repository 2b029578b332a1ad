import { mapInOrder } from '../pool/in-order.ts';
import { peek } from '../pool/peek.ts';
import { openPool } from '../pool/pool.ts';
import type { ThreadTask } from '../pool/thread.ts';

/** How articles are read. */
export interface ReadingLimits {
  /** The most threads at a time; 0 reads in this one, and without a time limit. */
  readonly workers: number;
  /** Seconds that one article may take. */
  readonly timeLimit: number;
}

/** What there is to read. */
export interface Reading<T, I, R, O> extends ThreadTask {
  readonly source: AsyncIterable<T>;
  /** How messages call an item. */
  readonly nameOf: (item: T) => string;
  /** How many characters of an item are to be read. */
  readonly lengthOf: (item: T) => number;
  /** Reads as `module` does, in this thread. */
  readonly readHere: (input: I) => Promise<R>;
  /** What becomes of an item; `read` is `readHere`, or the same on another thread. */
  readonly work: (item: T, read: (input: I) => Promise<R>) => Promise<O>;
  /** Ends the threads at once: what they were reading is rejected with a `ThreadError`. */
  readonly signal?: AbortSignal | undefined;
}

/** Characters, and items, that are read ahead of what has been given out. */
const AHEAD = { weight: 2_000_000, items: 10_000 };

/**
 * Megabytes of heap for a thread. The longest article that is let in, two million characters, takes
 * less than half of it.
 */
const MEMORY = 512;

/**
 * Characters that must wait for each thread before another one starts: reading so many takes a
 * thread longer than a new one takes to get ready.
 */
const WORTH_THREAD = 100_000;

/** What is read in a third of a second, while a thread needs half a second more to get ready. */
const SHORT = 20_000;

/** Milliseconds after which a source is no longer waited for to see whether it is short. */
const PATIENCE = 100;

/**
 * Reads articles on all threads that are allowed and worth starting, and gives the results in the
 * order of the items: they are the same for any number of threads. A short source is read in this
 * thread. Throws what `work` throws.
 */
export async function* readInOrder<T, I, R, O>(
  { source, nameOf, lengthOf, readHere, work, module, data, signal }: Reading<T, I, R, O>,
  { workers, timeLimit }: ReadingLimits,
): AsyncGenerator<O> {
  const short = { weigh: lengthOf, most: SHORT, patience: PATIENCE };
  const { isAll, items } =
    workers === 0 ? { isAll: true, items: source } : await peek(source, short);
  if (isAll) {
    for await (const item of items) yield await work(item, readHere);
    return;
  }
  const time = timeLimit * 1000;
  const limits = { size: workers, time, memory: MEMORY, worthThread: WORTH_THREAD };
  const pool = openPool<I, R>({ module, data, ...limits });
  const stop = () => void pool.close();
  signal?.addEventListener('abort', stop);
  try {
    const onThread = (item: T) =>
      work(item, (input) => pool.run(input, { name: nameOf(item), weight: lengthOf(item) }));
    yield* mapInOrder(items, onThread, { ...AHEAD, weigh: lengthOf });
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}
