import { createIngestion } from '../ingest/ingestion.ts';
import { openKnowledge } from '../ingest/knowledge.ts';
import { prepareStore } from '../ingest/prepare-store.ts';
import { askStore } from './answers.ts';
import type { Context } from './command.ts';
import { assertGraph } from './existing-store.ts';
import { heldBy } from './ingest-door.ts';
import { ask as askRemote } from './remote.ts';
import { serverAt } from './store-or-server.ts';

/** Answers questions and makes changes in GraphQL, in this process or through the server that holds the graph. */
export type AskGraph = <T>(query: string, variables: object) => Promise<T>;

/**
 * Lends a command the graph there is, as GraphQL: names mean the same everywhere then, and errors are told
 * alike. Ontology and corrections are brought in first. Throws `StoreError`, and what an answer says of a
 * question as `EntenteError`.
 */
export async function withExistingGraph<T>(
  context: Context,
  work: (ask: AskGraph) => Promise<T>,
): Promise<T> {
  const { config } = context;
  await assertGraph(config);
  const knowledge = openKnowledge(undefined, config.corrections);
  let store: Awaited<ReturnType<typeof prepareStore>>;
  try {
    store = await prepareStore(config, knowledge);
  } catch (cause) {
    const url = heldBy(context, cause);
    const server = serverAt(context, url);
    return work((query, variables) => askRemote(server, query, variables));
  }
  try {
    // Who started this process waits for all that follows from what he says.
    const ingestion = createIngestion({ store, knowledge, patience: Number.POSITIVE_INFINITY });
    const ask = askStore(store, ingestion, context.output.tell);
    return await work((query, variables) => ask({ query, variables: { ...variables } }));
  } finally {
    await store.close();
  }
}
