import type { Driver, ManagedTransaction, Record as Neo4jRecord, Session } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import { LOCK_GRAPH } from '../cypher/graph-node.ts';
import { withoutIdle } from '../cypher/idle.ts';
import { AWAIT_INDEXES, NEO4J_SCHEMA } from '../cypher/schema.ts';
import type { GraphStore, Query, Run } from '../store.ts';
import { openWritten } from '../written.ts';
import { isDriverError, publicAddress, toStoreError } from './errors.ts';
import { type ToInteger, toParams, toPlain } from './values.ts';

/** Where Neo4j is and how to sign in. */
export interface Neo4jOptions {
  /** `neo4j://host:7687` (a cluster, Aura with `neo4j+s://`) or `bolt://host:7687` (one server). */
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The server's default database when absent. */
  readonly database?: string | undefined;
}

/**
 * Milliseconds. Together they bound how long a caller waits for a server that is not there: a question
 * less than the ten seconds that it may take, so that its client hears why.
 */
const TIMES = { connect: 5_000, acquire: 8_000, retry: 10_000, transaction: 30_000 } as const;

/** Milliseconds within which a connection that fails was dead before: another may live. */
const AT_ONCE = 1_000;

/**
 * Connects to Neo4j and makes the schema. Readers read what is committed, their own writes included;
 * writers go one by one, also those of other processes. On a passing failure (a new leader, a lost
 * connection) the driver runs `work` of a write again from its start, so it must hold no state.
 * Throws `StoreError` with code STORE_UNREACHABLE when the server is not there or refuses.
 */
export async function openNeo4j(options: Neo4jOptions): Promise<GraphStore> {
  const address = publicAddress(options.uri);
  const { default: neo4j } = await import('neo4j-driver');
  const driver = connect(neo4j, options, address);
  // Readers see this process's own writes: each begins after the last one. (The driver's bookmark manager
  // also chains reads to reads, which costs every one of them.)
  let bookmarks: string[] = [];
  const written = openWritten();
  let { database } = options;
  const session = (mode: 'READ' | 'WRITE'): Session =>
    driver.session({
      defaultAccessMode: mode,
      bookmarks,
      fetchSize: -1,
      ...(database ? { database } : {}),
    });

  const failing = new WeakMap<Error, string>();
  const execute = async <P extends object, R>(
    transaction: Pick<ManagedTransaction, 'run'>,
    query: Query<P, R>,
    params: P,
  ): Promise<readonly R[]> => {
    try {
      const values = toParams(params, neo4j.int as ToInteger) as object;
      const result = await withoutStack(() => transaction.run(withoutIdle(query, params), values));
      return result.records.map(toRow<R>);
    } catch (cause) {
      // As it came, because the driver must know its own errors to run the work again.
      if (cause instanceof Error) failing.set(cause, query.name);
      throw cause;
    }
  };
  const within = async <T>(
    mode: 'READ' | 'WRITE',
    doing: string,
    use: (session: Session) => Promise<T>,
    signal?: AbortSignal,
  ) => {
    const open = session(mode);
    // Closing resets the connection, by which the server stops what runs on it.
    const stop = () => open.close().catch(() => undefined);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const result = await use(open);
      if (mode === 'WRITE') bookmarks = open.lastBookmarks();
      return result;
    } catch (cause) {
      if (!isDriverError(cause)) throw cause;
      throw toStoreError(failing.get(cause) ?? doing, address, cause);
    } finally {
      signal?.removeEventListener('abort', stop);
      await stop();
    }
  };
  const timeout = { timeout: TIMES.transaction };
  // By auto-commit, which is one round trip where a managed transaction takes two, and waits for no server
  // that is away: whoever asks can ask again.
  const reading = async <T>(
    { name, text }: { readonly name: string; readonly text: string },
    params: object,
    signal: AbortSignal | undefined,
    take: (records: readonly Neo4jRecord[]) => T,
  ): Promise<T> => {
    const values = toParams(params, neo4j.int as ToInteger) as object;
    const run = async (open: Session) =>
      take((await withoutStack(() => open.run(text, values, timeout))).records);
    const begin = performance.now();
    try {
      return await within('READ', name, run, signal);
    } catch (error) {
      const isDead = isUnreachable(error) && performance.now() - begin < AT_ONCE;
      if (!(isDead || isPassing(error)) || signal?.aborted) throw error;
      return within('READ', name, run, signal);
    }
  };

  try {
    const { database: home } = await driver
      .executeQuery('RETURN 1', {}, { ...(database ? { database } : {}) })
      .then(({ summary }) => summary);
    // A session that does not name its database asks the server for it each time, which costs a round trip.
    database ??= home.name ?? undefined;
    await within('WRITE', 'setting up the schema', async (open) => {
      for (const query of [...NEO4J_SCHEMA, AWAIT_INDEXES]) await execute(open, query, {});
    });
  } catch (cause) {
    await driver.close();
    throw toStoreError('connecting', address, cause);
  }

  return {
    name: 'neo4j',
    can: { shareWriters: true, fullTextCypher: true, conditionalPaths: true },
    read: <P extends object, R>(query: Query<P, R>, params: P, signal?: AbortSignal) =>
      reading({ name: query.name, text: withoutIdle(query, params) }, params, signal, (records) =>
        records.map(toRow<R>),
      ),
    readValue: (query, params, signal) =>
      reading(query, params, signal, ([record]) => record?.get(0) as unknown),
    async write(work) {
      const result = await within('WRITE', 'a write', (open) =>
        open.executeWrite(async (transaction) => {
          const run: Run = (query, params) => execute(transaction, query, params);
          await run(LOCK_GRAPH, {});
          return work(run);
        }, timeout),
      );
      written.tell();
      return result;
    },
    onWritten: written.listen,
    close: () => driver.close(),
  };
}

function toRow<R>(record: Neo4jRecord): R {
  return toPlain(record.toObject()) as R;
}

function isUnreachable(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'STORE_UNREACHABLE';
}

/** Whether the server itself says that trying again may do: too little memory at the moment, a leader that changes. */
function isPassing(error: unknown): boolean {
  const cause =
    error instanceof StoreError && error.code === 'STORE_FAILED' ? error.cause : undefined;
  return cause instanceof Error && 'retryable' in cause && cause.retryable === true;
}

/**
 * The driver takes a stack trace for each statement, to show where one that fails was sent from; ours name
 * the statement instead. With source maps on, taking it costs more than all else that is done to send one.
 */
function withoutStack<T>(send: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function connect(
  neo4j: Pick<typeof import('neo4j-driver'), 'driver' | 'auth'>,
  { uri, username, password }: Neo4jOptions,
  address: string,
): Driver {
  const auth = username ? neo4j.auth.basic(username, password ?? '') : undefined;
  try {
    return neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 50,
      connectionTimeout: TIMES.connect,
      connectionAcquisitionTimeout: TIMES.acquire,
      maxTransactionRetryTime: TIMES.retry,
      userAgent: 'entente',
    });
  } catch (cause) {
    const message = `NEO4J_URI "${address}" is no address of a Neo4j server: write neo4j://host:7687, neo4j+s://… for Aura, or bolt://host:7687.`;
    throw new StoreError(message, { code: 'STORE_UNREACHABLE', cause });
  }
}
