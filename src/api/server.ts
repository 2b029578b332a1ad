import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { DocumentNode } from 'graphql';
import { createYoga, useReadinessCheck } from 'graphql-yoga';
import { PING } from '../store/cypher/read-status.ts';
import { stoppable } from '../store/stoppable.ts';
import type { GraphStore } from '../store/store.ts';
import { openBoundedCache } from './bounded-cache.ts';
import { useEntityTag } from './caching/use-entity-tag.ts';
import { type ApiContext, type Ingestion, openContext } from './context.ts';
import { useCsv, wantsCsv } from './csv/use-csv.ts';
import { DEFAULT_TABS } from './default-tabs.ts';
import { openBundle } from './explorer/bundle.ts';
import { useExplorer } from './explorer/use-explorer.ts';
import { openStreams, STREAM_LIMITS, type StreamLimits } from './feed/streams.ts';
import { useEventStream } from './feed/use-event-stream.ts';
import { type AccessOptions, isPrivate, LOCAL } from './guard/access.ts';
import { openClientAddress } from './guard/client-address.ts';
import { useDeadline } from './guard/deadline.ts';
import { limitsInForce } from './guard/limits-in-force.ts';
import { openGate } from './guard/rate-limit.ts';
import { useAccess } from './guard/use-access.ts';
import { useCost } from './guard/use-cost.ts';
import { usePlainAliases } from './guard/use-plain-aliases.ts';
import { useReticence } from './guard/use-reticence.ts';
import { openHandler } from './handle.ts';
import { keepReads } from './kept-reads.ts';
import { LIMITS, useLimits } from './limits.ts';
import { openDirect } from './lookahead/direct.ts';
import { openPrepared } from './lookahead/prepared.ts';
import { useLookahead } from './lookahead/use-lookahead.ts';
import { type Log, maskErrors } from './mask-errors.ts';
import { measuredIngestion, measuredStore } from './observe/measured.ts';
import { openMetrics } from './observe/metrics.ts';
import { openObserver } from './observe/observer.ts';
import { type LogFormat, toLog } from './observe/request-log.ts';
import { useMetrics } from './observe/use-metrics.ts';
import { useRecord } from './observe/use-record.ts';
import { loadOperations } from './operations/load-operations.ts';
import { ID_PARAMETER, useOperations } from './operations/use-operations.ts';
import { useRefusedBodies } from './refuse-bodies.ts';
import { createSchema } from './schema.ts';
import { keepTopicTree } from './topic-tree.ts';
import { useSchemaFile } from './use-schema-file.ts';
import { useSecondLook } from './use-second-look.ts';

export { type RunningServer, startServer } from './listen.ts';

/** What the API answers from, and what it changes the graph through. */
export interface ApiOptions {
  readonly store: GraphStore;
  readonly ingestion: Ingestion;
  /** Version of Entente, for `graphStatus`. */
  readonly version: string;
  /** Takes a line for each error that clients see only the id of; standard error when absent. */
  readonly log?: Log;
  /** Who may do what; whoever reaches it may do all when absent. */
  readonly access?: AccessOptions;
  /** Requests a minute for each address; as many as it likes when absent. */
  readonly requestsPerMinute?: number | undefined;
  /** How long an operation may run, in milliseconds; 10 seconds when absent. */
  readonly timeout?: number | undefined;
  /** A line for each request, in this form; none when absent. */
  readonly requestLog?: LogFormat | undefined;
  /** Whether `/metrics` is answered; no when absent. */
  readonly metrics?: boolean | undefined;
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. */
  readonly proxies?: readonly string[] | undefined;
  /** Sites whose pages may read the answers, such as `https://charts.example`; none when absent. */
  readonly origins?: readonly string[] | undefined;
  /** File of the operations that may be called by id. */
  readonly operations?: string | undefined;
  /** Whether nothing but those operations is answered, and GraphiQL is off. */
  readonly onlyPersisted?: boolean | undefined;
  /** Whether introspection is refused. */
  readonly hideSchema?: boolean | undefined;
  /** From how many milliseconds on a read of the whole graph is kept, where no other process writes; see `keepReads`. */
  readonly keepFrom?: number | undefined;
  /** What bounds subscriptions; `STREAM_LIMITS` for what is absent. */
  readonly streams?: Partial<StreamLimits> | undefined;
}

/** The API: `/` (the explorer), `/graphql` (GraphiQL for a browser), `/schema.graphql`, `/health`, `/ready`, `/metrics` if wished. It does not close the store. */
export interface Api {
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  handler(request: IncomingMessage, response: ServerResponse): void;
  /** Builds the explorer ahead, so that its first visitor does not wait. Throws where its source does not build. */
  prepare(): Promise<void>;
  /** Ends all subscriptions, as their clients are told. */
  close(): void;
}

