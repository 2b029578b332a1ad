import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';

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

/** Answers 429 with `Retry-After` to an address that asks more than `perMinute` times a minute. */
export function useRateLimit(perMinute: number): Plugin<object, { req?: IncomingMessage }> {
  const limiter = openRateLimiter(perMinute);
  return {
    onRequest({ url, serverContext, endResponse, fetchAPI }) {
      if (url.pathname !== '/graphql') return;
      const wait = limiter.take(serverContext?.req?.socket.remoteAddress ?? 'unknown');
      if (wait === 0) return;
      const message = `More than ${perMinute} requests in a minute; ask again in ${wait} s.`;
      const errors = [{ message, extensions: { code: 'RATE_LIMITED', retryAfter: wait } }];
      const headers = { 'retry-after': String(wait) };
      endResponse(fetchAPI.Response.json({ errors }, { status: 429, headers }));
    },
  };
}
