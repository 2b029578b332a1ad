import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { StoreError } from '../errors.ts';
import { openStore } from '../store/open.ts';
import type { GraphStore } from '../store/store.ts';

/** Whether there is a graph already; of a Neo4j that is taken for granted. */
export async function hasGraph({ store }: Pick<Config, 'store'>): Promise<boolean> {
  if (store.kind === 'neo4j') return true;
  return access(join(store.folder, 'graph.grafeo')).then(
    () => true,
    () => false,
  );
}

/** Throws `StoreError` where there is no graph yet: a command that only asks makes none. */
export async function assertGraph(config: Pick<Config, 'store' | 'data'>): Promise<void> {
  if (await hasGraph(config)) return;
  throw new StoreError(
    `There is no graph in ${config.data} yet: take articles in with \`entente ingest PATHS\`, or name another folder with ENTENTE_DATA.`,
  );
}

/**
 * Lends the store to a command that only looks: it makes no graph where there is none, and brings no
 * ontology in. Throws `StoreError`.
 */
export async function withExistingStore<T>(
  config: Pick<Config, 'store' | 'data'>,
  look: (store: GraphStore) => Promise<T>,
): Promise<T> {
  await assertGraph(config);
  const store = await openStore(config.store);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}
