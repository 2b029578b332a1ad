import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { InputError } from './errors.ts';
import type { StoreConfig } from './store/open.ts';

/** All that the environment decides, read once. */
export interface Config {
  /** Absolute path of the folder of the embedded graph and of `server.json`. */
  readonly data: string;
  readonly host: string;
  /** 0 asks the system for any free port. */
  readonly port: number;
  /** Neo4j where NEO4J_URI is set, else the embedded store in `data`. */
  readonly store: StoreConfig;
  /** The most threads that read articles at a time: ENTENTE_WORKERS, or as many as there are cores. */
  readonly workers: number;
  /** False where NO_COLOR is set; a terminal is still needed for colours. */
  readonly mayColor: boolean;
  /** Under CI nothing is left out in silence. */
  readonly isCi: boolean;
  /** Errors show their stack. */
  readonly isDebug: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/**
 * Reads the configuration from the environment; the only reader of `process.env`. An empty variable
 * counts as not set. Throws `InputError`, naming the variable, for a value that can't be meant.
 */
export function readConfig(env: Environment = process.env): Config {
  const read = (name: string) => env[name]?.trim() || undefined;
  const data = resolve(read('ENTENTE_DATA') ?? '.entente');
  return Object.freeze({
    data,
    host: readHost(read('HOST') ?? '127.0.0.1'),
    port: readPort(read('PORT') ?? '4000'),
    store: readStore(read, data),
    workers: readWorkers(read('ENTENTE_WORKERS')),
    mayColor: read('NO_COLOR') === undefined,
    isCi: isOn(read('CI')),
    isDebug: isOn(read('ENTENTE_DEBUG')),
  });
}

function readHost(host: string): string {
  if (/^[\w.:%-]+$/.test(host)) return host;
  throw new InputError(
    `HOST is "${host}", which is no host name or address: set it to one such as 127.0.0.1, without a scheme or port.`,
  );
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InputError(`PORT is "${text}": set it to a whole number from 0 to 65535.`);
}

function readWorkers(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new InputError(
    `ENTENTE_WORKERS is "${text}": set it to a whole number of threads; 0 reads without any.`,
  );
}

function readStore(read: (name: string) => string | undefined, folder: string): StoreConfig {
  const uri = read('NEO4J_URI');
  if (uri === undefined) return { kind: 'embedded', folder };
  const scheme = /^([a-z0-9+]+):\/\/[^/\s]+/i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined || !SCHEMES.includes(scheme)) {
    throw new InputError(
      `NEO4J_URI is no address of a Neo4j: it must look like neo4j://host:7687, with one of the schemes ${SCHEMES.join(', ')}.`,
    );
  }
  const [username, password] = [read('NEO4J_USERNAME'), read('NEO4J_PASSWORD')];
  if (username === undefined && password !== undefined) {
    throw new InputError('NEO4J_PASSWORD is set and NEO4J_USERNAME is not: set both or neither.');
  }
  if (username !== undefined && password === undefined) {
    throw new InputError('NEO4J_USERNAME is set and NEO4J_PASSWORD is not: set both or neither.');
  }
  return { kind: 'neo4j', uri, username, password, database: read('NEO4J_DATABASE') };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|no|off)$/i.test(value);
}
