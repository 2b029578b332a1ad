import { GRAPH_STATE } from '../store/cypher/graph-node.ts';
import { GRAPH_COUNTS } from '../store/cypher/read-status.ts';
import type { GraphStore } from '../store/store.ts';
import type { ApiContext } from './context.ts';

/** What the graph holds and when it last changed. */
export interface GraphStatus {
  readonly store: GraphStore['name'];
  readonly version: number;
  readonly articles: number;
  readonly events: number;
  readonly actors: number;
  readonly sentences: number;
  readonly lastIngest: string | null;
  readonly extractorVersion: string | null;
  readonly ontologyDigest: string | null;
  readonly serverVersion: string;
}

/** Reads the status; an empty store is version 0. */
export async function readGraphStatus({ store, version }: ApiContext): Promise<GraphStatus> {
  const [[state], [counts]] = await Promise.all([
    store.read(GRAPH_STATE, {}),
    store.read(GRAPH_COUNTS, {}),
  ]);
  return {
    store: store.name,
    version: state?.version ?? 0,
    articles: counts?.articles ?? 0,
    events: counts?.events ?? 0,
    actors: counts?.actors ?? 0,
    sentences: counts?.sentences ?? 0,
    lastIngest: state?.lastIngest ?? null,
    extractorVersion: state?.extractorVersion ?? null,
    ontologyDigest: state?.ontologyDigest ?? null,
    serverVersion: version,
  };
}
