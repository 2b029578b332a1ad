import { type ApiOptions, createApi } from '../api/server.ts';
import type { Question } from '../explorer/ask/ask.ts';
import { createIngestion } from '../ingest/ingestion.ts';
import { openKnowledge } from '../ingest/knowledge.ts';
import type { GraphStore } from '../store/store.ts';
import type { Context } from './command.ts';
import { packageVersion } from './package-version.ts';
import { ask, type Remote } from './remote.ts';
import { serverAt, storeOrServer } from './store-or-server.ts';

/** Asks the graph by GraphQL. Throws `EntenteError`. */
export type Ask = <T>(question: Question) => Promise<T>;

/**
 * Lends the graph's answers to a command that only looks: those of the API over the store or, where a running
 * server holds it, of that server. Throws as `withExistingStore` does.
 */
export async function withAnswers<T>(context: Context, look: (ask: Ask) => Promise<T>): Promise<T> {
  return storeOrServer(
    context,
    (store) => {
      const knowledge = openKnowledge(undefined, context.config.corrections);
      return look(askStore(store, createIngestion({ store, knowledge }), context.output.tell));
    },
    (url) => look(asking(serverAt(context, url))),
  );
}

/** How long an operation may run here, in milliseconds: nobody else waits for the answer. */
const PATIENCE = 600_000;

/** Asks the API over a store that is open here, without a server. */
export function askStore(
  store: GraphStore,
  ingestion: ApiOptions['ingestion'],
  log: (line: string) => void,
): Ask {
  const version = packageVersion();
  const { fetch } = createApi({ store, ingestion, version, timeout: PATIENCE, log });
  return asking({ url: 'http://localhost/graphql', token: undefined, fetch });
}

function asking(server: Remote): Ask {
  return ({ query, variables }) => ask(server, query, variables);
}
