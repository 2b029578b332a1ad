import { createHash } from 'node:crypto';
import type { AccessOptions } from '../guard/access.ts';

/** A weak entity tag (RFC 9110) of whatever decides on an answer: what is equal means the same. */
export function entityTag(...parts: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `W/"${digest.slice(0, 27)}"`;
}

/** Whether a client that sends this `If-None-Match` has the answer of that tag. */
export function isHeld(tag: string, ifNoneMatch: string | null): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  const bare = tag.replace(/^W\//, '');
  return [...(ifNoneMatch ?? '').matchAll(/"[^"]*"/g)].some(([one]) => one === bare);
}

/** Caches may keep answers and ask before each use; those that a token bought, only the client's own. */
export function cachingHeaders(tag: string, { readToken }: AccessOptions): [string, string][] {
  const isOpen = readToken === undefined;
  return [
    ['etag', tag],
    ['cache-control', `${isOpen ? 'public' : 'private'}, no-cache`],
    ['vary', isOpen ? 'Accept' : 'Accept, Authorization'],
  ];
}
