import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { StoreError } from '../../errors.ts';
import { withoutIdle } from '../cypher/idle.ts';
import { EMBEDDED_SCHEMA, TEXT_INDEXES } from '../cypher/schema.ts';
import type { GraphStore, Query, Run } from '../store.ts';
import { assertReads } from '../writes.ts';
import { openWritten } from '../written.ts';
import { toParams, toPlain } from './values.ts';

/** Where the embedded store keeps its one file. */
export interface EmbeddedOptions {
  /** Made when it does not exist; holds `graph.grafeo` and, while it is open, its log. */
  readonly folder: string;
}

/** What runs a statement: the database itself (each its own transaction) or an open transaction. */
type Executor = Pick<GrafeoDB, 'executeCypher'>;

/**
 * Opens the graph that lives inside this process, in one file. Only one process can hold the file:
 * a second one gets a `StoreError` with code STORE_LOCKED at once, it does not wait. Writers of this
 * process queue; a reader sees what is committed, never half a write.
 */
export async function openEmbedded({ folder }: EmbeddedOptions): Promise<GraphStore> {
  const db = await openDatabase(folder);
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const written = openWritten();

  const assertOpen = () => {
    if (closed) throw failed(`The store in ${folder} is closed.`);
  };
  const read: Run = async (query, params) => {
    assertOpen();
    assertReads(query as Query<never, unknown>);
    return execute(db, query, params);
  };

  return {
    name: 'embedded',
    can: { shareWriters: false, fullTextCypher: false, conditionalPaths: false },
    read,
    write(work) {
      const turn = last.then(() => {
        assertOpen();
        return transact(db, work);
      });
      last = turn.then(written.tell, () => undefined);
      return turn;
    },
    onWritten: written.listen,
    async close() {
      if (closed) return;
      await last;
      closed = true;
      db.walCheckpoint();
      db.close();
    },
  };
}

async function openDatabase(folder: string): Promise<GrafeoDB> {
  const Database = await engine();
  const file = join(folder, 'graph.grafeo');
  let db: GrafeoDB;
  try {
    mkdirSync(folder, { recursive: true });
    db = Database.create(file);
  } catch (cause) {
    throw openingError(file, cause);
  }
  try {
    for (const query of EMBEDDED_SCHEMA) await execute(db, query, {});
    for (const { label, property } of TEXT_INDEXES) await createTextIndex(db, label, property);
  } catch (cause) {
    db.close();
    throw cause;
  }
  return db;
}

/** Loaded when first needed, so that a server on Neo4j never does. */
async function engine(): Promise<typeof GrafeoDB> {
  // A CommonJS module whose names Node can't see: they stand on the default export alone.
  const module = (await import('@grafeo-db/js')) as unknown as {
    default: { GrafeoDB: typeof GrafeoDB };
  };
  return module.default.GrafeoDB;
}

/** The engine has no "if not exists" for text indexes and says so in its message alone. */
async function createTextIndex(db: GrafeoDB, label: string, property: string): Promise<void> {
  try {
    await db.createTextIndex(label, property);
  } catch (cause) {
    if (!/exist/i.test(messageOf(cause))) {
      throw failed(`No text index on ${label}.${property}: ${messageOf(cause)}`, cause);
    }
  }
}

async function transact<T>(db: GrafeoDB, work: (run: Run) => Promise<T>): Promise<T> {
  const transaction = db.beginTransaction();
  const running = new Set<Promise<unknown>>();
  const run: Run = (query, params) => {
    const rows = execute(transaction, query, params);
    const settled = rows.catch(() => undefined).finally(() => running.delete(settled));
    running.add(settled);
    return rows;
  };
  try {
    const result = await work(run);
    await Promise.all(running);
    transaction.commit();
    return result;
  } catch (cause) {
    // The engine refuses to roll back under a running statement: let those that are left end first.
    await Promise.all(running);
    if (transaction.isActive) transaction.rollback();
    throw cause;
  }
}

async function execute<P extends object, R>(
  on: Executor,
  query: Query<P, R>,
  params: P,
): Promise<readonly R[]> {
  try {
    const result = await on.executeCypher(withoutIdle(query, params), toParams(params));
    return result.toArray().map(toPlain) as R[];
  } catch (cause) {
    throw failed(`${query.name} failed on the embedded store: ${messageOf(cause)}`, cause);
  }
}

function openingError(file: string, cause: unknown): StoreError {
  if (/lock/i.test(messageOf(cause))) {
    const message = `${file} is held by another process (a running Entente, most likely). Stop that one, send articles through its server, or choose another folder with ENTENTE_DATA.`;
    return new StoreError(message, { code: 'STORE_LOCKED', cause });
  }
  return failed(
    `${file} can't be opened: ${messageOf(cause)} Check that the folder can be written to and that the file is Entente's own; an unusable file can be moved away and the articles taken in again.`,
    cause,
  );
}

function failed(message: string, cause?: unknown): StoreError {
  return new StoreError(message, { code: 'STORE_FAILED', cause });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
