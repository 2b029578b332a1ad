import { join } from 'node:path';
import { InputError, StoreError } from '../../errors.ts';
import { createIngestion } from '../../ingest/ingestion.ts';
import { type Knowledge, openKnowledge } from '../../ingest/knowledge.ts';
import { prepareStore } from '../../ingest/prepare-store.ts';
import { GRAPH_COUNTS } from '../../store/cypher/read-status.ts';
import type { GraphStore } from '../../store/store.ts';
import { existingFolder, ownArticles } from '../articles-folder.ts';
import type { Command, Context } from '../command.ts';
import { describeReport } from '../describe-report.ts';
import { describeTotals } from '../describe-totals.ts';
import { type GuardOptions, guardOptions } from '../guard-options.ts';
import { inStore } from '../ingest-door.ts';
import { type IngestOutput, openIngestOutput } from '../ingest-output.ts';
import { withInterrupt } from '../interrupt.ts';
import type { Output } from '../output.ts';
import { packageVersion } from '../package-version.ts';
import { DEFAULT_TIME_LIMIT } from '../reading-options.ts';
import { describeError, EXIT } from '../report-error.ts';
import { announceServer, findServer } from '../running-server.ts';
import { openWatch, type Watching } from '../watch-articles.ts';

interface Options {
  /** True: the project's own articles; a text: another folder. */
  readonly ingest?: string | true;
  /** As `ingest`; where both are given, the folder may be named at either. */
  readonly watch?: string | true;
  readonly readOnly?: boolean;
}

/** `entente serve`: opens the graph, takes in what is new, and answers until it is stopped. */
export const serve: Command<[Options & GuardOptions]> = async (context, options) => {
  const { config, output } = context;
  const guard = guardOptions(config, options);
  const folder = articlesFolder(options);
  const knowledge = openKnowledge(undefined, config.corrections);
  const server = import('../../api/server.ts'); // loads while the store opens
  server.catch(() => undefined); // told below, when it is awaited
  const store = await openForServing(context, knowledge);
  try {
    return await withInterrupt(async (signal) => {
      const watching =
        folder === undefined ? undefined : watchInto(context, { store, knowledge }, folder, signal);
      await watching?.first();
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
        if (watching && options.watch !== undefined) {
          output.tell(`Watching ${folder}: what is put into it is taken in.`);
          await watching.rest();
        } else await aborted(signal);
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

/** The folder that `--ingest` or `--watch` means; undefined without either. Throws `InputError`. */
function articlesFolder({ ingest, watch }: Options): string | undefined {
  const named = [ingest, watch].filter((one) => typeof one === 'string');
  const [folder, other] = named;
  if (folder !== undefined && other !== undefined && folder !== other) {
    throw new InputError(
      `--ingest ${folder} and --watch ${other} name two folders: name one, since what is watched is taken in first.`,
    );
  }
  if (folder === undefined) return (ingest ?? watch) ? ownArticles() : undefined;
  const option = folder === ingest ? '--ingest' : '--watch';
  return existingFolder(folder, `name one after ${option}, or none for seeds/articles`);
}

/** The watch over a folder that goes into the store of the server's own process. */
function watchInto(
  { config, output }: Context,
  tools: { readonly store: GraphStore; readonly knowledge: Knowledge },
  folder: string,
  signal: AbortSignal,
): Watching {
  const door = { ...inStore(tools), close: async () => undefined };
  return openWatch(folder, {
    output,
    signal,
    reading: { workers: config.workers, timeLimit: DEFAULT_TIME_LIMIT },
    remove: false,
    enter: () => ({ knowledge: tools.knowledge, door }),
    show: (isFirst) =>
      isFirst
        ? openServingOutput(output, folder)
        : openIngestOutput(output, { onlyNews: true, ontology: undefined }),
  });
}

/** What a start took in, beside the addresses, which alone are results. */
function openServingOutput(output: Output, folder: string): IngestOutput {
  return {
    wantsReport: true,
    async add(outcome) {
      if (outcome.status === 'failed') output.tell(`entente: ${describeError(outcome.error)}`);
    },
    async end(totals, report, only) {
      const isSame = totals.new + totals.changed === 0 && totals.left === 0;
      output.tell(
        isSame
          ? `Nothing new in ${folder} (${totals.known} known, ${totals.failed} failed).`
          : `Took in ${folder}: ${describeTotals(totals)}.`,
      );
      for (const line of report ? describeReport(report, output.paint, only) : [])
        output.tell(line);
    },
  };
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
