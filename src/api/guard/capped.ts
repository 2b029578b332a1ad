import { QuestionError } from '../errors.ts';

/** How many streams may be open at a time. */
export interface Caps {
  readonly perAddress: number;
  readonly inAll: number;
}

/**
 * Opens a stream for an address (`recordOf(context.req)?.address` in a resolver), and counts it until it
 * ends, fails or is returned. Throws `QuestionError` TOO_MANY_STREAMS (429) when there are too many.
 */
export type Capped = <T>(address: string, open: () => AsyncIterable<T>) => AsyncIterableIterator<T>;

/** A cap for all streams of a server: those of one address, and those in all. */
export function openCapped({ perAddress, inAll }: Caps = { perAddress: 10, inAll: 1000 }): Capped {
  const counts = new Map<string, number>();
  let total = 0;

  const enter = (address: string) => {
    const own = counts.get(address) ?? 0;
    const [most, whose] = own >= perAddress ? [perAddress, 'one address'] : [inAll, 'this server'];
    if (own >= perAddress || total >= inAll) {
      const message = `${most} streams of ${whose} are open, and no more are allowed: close one first.`;
      throw new QuestionError(message, 'TOO_MANY_STREAMS', { most, http: { status: 429 } });
    }
    counts.set(address, own + 1);
    total += 1;
  };
  const leave = (address: string) => {
    const own = (counts.get(address) ?? 1) - 1;
    if (own > 0) counts.set(address, own);
    else counts.delete(address);
    total -= 1;
  };

  return <T>(address: string, open: () => AsyncIterable<T>) => {
    enter(address);
    let isOpen = true;
    const close = () => {
      if (isOpen) leave(address);
      isOpen = false;
    };
    let source: AsyncIterator<T>;
    try {
      source = open()[Symbol.asyncIterator]();
    } catch (error) {
      close();
      throw error;
    }
    const stream: AsyncIterableIterator<T> = {
      async next() {
        try {
          const step = await source.next();
          if (step.done) close();
          return step;
        } catch (error) {
          close();
          throw error;
        }
      },
      async return(value?: unknown) {
        close();
        await source.return?.(value);
        return { done: true, value };
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  };
}
