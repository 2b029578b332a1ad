/** How far `peek` reads. */
export interface Peek<T> {
  readonly weigh: (item: T) => number;
  /** Reading ends when the items weigh more than this together. */
  readonly most: number;
  /** Milliseconds to wait for a source that keeps one waiting, such as a person who types. */
  readonly patience: number;
}

/** What a source begins with, or all of it. */
export interface Peeked<T> {
  /** True where the source has ended, so that `items` are few and at hand. */
  readonly isAll: boolean;
  /** All items of the source, those that were looked at first. */
  readonly items: AsyncIterable<T>;
}

/** Looks at the beginning of a source to tell a short one from a long one. */
export async function peek<T>(
  source: AsyncIterable<T>,
  { weigh, most, patience }: Peek<T>,
): Promise<Peeked<T>> {
  const iterator = source[Symbol.asyncIterator]();
  const seen: T[] = [];
  let weight = 0;
  let next = iterator.next();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  let isAll = false;
  while (weight <= most) {
    const step = await Promise.race([next, lost]);
    if (step === undefined) break;
    isAll = step.done === true;
    if (step.done) break;
    seen.push(step.value);
    weight += weigh(step.value);
    next = iterator.next();
  }
  clearTimeout(timer);
  next.catch(() => undefined); // thrown below, when its turn comes
  async function* items() {
    try {
      yield* seen;
      for (let step = await next; !step.done; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { isAll, items: items() };
}
