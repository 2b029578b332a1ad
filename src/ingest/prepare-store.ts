import type { Config } from '../config.ts';
import { GRAPH_SHAPE, GRAPH_STATE } from '../store/cypher/graph-node.ts';
import { openStore } from '../store/open.ts';
import type { GraphStore } from '../store/store.ts';
import { extractorVersion } from './extractor-version.ts';
import type { Knowledge } from './knowledge.ts';
import { syncCorrections } from './sync-corrections.ts';

/**
 * Opens the configured store and brings the ontology and the corrections into it, as far as they are not
 * yet. Throws `StoreError` where the store can't be had, `OntologyError` or `CorrectionsError` where these are
 * not sound; the store is closed again then.
 */
export async function prepareStore(
  config: Pick<Config, 'store'>,
  knowledge: Knowledge,
): Promise<GraphStore> {
  const store = await openStore(config.store);
  try {
    const [state] = await store.read(GRAPH_STATE, {});
    const isCurrent =
      state?.shape === GRAPH_SHAPE &&
      state.ontologyDigest === knowledge.digest &&
      state.extractorVersion === extractorVersion();
    if (!isCurrent) await syncOntology(store, knowledge);
    await syncCorrections({ store, knowledge });
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

async function syncOntology(store: GraphStore, knowledge: Knowledge): Promise<void> {
  const ontology = await knowledge.open();
  const { toBaseLayer } = await import('../graph/base-layer.ts');
  const { syncBase } = await import('../store/sync-base.ts');
  await syncBase(store, toBaseLayer(ontology), { extractorVersion: extractorVersion() });
}
