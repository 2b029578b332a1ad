import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressOf } from './guard/client-address.ts';
import type { Gate } from './guard/rate-limit.ts';
import type { Direct } from './lookahead/direct.ts';
import type { Log } from './mask-errors.ts';
import type { Observe } from './observe/observer.ts';

/** The ways that a request may go, in their order. */
export interface Ways {
  readonly observe: Observe;
  readonly addressOf: AddressOf;
  /** Absent where an address may ask as often as it likes. */
  readonly gate: Gate | undefined;
  readonly direct: Direct | undefined;
  readonly yoga: (request: IncomingMessage, response: ServerResponse) => Promise<unknown> | unknown;
  readonly log: Log;
}

const REFUSAL_GRACE = 500;

/** No page elsewhere may show GraphiQL in a frame, where a click could be led astray; types are as said. */
const HEADERS = [
  ['content-security-policy', "frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
] as const;

/** What answers requests over HTTP: watched from the first to the last byte, refused when too many. */
export function openHandler({ observe, addressOf, gate, direct, yoga, log }: Ways) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request; // which a request that has ended gives up
    const address = addressOf(request);
    const record = observe(request, response, address);
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    // A refused body may still be on its way, and nobody reads it: let it run out, so that the connection
    // serves the next request, but not for ever.
    response.once('finish', () => {
      if (request.complete) return;
      request.resume();
      setTimeout(() => request.complete || socket.destroy(), REFUSAL_GRACE).unref();
    });
    if (gate?.(request, response, address)) {
      record.codes.push('RATE_LIMITED');
      return;
    }
    const answer = async () => {
      if (!(direct && (await direct(request, response)))) await yoga(request, response);
    };
    answer().catch((error: unknown) => {
      // A client that goes in the middle is nobody's fault.
      if (!socket.destroyed)
        log(`a response broke off: ${error instanceof Error ? error.message : error}`);
      response.destroy();
    });
  };
}
