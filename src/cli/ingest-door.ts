import { StoreError } from '../errors.ts';
import type { IngestTools } from '../ingest/ingest-article.ts';
import { type Door, storeDoor } from '../ingest/ingest-articles.ts';
import { type Disputed, type IngestReport, readReport } from '../ingest/ingest-report.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { prepareStore } from '../ingest/prepare-store.ts';
import { removeArticle } from '../store/graph-writer.ts';
import { openStore } from '../store/open.ts';
import type { Context } from './command.ts';
import { hasGraph } from './existing-store.ts';
import { ontologyOf, removeThrough, takeInThrough } from './remote-ingestion.ts';
import { notUnderstoodThrough } from './remote-report.ts';
import { findServer } from './running-server.ts';

/** The way into the graph for one run. */
export interface IngestDoor extends Door {
  /** The report on articles that went through; undefined on a dry run. */
  report(articles: readonly string[]): Promise<IngestReport | undefined>;
  /** Takes an article away again; false where the graph has none of that id. */
  remove(article: string): Promise<boolean>;
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
    needsExtraction: async (article) => (await open()).needsExtraction(article),
    takeIn: async (article, extraction) => (await open()).takeIn(article, extraction),
    report: async (articles) => (await open()).report(articles),
    remove: async (article) => (await open()).remove(article),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

async function enter(context: Context, knowledge: Knowledge): Promise<IngestDoor> {
  try {
    return closing({ store: await prepareStore(context.config, knowledge), knowledge });
  } catch (cause) {
    const url = heldBy(context, cause);
    context.output.tell(`The articles go in through it.`);
    const server = { url, token: context.config.writeToken };
    if ((await ontologyOf(server)) !== knowledge.digest) {
      context.output.tell('It reads by the ontology it was started with, not by that of today.');
      context.output.tell('Start it again where your edit of the ontology is to count.');
    }
    const disputed = new Map<string, Disputed>();
    return {
      needsExtraction: async () => false, // the server extracts
      takeIn: takeInThrough(server, (event) => disputed.set(event.id, event)),
      report: async (articles) => ({
        disputed: [...disputed.values()],
        notUnderstood: await notUnderstoodThrough(server, articles),
      }),
      remove: (article) => removeThrough(server, article),
      close: async () => undefined,
    };
  }
}

async function rehearse(context: Context, knowledge: Knowledge): Promise<IngestDoor> {
  if (!(await hasGraph(context.config)))
    return closing({ store: undefined, knowledge, dryRun: true });
  try {
    return closing({ store: await openStore(context.config.store), knowledge, dryRun: true });
  } catch (cause) {
    heldBy(context, cause);
    context.output.tell('The dry run can not see which articles it knows and shows all as new.');
    return closing({ store: undefined, knowledge, dryRun: true });
  }
}

function closing(tools: IngestTools): IngestDoor {
  return { ...inStore(tools), close: async () => tools.store?.close() };
}

/** The way into a store that somebody else closes. */
export function inStore(tools: IngestTools): Omit<IngestDoor, 'close'> {
  const { store, knowledge, dryRun } = tools;
  const isWritten = store !== undefined && !dryRun;
  return {
    ...storeDoor(tools),
    report: async (articles) => (isWritten ? readReport(store, knowledge, articles) : undefined),
    async remove(article) {
      if (!isWritten) return false;
      const { status } = await removeArticle(store, article, { at: new Date().toISOString() });
      return status === 'removed';
    },
  };
}

/**
 * The address of the server that holds the graph, told to the user. Throws `cause` where it is no
 * lock, or where the process that holds the graph is no server.
 */
export function heldBy(context: Context, cause: unknown): string {
  const { config, output } = context;
  const isLocked = cause instanceof StoreError && cause.code === 'STORE_LOCKED';
  const server = isLocked ? findServer(config.data) : undefined;
  if (!server) throw cause;
  if (!told.has(context)) {
    output.tell(
      `The graph in ${config.data} is held by the server at ${server.url} (process ${server.pid}).`,
    );
  }
  told.add(context);
  return server.url;
}

/** Runs that were told already: one command may go through the server several times. */
const told = new WeakSet<Context>();
