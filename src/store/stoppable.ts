import { setMaxListeners } from 'node:events';
import { EntenteError } from '../errors.ts';
import type { GraphStore, Run } from './store.ts';

/**
 * The store for one operation: when the signal fires, statements that run are stopped, as far as the
 * engine can, and further ones are not begun. Throws `EntenteError` STOPPED for both. Writes go on.
 */
export function stoppable(store: GraphStore, signal: AbortSignal): GraphStore {
  const { readValue } = store;
  setMaxListeners(0, signal); // an operation may run many statements at a time
  const guarded = <T>(run: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      // At once, for the embedded engine ends its statement in its own time.
      const leave = () => reject(new EntenteError('STOPPED', 'The operation was stopped.'));
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      run()
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave));
    });
  const read: Run = (query, params) => guarded(() => store.read(query, params, signal));
  return {
    ...store,
    read,
    ...(readValue && {
      readValue: (query: Parameters<typeof readValue>[0], params: object) =>
        guarded(() => readValue(query, params, signal)),
    }),
  };
}
