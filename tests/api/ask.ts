import type { Ingestion } from '../../src/api/context.ts';
import { type Api, createApi } from '../../src/api/server.ts';
import { createIngestion } from '../../src/ingest/ingestion.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import { removeArticle, writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { inventedPatch } from '../store/invented.ts';

/** An answer as GraphQL gives it. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** An API over the store; `log` collects what it logs. It keeps no slow reads, for tests count what is read. */
export function apiOver(
  store: GraphStore,
  log: string[] = [],
  ingestion = inventedIngestion(store),
): Api {
  return createApi({
    store,
    ingestion,
    version: '1.2.3',
    log: (line) => log.push(line),
    keepFrom: Number.POSITIVE_INFINITY,
  });
}

/** Asks by POST. */
export async function ask(
  api: Api,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const response = await api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Takes in an invented article named by its text; explains what there is by the rules that are. */
export function inventedIngestion(store: GraphStore): Ingestion {
  const { explain, corrector } = createIngestion({ store, knowledge: openKnowledge() });
  return {
    async ingest({ text }) {
      const told = [{ source: 'actor:ARL', target: 'actor:BES', date: '2026-07-07' }];
      const { article, status, events } = await writeArticle(
        store,
        inventedPatch(text ?? '', told),
      );
      const statuses = { new: 'NEW', known: 'KNOWN', changed: 'CHANGED' } as const;
      return { articleId: article, status: statuses[status as keyof typeof statuses], events };
    },
    async remove(id) {
      return { removed: (await removeArticle(store, id)).status === 'removed' };
    },
    explain,
    corrector,
  };
}
