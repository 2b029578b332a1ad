import { afterEach, describe, expect, test } from 'vitest';
import { EntenteError, OntologyError, ThreadError } from '../../src/errors.ts';
import { openPool, type Pool, type PoolOptions } from '../../src/pool/pool.ts';
import type { Task } from './tasks/arithmetic.ts';

const DEFAULTS = { size: 2, time: 20_000, memory: 64, worthThread: 0 };
let pool: Pool<Task, number> | undefined;
afterEach(() => pool?.close());

function open(file: string, options: Partial<PoolOptions> = {}): Pool<Task, number> {
  const module = new URL(`./tasks/${file}.ts`, import.meta.url);
  pool = openPool<Task, number>({ ...DEFAULTS, module, ...options });
  return pool;
}
const run = (task: Task, weight = 1) =>
  (pool as typeof pool & {}).run(task, { name: 'a.txt', weight });
const square = (of: number) => run({ ask: 'square', of });

describe('a pool', { timeout: 60_000 }, () => {
  test('gives each task its own result, from TypeScript and with the data of the pool', async () => {
    open('arithmetic', { data: { add: 1 } });
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    expect(await Promise.all(numbers.map(square))).toEqual(numbers.map((of) => of ** 2 + 1));
  });

  test('an error of a task is the task’s alone', async () => {
    open('arithmetic', { size: 1 });
    const before = await run({ ask: 'thread', after: 0 });
    await expect(run({ ask: 'throw' })).rejects.toThrow('a broken task');
    expect(await run({ ask: 'thread', after: 0 })).toBe(before);
  });

  test.for<[Task, Partial<PoolOptions>, string, RegExp]>([
    [
      { ask: 'loop' },
      { time: 300 },
      'TOO_SLOW',
      /^a\.txt took more than 0\.3 s and was given up: split it, or allow more with --article-timeout\.$/,
    ],
    [
      { ask: 'fill memory' },
      {},
      'TOO_LARGE',
      /^a\.txt took more than 64 MB of memory and was given up: split it into its articles\.$/,
    ],
    [
      { ask: 'exit' },
      {},
      'THREAD_FAILED',
      /^a\.txt was given up because the thread that read it failed: it ended with 7\.$/,
    ],
  ])('%j takes its thread with it and nothing else', async ([task, options, code, message]) => {
    open('arithmetic', { size: 1, ...options });
    const [before, lost, after] = await Promise.allSettled([square(2), run(task), square(3)]);
    expect(before).toEqual({ status: 'fulfilled', value: 4 });
    expect(lost).toMatchObject({
      status: 'rejected',
      reason: { code, message: expect.stringMatching(message) },
    });
    expect((lost as PromiseRejectedResult).reason).toBeInstanceOf(EntenteError);
    expect(after).toEqual({ status: 'fulfilled', value: 9 });
  });

  test('a thread that ends while it has nothing to do is replaced', async () => {
    open('arithmetic', { size: 1 });
    await run({ ask: 'exit soon' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await square(5)).toBe(25);
  });

  test('the start of a thread counts for no task', async () => {
    open('arithmetic', { size: 1, time: 30 }); // no thread starts in 30 ms
    expect(await square(4)).toBe(16);
  });

  test('another thread starts when enough work waits for it', async () => {
    const threads = async (worthThread: number) => {
      open('arithmetic', { size: 2, worthThread });
      const tasks = [1, 2, 3].map(() => run({ ask: 'thread', after: 1000 }, 30));
      const ids = new Set(await Promise.all(tasks));
      await pool?.close();
      return ids.size;
    };
    expect(await threads(100)).toBe(1);
    expect(await threads(50)).toBe(2);
  });

  test('what keeps a thread from starting ends all tasks, now and later', async () => {
    open('does-not-start');
    const tasks = await Promise.allSettled([square(1), square(2)]);
    for (const task of [...tasks, ...(await Promise.allSettled([square(3)]))]) {
      expect(task).toMatchObject({
        status: 'rejected',
        reason: {
          code: 'THREADS',
          message:
            'No thread can start to read articles (no parser): read them without, with --workers 0.',
        },
      });
    }
  });

  test('faults of the ontology arrive whole', async () => {
    open('broken-ontology');
    const error = await square(1).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(OntologyError);
    expect((error as OntologyError).findings).toEqual([
      { file: 'a.yml', line: 3, column: 1, message: 'is not sound' },
    ]);
  });

  test('closing ends what runs and what waits', async () => {
    open('arithmetic', { size: 1 });
    await square(1);
    const tasks = Promise.allSettled([run({ ask: 'loop' }), square(2)]);
    await pool?.close();
    const [running, waiting] = await tasks;
    expect(running).toMatchObject({ status: 'rejected', reason: { code: 'THREAD_FAILED' } });
    expect(waiting).toMatchObject({ status: 'rejected', reason: expect.any(ThreadError) });
  });
});
