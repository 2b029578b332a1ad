/**
 * Runs work that can be stopped between two steps: Ctrl-C or SIGTERM sets off `signal`, so that the
 * step at hand ends and the store is closed whole. A second Ctrl-C ends the process at once; the
 * store survives that too.
 */
export async function withInterrupt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
