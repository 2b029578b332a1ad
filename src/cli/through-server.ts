import { StoreError } from '../errors.ts';
import type { Context } from './command.ts';
import { findServer } from './running-server.ts';

/**
 * Works on the graph directly or, where a running server holds the embedded one, by way of that
 * server, and says so. Throws the `StoreError` where another process holds it that is no server.
 */
export async function throughServer<T>(
  { config, output }: Context,
  direct: () => Promise<T>,
  remote: (url: string) => Promise<T>,
): Promise<T> {
  try {
    return await direct();
  } catch (cause) {
    if (!(cause instanceof StoreError && cause.code === 'STORE_LOCKED')) throw cause;
    const server = findServer(config.data);
    if (!server) throw cause;
    output.tell(
      `The graph in ${config.data} is held by the server at ${server.url} (process ${server.pid}); working through it.`,
    );
    return remote(server.url);
  }
}
