import { threadId } from 'node:worker_threads';

/** What a thread of these tests can be asked. */
export type Task =
  | { readonly ask: 'square'; readonly of: number }
  | { readonly ask: 'thread'; readonly after: number }
  | { readonly ask: 'exit soon' }
  | { readonly ask: 'throw' | 'loop' | 'fill memory' | 'exit' };

/** Adds what the pool was opened with, to show that it arrives. */
export async function openTask(data: { readonly add: number } | undefined) {
  return (task: Task): number | Promise<number> => {
    switch (task.ask) {
      case 'square':
        return task.of ** 2 + (data?.add ?? 0);
      case 'thread':
        return new Promise((resolve) => {
          setTimeout(() => resolve(threadId), task.after);
        });
      case 'throw':
        throw new TypeError('a broken task');
      case 'exit':
        return process.exit(7);
      case 'exit soon':
        setTimeout(() => process.exit(7), 10);
        return 0;
      case 'loop':
        for (;;);
      case 'fill memory': {
        const kept: number[][] = [];
        for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index));
      }
    }
  };
}
