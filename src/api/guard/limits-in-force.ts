import { LARGEST_SIZE } from '../connection.ts';
import { LIMITS } from '../limits.ts';
import { type AccessOptions, type ChangesTaken, changesTaken, LOCAL } from './access.ts';
import { READER_BODY_BYTES } from './use-access.ts';

/** All that bounds what one client may ask of this server. */
export interface LimitsInForce {
  readonly depth: number;
  readonly fields: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
  readonly cost: number;
  readonly pageSize: number;
  readonly bodyBytes: number;
  readonly articleBytes: number;
  /** Milliseconds. */
  readonly timeout: number;
  /** Null where an address may ask as often as it likes. */
  readonly requestsPerMinute: number | null;
  /** Subscriptions that an address may have open. */
  readonly streams: number;
  readonly changes: ChangesTaken;
}

/** The limits of a server, as clients may read them. */
export function limitsInForce(
  requestsPerMinute: number | undefined,
  timeout: number,
  streams: number,
  access: AccessOptions = LOCAL,
): LimitsInForce {
  const { bodyBytes: articleBytes, ...selection } = LIMITS;
  return {
    ...selection,
    pageSize: LARGEST_SIZE,
    bodyBytes: READER_BODY_BYTES,
    articleBytes,
    timeout,
    requestsPerMinute: requestsPerMinute || null,
    streams,
    changes: changesTaken(access),
  };
}
