import { Worker } from 'node:worker_threads';
import { EntenteError } from '../errors.ts';
import { fromPlainError, type Message, type ThreadData } from './messages.ts';

const ENTRY = new URL('./worker.mjs', import.meta.url);

/** What a thread may take. */
export interface ThreadLimits {
  /** Milliseconds that a task may take; the start of the thread does not count. */
  readonly time: number;
  /** Megabytes of heap. */
  readonly memory: number;
}

/** What a thread does. */
export interface ThreadTask {
  /** Module that exports `openTask`: see `TaskModule`. */
  readonly module: URL;
  /** What `openTask` is given. */
  readonly data?: unknown;
}

/** A thread that does one task at a time. */
export interface Thread<T, R> {
  /** Resolves once the thread can work; throws what kept it from that. */
  readonly ready: Promise<void>;
  /** False once it has ended, by itself or because it was stopped. */
  readonly isAlive: boolean;
  /**
   * Throws what the task threw, or an `EntenteError` where the task took too much time (TOO_SLOW),
   * too much memory (TOO_LARGE) or the thread with it (THREAD_FAILED); the thread is gone then.
   * `name` is how these errors call the task.
   */
  run(task: T, name: string): Promise<R>;
  stop(): Promise<void>;
}

interface Waiting<R> {
  readonly name: string;
  resolve(value: R): void;
  reject(error: Error): void;
}

/** Starts a thread. */
export function startThread<T, R>(
  { module, data }: ThreadTask,
  limits: ThreadLimits,
): Thread<T, R> {
  const workerData: ThreadData = { module: module.href, data };
  const worker = new Worker(ENTRY, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  let isAlive = true;
  let waiting: Waiting<R> | undefined;
  let start: Waiting<void> | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    start = { name: 'The thread', resolve, reject };
  });
  ready.catch(() => undefined); // nobody waits for it where the pool is closed before it starts

  const end = (toError: (name: string) => Error) => {
    isAlive = false;
    start?.reject(toError(start.name));
    waiting?.reject(toError(waiting.name));
    start = undefined;
    waiting = undefined;
  };
  worker.on('message', (message: Message<R>) => {
    if (message.kind === 'ready') {
      start?.resolve();
      start = undefined;
    } else if (message.kind === 'done') {
      waiting?.resolve(message.result);
    } else {
      (start ?? waiting)?.reject(fromPlainError(message.error));
    }
  });
  worker.on('error', (cause) => end((name) => toFailure(name, cause, limits)));
  worker.on('exit', (code) => end((name) => failure(name, `it ended with ${code}`)));

  return {
    ready,
    get isAlive() {
      return isAlive;
    },
    async run(task, name) {
      const timer = setTimeout(() => {
        end(() => tooSlow(name, limits));
        void worker.terminate();
      }, limits.time);
      try {
        return await new Promise<R>((resolve, reject) => {
          waiting = { name, resolve, reject };
          worker.postMessage(task);
        });
      } finally {
        clearTimeout(timer);
        waiting = undefined;
      }
    },
    async stop() {
      end((name) => failure(name, 'it was stopped'));
      await worker.terminate();
    },
  };
}

function tooSlow(name: string, { time }: ThreadLimits): EntenteError {
  const message = `${name} took more than ${time / 1000} s and was given up: split it, or allow more with --article-timeout.`;
  return new EntenteError('TOO_SLOW', message);
}

function toFailure(name: string, cause: unknown, { memory }: ThreadLimits): EntenteError {
  const { code, message } = cause as Partial<NodeJS.ErrnoException>;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return failure(name, message ?? String(cause), cause);
  return new EntenteError(
    'TOO_LARGE',
    `${name} took more than ${memory} MB of memory and was given up: split it into its articles.`,
    { cause },
  );
}

function failure(name: string, reason: string, cause?: unknown): EntenteError {
  const message = `${name} was given up because the thread that read it failed: ${reason}.`;
  return new EntenteError('THREAD_FAILED', message, { cause });
}
