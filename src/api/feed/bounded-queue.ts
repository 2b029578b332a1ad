/** Things that wait for one reader. */
export interface BoundedQueue<T> extends AsyncIterable<T> {
  readonly isEnded: boolean;
  push(item: T): void;
  /** What waits is still read; after an error only that is. */
  end(error?: Error): void;
}

/** A queue of at most so many things: one more ends it with the error that `tooMany` makes. */
export function openQueue<T>(most: number, tooMany: () => Error): BoundedQueue<T> {
  let waiting: T[] = [];
  let isEnded = false;
  let failure: Error | undefined;
  let wake = () => {};

  const end = (error?: Error) => {
    if (isEnded) return;
    isEnded = true;
    failure = error;
    if (error) waiting = [];
    wake();
  };
  return {
    get isEnded() {
      return isEnded;
    },
    push(item) {
      if (isEnded) return;
      if (waiting.length >= most) return end(tooMany());
      waiting.push(item);
      wake();
    },
    end,
    async *[Symbol.asyncIterator]() {
      for (;;) {
        for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) yield item;
        if (failure) throw failure;
        if (isEnded) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
