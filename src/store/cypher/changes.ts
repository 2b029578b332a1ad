import { query } from './query.ts';

/** What one write did, kept for those who follow the graph. */
export interface ChangeRow {
  /** The graph's version after the write. */
  readonly version: number;
  readonly article: string;
  readonly status: 'new' | 'changed' | 'removed';
  /** Ids of events that came, that stand differently, and that went. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** How many changes are kept, at least: who is further behind has lost some. */
export const CHANGES_KEPT = 1000;

export const CREATE_CHANGE = query<{ readonly change: ChangeRow }, never>(
  'change.create',
  'CREATE (c:Change) SET c = $change',
);

export const FORGET_CHANGES = query<{ readonly until: number }, never>(
  'change.forget',
  'MATCH (c:Change) WHERE c.version <= $until DELETE c',
);

/**
 * The changes after a version, oldest first, and beside each the graph's version now. One row whose
 * `version` is null where there is none; no row where there is no graph yet.
 */
export const CHANGES_SINCE = query<
  { readonly since: number; readonly limit: number },
  { readonly now: number } & { readonly [K in keyof ChangeRow]: ChangeRow[K] | null }
>(
  'change.since',
  `MATCH (g:Graph {id: 'graph'})
OPTIONAL MATCH (c:Change) WHERE c.version > $since
RETURN g.version AS now, c.version AS version, c.article AS article, c.status AS status,
  c.added AS added, c.changed AS changed, c.removed AS removed
ORDER BY version
LIMIT $limit`,
);
