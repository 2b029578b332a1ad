/** Those who wait for the writes of a store. */
export interface Written {
  listen(listener: () => void): () => void;
  tell(): void;
}

/** Listeners of a store; one that throws would fail a write that is committed, so none may. */
export function openWritten(): Written {
  const listeners = new Set<() => void>();
  return {
    listen(listener) {
      const own = () => listener(); // so that one listener may listen twice
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    tell() {
      for (const listener of listeners) listener();
    },
  };
}
