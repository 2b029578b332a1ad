import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A server that holds the embedded graph of a data folder. */
export interface RunningServer {
  readonly pid: number;
  /** Address of its GraphQL endpoint. */
  readonly url: string;
}

const FILE = 'server.json';

/**
 * Notes beside the graph which process serves it, so that other commands can go through it; gives
 * the function that takes the note away again.
 */
export function announceServer(data: string, server: RunningServer): () => void {
  writeFileSync(join(data, FILE), `${JSON.stringify(server)}\n`);
  return () => {
    if (readServer(data)?.pid === server.pid) rmSync(join(data, FILE), { force: true });
  };
}

/** The server of a data folder; undefined where there is none, or its process is gone. */
export function findServer(data: string): RunningServer | undefined {
  const server = readServer(data);
  return server && isAlive(server.pid) ? server : undefined;
}

function readServer(data: string): RunningServer | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(data, FILE), 'utf8'));
    const { pid, url } = value as Partial<RunningServer>;
    return Number.isInteger(pid) && typeof url === 'string' ? { pid: Number(pid), url } : undefined;
  } catch {
    return undefined; // no note, or half of one: as good as none
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
