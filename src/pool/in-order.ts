/** How far reading may run ahead of what has been given out. */
export interface Window<T> {
  /** The most items between the two, and the most weight; one item always fits. */
  readonly items: number;
  readonly weight: number;
  readonly weigh: (item: T) => number;
}

/**
 * Works on several items at a time and gives the results in the order of the items. Reads on only as
 * far as the window allows, so that neither a fast source nor a slow reader fills the memory; gives a
 * result out as soon as those before it are out, even while the source keeps it waiting. Throws what
 * `work` or the source throws when its turn comes.
 */
export async function* mapInOrder<T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  work: (item: T) => Promise<R>,
  window: Window<T>,
): AsyncGenerator<R> {
  const running: { readonly result: Promise<R>; readonly weight: number }[] = [];
  const [arrival, room] = [makeSignal(), makeSignal()];
  let weight = 0;
  let hasRoom = true;
  let isLeft = false;

  const read = async () => {
    for await (const item of source) {
      while (!hasRoom && !isLeft) await room.wait();
      if (isLeft) return;
      const result = work(item);
      result.catch(() => undefined); // thrown below, when its turn comes
      const own = window.weigh(item);
      running.push({ result, weight: own });
      weight += own;
      hasRoom = running.length < window.items && weight < window.weight;
      arrival.give();
    }
  };
  let isRead = false;
  const reading = read().finally(() => {
    isRead = true;
    arrival.give();
  });
  reading.catch(() => undefined); // thrown below, after the results of what could be read

  try {
    for (;;) {
      const [first] = running;
      if (first) {
        yield await first.result;
        running.shift();
        weight -= first.weight;
        hasRoom = true;
        room.give();
      } else if (isRead) {
        return await reading;
      } else {
        await arrival.wait();
      }
    }
  } finally {
    isLeft = true;
    room.give();
  }
}

/** Something to wait for that may come many times; one waits at a time. */
function makeSignal() {
  let give = () => {};
  return {
    wait: () =>
      new Promise<void>((resolve) => {
        give = resolve;
      }),
    give: () => give(),
  };
}
