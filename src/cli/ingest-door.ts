import { StoreError } from '../errors.ts';
import { ingestArticle } from '../ingest/ingest-article.ts';
import type { TakeIn } from '../ingest/ingest-articles.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { prepareStore } from '../ingest/prepare-store.ts';
import { openStore } from '../store/open.ts';
import type { GraphStore } from '../store/store.ts';
import type { Context } from './command.ts';
import { hasGraph } from './existing-store.ts';
import { takeInThrough } from './remote-ingestion.ts';
import { findServer } from './running-server.ts';

/** The way into the graph for one run. */
export interface IngestDoor {
  readonly takeIn: TakeIn;
  close(): Promise<void>;
}

/**
 * The way into the graph: the store itself or, where a running server holds the embedded one, that
 * server. Opened by the first article that can be read, so that a run over bad files makes no graph.
 * On a dry run nothing is written, the ontology included.
 */
export function openDoor(context: Context, knowledge: Knowledge, dryRun: boolean): IngestDoor {
  let opened: Promise<IngestDoor> | undefined;
  const open = () => {
    opened ??= dryRun ? rehearse(context, knowledge) : enter(context, knowledge);
    return opened;
  };
  return {
    takeIn: async (article) => (await open()).takeIn(article),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

async function enter(context: Context, knowledge: Knowledge): Promise<IngestDoor> {
  try {
    return storeDoor(await prepareStore(context.config, knowledge), knowledge, false);
  } catch (cause) {
    const url = heldBy(context, cause);
    context.output.tell(`The articles go in through it.`);
    return { takeIn: takeInThrough(url), close: async () => undefined };
  }
}

async function rehearse(context: Context, knowledge: Knowledge): Promise<IngestDoor> {
  if (!(await hasGraph(context.config))) return storeDoor(undefined, knowledge, true);
  try {
    return storeDoor(await openStore(context.config.store), knowledge, true);
  } catch (cause) {
    heldBy(context, cause);
    context.output.tell('The dry run can not see which articles it knows and shows all as new.');
    return storeDoor(undefined, knowledge, true);
  }
}

function storeDoor(
  store: GraphStore | undefined,
  knowledge: Knowledge,
  dryRun: boolean,
): IngestDoor {
  return {
    takeIn: (article) => ingestArticle(article, { store, knowledge, dryRun }),
    close: async () => store?.close(),
  };
}

/**
 * The address of the server that holds the graph, told to the user. Throws `cause` where it is no
 * lock, or where the process that holds the graph is no server.
 */
export function heldBy({ config, output }: Context, cause: unknown): string {
  const isLocked = cause instanceof StoreError && cause.code === 'STORE_LOCKED';
  const server = isLocked ? findServer(config.data) : undefined;
  if (!server) throw cause;
  output.tell(
    `The graph in ${config.data} is held by the server at ${server.url} (process ${server.pid}).`,
  );
  return server.url;
}
