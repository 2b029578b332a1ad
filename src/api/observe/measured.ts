import type { GraphStore } from '../../store/store.ts';
import type { Ingestion } from '../context.ts';
import type { Metrics } from './metrics.ts';

/** The store, with its statements counted and timed by their names; all of a write count as one. */
export function measuredStore(store: GraphStore, metrics: Metrics): GraphStore {
  const timed = <T>(name: string, run: () => Promise<T>) => run().finally(metrics.statement(name));
  const { readValue } = store;
  return {
    ...store,
    read: (query, params, signal) => timed(query.name, () => store.read(query, params, signal)),
    ...(readValue && {
      readValue: (query: Parameters<typeof readValue>[0], params: object, signal?: AbortSignal) =>
        timed(query.name, () => readValue(query, params, signal)),
    }),
    write: (work) => timed('write', () => store.write(work)),
  };
}

/** The door into the graph, with what went through it counted. */
export function measuredIngestion(ingestion: Ingestion, metrics: Metrics): Ingestion {
  const counted = async <T>(work: Promise<T>, resultOf: (done: T) => string): Promise<T> => {
    try {
      const done = await work;
      metrics.ingest(resultOf(done));
      return done;
    } catch (error) {
      metrics.ingest('FAILED');
      throw error;
    }
  };
  return {
    ...ingestion,
    ingest: (input) => counted(ingestion.ingest(input), ({ status }) => status),
    remove: (id) =>
      counted(ingestion.remove(id), ({ removed }) => (removed ? 'REMOVED' : 'ABSENT')),
  };
}
