import type { GraphStore } from '../store/store.ts';
import type { Context } from './command.ts';
import { withExistingStore } from './existing-store.ts';
import { heldBy } from './ingest-door.ts';
import type { Remote } from './remote.ts';

/**
 * Works on the graph there is: in its store or, where a running server holds that, through its address. Throws
 * as `withExistingStore` does, and what the work throws.
 */
export async function storeOrServer<T>(
  context: Context,
  inStore: (store: GraphStore) => Promise<T>,
  through: (url: string) => Promise<T>,
): Promise<T> {
  let isOpen = false;
  try {
    return await withExistingStore(context.config, (store) => {
      isOpen = true;
      return inStore(store);
    });
  } catch (cause) {
    if (isOpen) throw cause;
    return through(heldBy(context, cause));
  }
}

/** A server at an address, with the token that lets one do most. */
export function serverAt({ config }: Context, url: string): Remote {
  return { url, token: config.writeToken ?? config.readToken };
}