/**
 * Makes the API. Nothing here listens: see `startServer`. Requests from pages of other sites get no
 * CORS headers; bodies other than JSON, mutations by GET and oversized operations are refused.
 */
export function createApi(options: ApiOptions): Api {
  const { version, access = LOCAL, requestsPerMinute, timeout = 10_000 } = options;
  const { log = toStandardError, requestLog: format } = options;
  const tell = toLog(log, format);
  const metrics = options.metrics ? openMetrics() : undefined;
  const store = metrics ? measuredStore(options.store, metrics) : options.store;
  const ingestion = metrics ? measuredIngestion(options.ingestion, metrics) : options.ingestion;
  const observe = openObserver({ log, format, metrics });
  const addressOf = openClientAddress(options.proxies);
  const gate = requestsPerMinute ? openGate(requestsPerMinute, access) : undefined;
  const schema = createSchema({ readOnly: access.readOnly === true });
  const { readValue } = store;
  const prepared = openPrepared();
  const { onlyPersisted = false, hideSchema = false, origins = [] } = options;
  const operations = options.operations && loadOperations(options.operations, schema);
  const streamLimits = { ...STREAM_LIMITS, ...options.streams };
  const streams = openStreams(streamLimits, { store, log: tell, count: metrics?.stream });
  const keptTopics = store.can.shareWriters ? undefined : keepTopicTree(store);
  const { keepFrom } = options;
  const keptReads = store.can.shareWriters ? undefined : keepReads(store, { worth: keepFrom });
  const limits = limitsInForce(requestsPerMinute, timeout, streamLimits.perAddress, access);
  const contextOf = (stop?: AbortController) =>
    openContext({ store, ingestion, version, limits, streams, keptTopics, keptReads }, stop);
  const ways = { origins, schema, store, contextOf, prepared, access, log: tell, timeout };
  const direct = openDirect(ways);
  const yoga = createYoga<object, ApiContext>({
    schema,
    context: () => contextOf(),
    maskedErrors: { maskError: maskErrors(tell) },
    logging: false,
    cors: origins.length > 0 && {
      origin: [...origins],
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'entente-cost', 'if-none-match'],
      exposedHeaders: ['x-request-id', 'retry-after', 'etag', 'content-disposition'],
    },
    batching: false,
    multipart: false,
    landingPage: false,
    maxRequestBodySize: LIMITS.bodyBytes,
    parserAndValidationCache: {
      documentCache: openBoundedCache<DocumentNode>(MOST_DOCUMENTS),
      errorCache: openBoundedCache<unknown>(MOST_DOCUMENTS),
    },
    renderGraphiQL,
    graphiql: (request) =>
      onlyPersisted || wantsCsv(request)
        ? false
        : { title: 'Entente', defaultTabs: [...DEFAULT_TABS], shouldPersistHeaders: false },
    ...(operations ? { extraParamNames: [ID_PARAMETER] } : {}),
    plugins: [
      useAccess(access),
      ...(metrics ? [useMetrics(metrics, access)] : []),
      ...(operations ? [useOperations(operations, onlyPersisted)] : []),
      useReticence({ hideSuggestions: !isPrivate(access), hideSchema }),
      useExplorer({ isOff: onlyPersisted }),
      useSchemaFile({ schema, access, isHidden: hideSchema || onlyPersisted }),
      useReadinessCheck({ check: () => isReady(store) }),
      useRefusedBodies(),
      useEntityTag({
        store,
        access,
        server: [version, limits, access.readOnly ?? false, [...(operations || [])]],
        corrections: ingestion.corrector?.edition,
      }),
      useLimits(),
      usePlainAliases(),
      useCost(limits),
      useEventStream(),
      useCsv(),
      useLookahead(readValue, prepared, tell),
      useSecondLook(),
      useRecord(),
      useDeadline(timeout),
    ],
  });
  return {
    fetch: async (url, init) => yoga.fetch(String(url), init ?? {}),
    handler: openHandler({ observe, addressOf, gate, direct, yoga, log: tell }),
    prepare: async () => {
      if (!onlyPersisted) await openBundle();
    },
    close: streams.close,
  };
}

const READY_TIMEOUT = 5000;

/** Documents, and texts that are none, whose parsing is remembered. */
const MOST_DOCUMENTS = 1000;

/** False, and so a 503, when the store does not answer in time; why stands in no response, for it may name hosts. */
async function isReady(store: GraphStore): Promise<boolean> {
  try {
    const { read } = stoppable(store, AbortSignal.timeout(READY_TIMEOUT));
    return (await read(PING, {})).length === 1;
  } catch {
    return false;
  }
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
