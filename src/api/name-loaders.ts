import type { ActorRow } from '../model/graph.ts';
import { ACTORS_BY_KEY } from '../store/cypher/read-actors.ts';
import type { GraphStore } from '../store/store.ts';
import { createLoader, type Loader } from './loader.ts';

/** An actor that a name may mean. */
export interface Candidate {
  readonly actor: ActorRow;
  /** Number of its parts in events. */
  readonly events: number;
}

/** Look-ups by name. */
export interface NameLoaders {
  /** Keys are name keys. */
  readonly actorsByKey: Loader<readonly Candidate[]>;
}

/** The name loaders of a new request. */
export function openNameLoaders({ read }: GraphStore): NameLoaders {
  return {
    actorsByKey: createLoader<readonly Candidate[]>(async (keys) => {
      const found = new Map<string, Candidate[]>(keys.map((key) => [key, []]));
      for (const { key, actor, events } of await read(ACTORS_BY_KEY, { keys })) {
        found.get(key)?.push({ actor, events });
      }
      return found;
    }, []),
  };
}
