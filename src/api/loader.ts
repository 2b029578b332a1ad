/** Looks one thing up; all that is asked for in one turn of the event loop goes to the store together. */
export interface Loader<T> {
  load(key: string): Promise<T>;
}

/**
 * A loader over `batch`, which gets distinct keys and answers with a map. `missing` is what a key that
 * is not in the map gives. Answers are kept, so a loader lives as long as one request.
 */
export function createLoader<T>(
  batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  missing: T,
): Loader<T> {
  const asked = new Map<string, Promise<T>>();
  let waiting: string[] = [];
  let answers: Promise<ReadonlyMap<string, T>> | undefined;

  const flush = async () => {
    await endOfTurn();
    const keys = waiting;
    waiting = [];
    answers = undefined;
    return batch(keys);
  };

  return {
    load(key) {
      const known = asked.get(key);
      if (known) return known;
      waiting.push(key);
      answers ??= flush();
      const answer = answers.then((found) => found.get(key) ?? missing);
      asked.set(key, answer);
      return answer;
    },
  };
}

/** A loader for each set of arguments, so that fields with equal arguments go to the store together. */
export function createLoaders<A, T>(
  batch: (args: A, keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  missing: T,
): (args: A) => Loader<T> {
  const loaders = new Map<string, Loader<T>>();
  return (args) => {
    const name = JSON.stringify(args);
    const known = loaders.get(name);
    if (known) return known;
    const loader = createLoader((keys) => batch(args, keys), missing);
    loaders.set(name, loader);
    return loader;
  };
}

/** GraphQL settles the siblings of a level in promise jobs: wait until all of them have asked. */
function endOfTurn(): Promise<void> {
  return new Promise((resolve) => {
    queueMicrotask(() => process.nextTick(resolve));
  });
}
