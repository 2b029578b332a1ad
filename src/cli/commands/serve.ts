import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, StoreError } from '../../errors.ts';
import { findArticles } from '../../ingest/find-articles.ts';
import { ingestArticles } from '../../ingest/ingest-articles.ts';
import { createIngestion } from '../../ingest/ingestion.ts';
import { type Knowledge, openKnowledge } from '../../ingest/knowledge.ts';
import { prepareStore } from '../../ingest/prepare-store.ts';
import { GRAPH_COUNTS } from '../../store/cypher/read-status.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Command, Context } from '../command.ts';
import { describeTotals } from '../describe-totals.ts';
import { type GuardOptions, guardOptions } from '../guard-options.ts';
import { withInterrupt } from '../interrupt.ts';
import { packageVersion } from '../package-version.ts';
import { DEFAULT_TIME_LIMIT } from '../reading-options.ts';
import { describeError, EXIT } from '../report-error.ts';
import { announceServer, findServer } from '../running-server.ts';

interface Options {
  /** True: the project's own articles; a text: another folder. */
  readonly ingest?: string | true;
  readonly readOnly?: boolean;
}

/** The articles that come with the project: three levels up from here, run from source or built. */
const ARTICLES = new URL('../../../seeds/articles/', import.meta.url);

/** `entente serve`: opens the graph, takes in what is new, and answers until it is stopped. */
export const serve: Command<[Options & GuardOptions]> = async (context, options) => {
  const { config } = context;
  const guard = guardOptions(config, options);
  const folder = options.ingest === undefined ? undefined : articlesFolder(options.ingest);
  const knowledge = openKnowledge(undefined, config.corrections);
  const server = import('../../api/server.ts'); // loads while the store opens
  server.catch(() => undefined); // told below, when it is awaited
  const store = await openForServing(context, knowledge);
  try {
    return await withInterrupt(async (signal) => {
      if (folder !== undefined) await takeIn(context, store, knowledge, folder, signal);
      if (signal.aborted) return EXIT.interrupted;
      const { createApi, startServer } = await server;
      const ingestion = createIngestion({ store, knowledge });
      const api = createApi({ store, ingestion, version: packageVersion(), ...guard });
      await api.prepare();
      const running = await startServer({ host: config.host, port: config.port, api });
      const endpoint = `${running.url}/graphql`;
      const retract = announce(context, endpoint);
      try {
        await tellAddresses(context, store, endpoint);
        await aborted(signal);
      } finally {
        retract();
        await running.close();
      }
      return EXIT.ok;
    });
  } finally {
    await store.close();
  }
};

function articlesFolder(ingest: string | true): string {
  if (ingest === true) return relative(process.cwd(), fileURLToPath(ARTICLES)) || '.';
  if (statSync(ingest, { throwIfNoEntry: false })?.isDirectory()) return ingest;
  throw new InputError(
    `${ingest} is no folder: name one after --ingest, or none for seeds/articles.`,
  );
}

/** Says which server holds the graph already, since that one can be asked instead. */
async function openForServing({ config }: Context, knowledge: Knowledge): Promise<GraphStore> {
  try {
    return await prepareStore(config, knowledge);
  } catch (cause) {
    const server = findServer(config.data);
    if (!(cause instanceof StoreError && cause.code === 'STORE_LOCKED' && server)) throw cause;
    const message = `The graph in ${config.data} is served already, at ${server.url} (process ${server.pid}): use that one or stop it first.`;
    throw new StoreError(message, { code: 'STORE_LOCKED', cause });
  }
}

async function takeIn(
  { config, output }: Context,
  store: GraphStore,
  knowledge: Knowledge,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const inputs = await findArticles([folder]);
  const totals = await ingestArticles(
    inputs,
    { store, knowledge },
    {
      signal,
      reading: { workers: config.workers, timeLimit: DEFAULT_TIME_LIMIT },
      onProgress: (done, total, name) => output.progress(`[${done + 1}/${total}] ${name}`),
      onOutcome(outcome) {
        if (outcome.status === 'failed') output.tell(`entente: ${describeError(outcome.error)}`);
      },
    },
  );
  const isSame = totals.new + totals.changed === 0 && totals.left === 0;
  output.tell(
    isSame
      ? `Nothing new in ${folder} (${totals.known} known, ${totals.failed} failed).`
      : `Took in ${folder}: ${describeTotals(totals)}.`,
  );
}

/** Only the embedded graph has one holder that others must go through. */
function announce({ config }: Context, url: string): () => void {
  if (config.store.kind !== 'embedded') return () => undefined;
  return announceServer(config.data, { pid: process.pid, url });
}

async function tellAddresses({ config, output }: Context, store: GraphStore, url: string) {
  const [counts] = await store.read(GRAPH_COUNTS, {});
  const place =
    config.store.kind === 'neo4j'
      ? 'Neo4j'
      : `embedded, ${join(config.store.folder, 'graph.grafeo')}`;
  await output.print(
    [
      `explorer  ${url.replace(/graphql$/, '')}`,
      `GraphiQL  ${url}`,
      `store     ${place}`,
      `graph     ${counts?.articles} articles, ${counts?.events} events, ${counts?.actors} actors`,
      '',
    ].join('\n'),
  );
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
