import { randomUUID } from 'node:crypto';
import { StoreError } from '../errors.ts';
import type { Log } from './mask-errors.ts';

/** Whoever asks sooner is likely to ask in vain. */
const RETRY_AFTER = 5;

/** What a client may read of a store that can't be reached, and how the response says so. */
export interface Away {
  readonly message: string;
  /** The id stands in the log, beside what the store said. */
  readonly extensions: { readonly code: string; readonly id: string };
  readonly http: { readonly status: 503; readonly headers: Readonly<Record<string, string>> };
}

/** Logs why a store can't be reached, for the store's own message names hosts that clients need not know. */
export function tellAway({ message, code }: StoreError, log: Log): Away {
  const id = randomUUID().slice(0, 8);
  log(`error ${id}: ${message} (${code})`); // no stack: in an outage every request brings a line
  return {
    message: "The graph can't be reached at the moment; ask again soon.",
    extensions: { code, id },
    http: { status: 503, headers: { 'retry-after': String(RETRY_AFTER) } },
  };
}

/** Whether the error says that the store can't be reached. */
export function isAway(error: unknown): error is StoreError {
  return error instanceof StoreError && error.code === 'STORE_UNREACHABLE';
}
