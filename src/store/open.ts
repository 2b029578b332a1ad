import type { EmbeddedOptions } from './embedded/open-embedded.ts';
import type { Neo4jOptions } from './neo4j/open-neo4j.ts';
import type { GraphStore } from './store.ts';

/** Which store to open, and where it is. */
export type StoreConfig =
  | ({ readonly kind: 'embedded' } & EmbeddedOptions)
  | ({ readonly kind: 'neo4j' } & Neo4jOptions);

/**
 * Opens the store with its schema in place. Each adapter is loaded only when it is asked for. Throws
 * `StoreError`: STORE_LOCKED (embedded, held by another process), STORE_UNREACHABLE (Neo4j is not
 * there or refuses), STORE_FAILED (the file or a statement is at fault).
 */
export async function openStore(config: StoreConfig): Promise<GraphStore> {
  if (config.kind === 'neo4j') {
    const { openNeo4j } = await import('./neo4j/open-neo4j.ts');
    return openNeo4j(config);
  }
  const { openEmbedded } = await import('./embedded/open-embedded.ts');
  return openEmbedded(config);
}
