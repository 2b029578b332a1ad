import { createHash, timingSafeEqual } from 'node:crypto';

/** What a request may do: nothing, ask, or also change the graph. */
export type Role = 'none' | 'read' | 'write';

/** Who may do what. */
export interface AccessOptions {
  /** True where only this machine can reach the server; then whoever reaches it may write, unless a token or hosts are set. */
  readonly isLoopback: boolean;
  /** Bearers of this token may read and write. */
  readonly writeToken?: string | undefined;
  /** When set, reading needs this token or the one for writing; without it anybody may read. */
  readonly readToken?: string | undefined;
  /** Nobody may write, and the schema has no mutations. */
  readonly readOnly?: boolean | undefined;
  /** Host names that a server on loopback answers to besides its own, for a proxy in front of it. */
  readonly hosts?: readonly string[] | undefined;
}

/** On this machine, for tests and for `serve` as it comes. */
export const LOCAL: AccessOptions = { isLoopback: true };

/** The role that a request's `Authorization` header gives; tokens are compared in constant time. */
export function roleOf(authorization: string | null, options: AccessOptions): Role {
  const { writeToken, readToken, readOnly } = options;
  const bearer = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  const mayWrite =
    writeToken === undefined
      ? isPrivate(options) && readToken === undefined
      : isEqual(bearer, writeToken);
  if (mayWrite && !readOnly) return 'write';
  const mayRead = readToken === undefined || mayWrite || isEqual(bearer, readToken);
  return mayRead ? 'read' : 'none';
}

/** Who may change the graph: whoever reaches the server, bearers of the token for writing, or nobody. */
export type ChangesTaken = 'FREELY' | 'BY_TOKEN' | 'NEVER';

/** Who may change the graph under these options. */
export function changesTaken(options: AccessOptions): ChangesTaken {
  if (options.readOnly) return 'NEVER';
  if (options.writeToken !== undefined) return 'BY_TOKEN';
  return roleOf(null, options) === 'write' ? 'FREELY' : 'NEVER';
}

/** True where only this machine can ask: on loopback, and without a proxy that lets others through. */
export function isPrivate({ isLoopback, hosts = [] }: AccessOptions): boolean {
  return isLoopback && hosts.length === 0;
}

function isEqual(given: string | undefined, expected: string): boolean {
  if (given === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether an address to listen on, or a host that a client names, is this machine's own. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Whether a client names this server as it may: on loopback only by loopback's names and those of `hosts`. */
export function isOwnHost(host: string, { isLoopback, hosts = [] }: AccessOptions): boolean {
  if (!isLoopback) return true;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return isLoopbackHost(name) || hosts.includes(name);
}
