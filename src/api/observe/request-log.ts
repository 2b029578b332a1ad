import type { Log } from '../mask-errors.ts';
import type { RequestRecord } from './record.ts';

/** One line a request: for people, or an object for programs. */
export type LogFormat = 'line' | 'json';

/** How a request ended: its status (0 where the client went first), and how long it took in milliseconds. */
export interface Ending {
  readonly status: number;
  readonly time: number;
}

/** The line that tells of a request; see `RequestRecord` for what it does not tell. */
export function describeRequest(
  record: RequestRecord,
  { status, time }: Ending,
  format: LogFormat,
): string {
  const { id, method, path, address, operation, kind, cost, codes, errorIds } = record;
  const ms = Math.round(time * 10) / 10;
  if (format === 'json') {
    const errors = codes.length > 0 ? { errors: codes, errorIds } : {};
    const asked = { operation, kind, cost };
    return toJson('info', { request: id, method, path, status, ms, ...asked, address, ...errors });
  }
  const words = [method, path, status || 'gone', `${ms} ms`, operation, ...codes, ...errorIds, id];
  return words.filter((word) => word !== undefined).join(' ');
}

/** A log whose free lines (masked errors with their stacks) are objects too, where all lines must be. */
export function toLog(log: Log, format: LogFormat | undefined): Log {
  return format === 'json' ? (message) => log(toJson('error', { message })) : log;
}

function toJson(level: 'info' | 'error', fields: object): string {
  return JSON.stringify({ at: new Date().toISOString(), level, ...fields });
}
