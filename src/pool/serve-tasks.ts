import { parentPort, workerData } from 'node:worker_threads';
import { type Message, type ThreadData, toPlainError } from './messages.ts';

/**
 * What a module with work exports: `openTask` makes ready what all tasks share, with the data that the
 * pool was given, and gives the work itself.
 */
export interface TaskModule<T, R> {
  openTask(data: never): Promise<(task: T) => R | Promise<R>>;
}

/** Does the work of the module that this thread was started with, task by task. */
export async function serveTasks(): Promise<void> {
  const { module, data } = workerData as ThreadData;
  const send = (message: Message<unknown>) => parentPort?.postMessage(message);
  try {
    const { openTask } = (await import(module)) as TaskModule<unknown, unknown>;
    const work = await openTask(data as never);
    parentPort?.on('message', async (task: unknown) => {
      try {
        send({ kind: 'done', result: await work(task) });
      } catch (error) {
        send({ kind: 'failed', error: toPlainError(error) });
      }
    });
    send({ kind: 'ready' });
  } catch (error) {
    send({ kind: 'failed', error: toPlainError(error) });
  }
}
