import type { IncomingMessage, ServerResponse } from 'node:http';

/** How many addresses are kept in mind; beyond, the one that asked longest ago is forgotten. */
const MOST_ADDRESSES = 10_000;
const MINUTE = 60_000;

/** What an address has left, and since when. */
interface Bucket {
  left: number;
  at: number;
}

/** Counts requests by address: `take` gives 0, or the seconds after which the next is answered. */
export interface RateLimiter {
  take(address: string, now?: number): number;
}

/**
 * A bucket an address that holds a minute's requests and fills up evenly. Time in milliseconds, memory
 * bounded by the number of addresses.
 */
export function openRateLimiter(perMinute: number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(address, now = Date.now()) {
      const bucket = buckets.get(address) ?? { left: perMinute, at: now };
      bucket.left = Math.min(perMinute, bucket.left + ((now - bucket.at) / MINUTE) * perMinute);
      bucket.at = now;
      buckets.delete(address);
      buckets.set(address, bucket);
      if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? '');
      if (bucket.left >= 1) {
        bucket.left -= 1;
        return 0;
      }
      return Math.max(1, Math.ceil((1 - bucket.left) / (perMinute / 60)));
    },
  };
}

/** Answers 429 with `Retry-After` when an address asked more often than `perMinute`, and says whether it did. */
export function openGate(
  perMinute: number,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const limiter = openRateLimiter(perMinute);
  return (request, response) => {
    if (!request.url?.startsWith('/graphql')) return false;
    const wait = limiter.take(request.socket.remoteAddress ?? 'unknown');
    if (wait === 0) return false;
    const message = `More than ${perMinute} requests in a minute; ask again in ${wait} s.`;
    const errors = [{ message, extensions: { code: 'RATE_LIMITED', retryAfter: wait } }];
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(wait) });
    response.end(JSON.stringify({ errors }));
    return true;
  };
}
