import { EntenteError } from '../errors.ts';
import { openKnowledge } from '../ingest/knowledge.ts';
import { prepareStore } from '../ingest/prepare-store.ts';
import type { Context } from './command.ts';
import { assertGraph } from './existing-store.ts';
import { heldBy } from './ingest-door.ts';
import { packageVersion } from './package-version.ts';
import { type Answer, ask as askRemote, dataOf } from './remote.ts';

/** Answers questions and makes changes in GraphQL, in this process or through the server that holds the graph. */
export type AskGraph = <T>(query: string, variables: object) => Promise<T>;

/**
 * Lends a command the graph, as GraphQL: names mean the same everywhere then, and errors are told alike. Throws
 * `StoreError`, and what an answer says of a question as `EntenteError`.
 */
export async function withGraph<T>(
  context: Context,
  work: (ask: AskGraph) => Promise<T>,
): Promise<T> {
  const { config } = context;
  const knowledge = openKnowledge(undefined, config.corrections);
  let store: Awaited<ReturnType<typeof prepareStore>>;
  try {
    store = await prepareStore(config, knowledge);
  } catch (cause) {
    const url = heldBy(context, cause);
    const server = { url, token: config.writeToken ?? config.readToken };
    return work((query, variables) => askRemote(server, query, variables));
  }
  try {
    const { createApi } = await import('../api/server.ts');
    const { createIngestion } = await import('../ingest/ingestion.ts');
    const ingestion = createIngestion({ store, knowledge });
    const api = createApi({ store, ingestion, version: packageVersion(), timeout: PATIENCE });
    return await work(async (query, variables) => {
      const response = await api.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const data = dataOf<never>((await response.json()) as Answer<never>);
      if (data) return data;
      throw new EntenteError('INTERNAL', 'The graph gave no answer.');
    });
  } finally {
    await store.close();
  }
}

/** As `withGraph`, for a command that only looks: makes no graph where there is none. */
export async function withExistingGraph<T>(
  context: Context,
  work: (ask: AskGraph) => Promise<T>,
): Promise<T> {
  await assertGraph(context.config);
  return withGraph(context, work);
}

/** Milliseconds: nobody else waits for this process. */
const PATIENCE = 600_000;
