import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../mask-errors.ts';
import type { Metrics } from './metrics.ts';
import { openRecord, type RequestRecord } from './record.ts';
import { describeRequest, type LogFormat } from './request-log.ts';

/** Where what is seen of requests goes. */
export interface ObserverOptions {
  readonly log: Log;
  /** No lines about requests when absent. */
  readonly format: LogFormat | undefined;
  readonly metrics: Metrics | undefined;
}

/** Begins to watch a request of an address. */
export type Observe = (
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
) => RequestRecord;

/** Paths that monitors ask all day: told of only when something is wrong. */
const QUIET: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

/** Watches a request from its first byte to its last: gives it an id, logs it and measures it. */
export function openObserver({ log, format, metrics }: ObserverOptions): Observe {
  return (request, response, address) => {
    const record = openRecord(request, address);
    response.setHeader('x-request-id', record.id);
    if (!format && !metrics) return record;
    const begin = performance.now();
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : 0;
      const ending = { status, time: performance.now() - begin };
      metrics?.request(record, ending);
      if (format && !(QUIET.has(record.path) && status === 200)) {
        log(describeRequest(record, ending, format));
      }
    });
    return record;
  };
}
