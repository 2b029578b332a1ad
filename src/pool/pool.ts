import { OntologyError, ThreadError } from '../errors.ts';
import { startThread, type Thread, type ThreadLimits, type ThreadTask } from './thread.ts';

/** What a pool is told of a task. */
export interface TaskInfo {
  /** How messages call it. */
  readonly name: string;
  /** How much work it is, in a unit of the caller's. */
  readonly weight: number;
}

/** Does tasks on several threads. */
export interface Pool<T, R> {
  /**
   * Does a task when a thread is free; tasks begin in the order they came. Throws what the task
   * threw; `Thread.run` says what it throws for a task that took its thread with it. Where a thread
   * can not start, all tasks throw why: an `OntologyError` or a `ThreadError`.
   */
  run(task: T, info: TaskInfo): Promise<R>;
  /** Ends all threads, whatever they do. */
  close(): Promise<void>;
}

/** How a pool works. */
export interface PoolOptions extends ThreadTask, ThreadLimits {
  /** The most threads at a time. */
  readonly size: number;
  /** So much weight must wait for each thread there is before another one starts. */
  readonly worthThread: number;
}

interface Waiting<T, R> {
  readonly weight: number;
  begin(thread: Thread<T, R>): void;
  reject(error: Error): void;
}

/**
 * A pool of threads, started as work piles up: getting ready costs each a second and its own
 * ontology and parser. Of the published pools neither tinypool nor piscina tells when a task begins,
 * so a time limit would count the start of the thread in, and tasks wait for ever there when a
 * thread fails while it starts.
 */
export function openPool<T, R>(options: PoolOptions): Pool<T, R> {
  const threads = new Set<Thread<T, R>>();
  const free: Thread<T, R>[] = [];
  const queue: Waiting<T, R>[] = [];
  let waitingWeight = 0;
  let fault: Error | undefined;

  const grow = () => {
    const isWorth = waitingWeight > options.worthThread * threads.size || threads.size === 0;
    if (queue.length === 0 || threads.size >= options.size || !isWorth) return;
    const thread = startThread<T, R>(options, options);
    threads.add(thread);
    thread.ready.then(
      () => release(thread),
      (error) => fail(toThreadError(error)),
    );
  };
  const fail = (error: Error) => {
    fault ??= error;
    for (const waiting of queue.splice(0)) waiting.reject(fault);
  };
  const release = (thread: Thread<T, R>) => {
    if (!thread.isAlive) {
      threads.delete(thread);
      grow(); // in its place, where there is work for one
      return;
    }
    const next = queue.shift();
    if (!next) {
      free.push(thread);
      return;
    }
    waitingWeight -= next.weight;
    next.begin(thread);
  };
  const borrow = (weight: number): Promise<Thread<T, R>> => {
    for (let thread = free.pop(); thread; thread = free.pop()) {
      if (thread.isAlive) return Promise.resolve(thread);
      threads.delete(thread); // it ended while it had nothing to do
    }
    return new Promise((resolve, reject) => {
      queue.push({ weight, begin: resolve, reject });
      waitingWeight += weight;
      grow();
    });
  };

  return {
    async run(task, { name, weight }) {
      if (fault) throw fault;
      const thread = await borrow(weight);
      try {
        return await thread.run(task, name);
      } finally {
        release(thread);
      }
    },
    async close() {
      fail(new ThreadError('The threads were ended before the work was.'));
      await Promise.all([...threads].map((thread) => thread.stop()));
    },
  };
}

/** An ontology that does not load says enough by itself. */
function toThreadError(error: unknown): Error {
  if (error instanceof OntologyError || error instanceof ThreadError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ThreadError(
    `No thread can start to read articles (${reason}): read them without, with --workers 0.`,
    { cause: error },
  );
}
