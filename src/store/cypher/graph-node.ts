import { type NoParams, query } from './query.ts';

/**
 * Which shape of the graph this version of Entente writes and reads. 2: statements are tied to what they
 * concern by CONCERNS; in 1 it was ABOUT, as for events, whose number could then not be told by degree.
 * 3: events say whether they are `attributed`. 4: they say in what their accounts differ (`disputes`), and how
 * many origins tell them (`corroboration`).
 */
export const GRAPH_SHAPE = 4;

/** What the one (:Graph) node says of the whole graph. */
export interface GraphState {
  /** Counts the writes that changed something. */
  readonly version: number;
  readonly ontologyDigest: string | null;
  /** See `GRAPH_SHAPE`; 1 where an earlier version wrote it. */
  readonly shape: number;
  readonly extractorVersion: string | null;
  readonly lastIngest: string | null;
}

/**
 * First statement of every write on a store that several processes share: setting a property takes
 * the node's write lock, which the transaction keeps to its end, so that writers go one by one.
 */
export const LOCK_GRAPH = query<NoParams, never>(
  'graph.lock',
  "MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.version = 0 SET g.id = 'graph'",
);

export const GRAPH_STATE = query<NoParams, GraphState>(
  'graph.state',
  `MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version, coalesce(g.shape, 1) AS shape, g.ontologyDigest AS ontologyDigest,
  g.extractorVersion AS extractorVersion, g.lastIngest AS lastIngest`,
);

/** Bumps the version; a null parameter leaves its property as it stands. */
export const BUMP_GRAPH = query<
  {
    readonly ontologyDigest: string | null;
    readonly extractorVersion: string | null;
    readonly lastIngest: string | null;
  },
  { readonly version: number }
>(
  'graph.bump',
  `MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.version = 0
SET g.version = g.version + 1, g.shape = ${GRAPH_SHAPE},
  g.ontologyDigest = coalesce($ontologyDigest, g.ontologyDigest),
  g.extractorVersion = coalesce($extractorVersion, g.extractorVersion),
  g.lastIngest = coalesce($lastIngest, g.lastIngest)
RETURN g.version AS version`,
);
