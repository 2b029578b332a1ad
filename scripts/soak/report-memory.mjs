// Loaded before the server, which runs as it always does: tells its memory to whoever started it.
process.on('message', () => {
  for (let pass = 0; pass < 2; pass += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss, heap: heapUsed, external });
});
process.channel?.unref();
