/**
 * A Cypher statement with the types of its parameters and rows. `name` shows up in logs and
 * errors; texts are few and stable, so that the engine's plan cache hits.
 */
export interface Query<P extends object, R> {
  readonly name: string;
  readonly text: string;
  readonly types?: { readonly params: P; readonly row: R };
}

/**
 * Runs one statement; rows are plain objects of strings, numbers, booleans, null, lists and objects. When
 * the signal fires, Neo4j stops the statement and the promise rejects; the embedded engine can't.
 */
export type Run = <P extends object, R>(
  query: Query<P, R>,
  params: P,
  signal?: AbortSignal,
) => Promise<readonly R[]>;

/**
 * Where the graph stands. `read` runs one statement in read mode; `write` runs `work` in one
 * transaction, committed when it resolves and rolled back when it throws; writers are serialised, also
 * between processes on Neo4j; `onWritten` tells of writes, those of this process alone. Throws `StoreError` when the engine can't be
 * reached, and when the embedded file is held by another process.
 */
export interface GraphStore {
  readonly name: 'neo4j' | 'embedded';
  readonly can: {
    /** Another process may write while this one reads. Embedded: false, one process holds the file. */
    readonly shareWriters: boolean;
    /** Full-text indexes made by Cypher DDL. Embedded: false, it has its own BM25 index. */
    readonly fullTextCypher: boolean;
    /** Its `shortestPath` heeds conditions on the way. Embedded: false, it asks them of the one path it found. */
    readonly conditionalPaths: boolean;
  };
  readonly read: Run;
  /**
   * Runs a statement of one row and one column in read mode and gives its value; there where the engine
   * takes nested subqueries (`COLLECT { … }`). Numbers, strings, lists and null only, as they come.
   */
  readonly readValue?: (
    query: Query<object, unknown>,
    params: object,
    signal?: AbortSignal,
  ) => Promise<unknown>;
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Calls the listener after each write of this process that was committed, until the function given is called. */
  onWritten(listener: () => void): () => void;
  close(): Promise<void>;
}
