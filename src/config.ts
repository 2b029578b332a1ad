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
  /** ENTENTE_TOKEN: whoever sends it may change the graph. */
  readonly writeToken: string | undefined;
  /** ENTENTE_READ_TOKEN: when set, reading needs it, or the other. */
  readonly readToken: string | undefined;
  /** ENTENTE_HOSTS: names under which a proxy reaches a server on loopback. */
  readonly hosts: readonly string[];
  /** ENTENTE_PROXIES: addresses and networks of proxies that are believed about their clients. */
  readonly proxies: readonly string[];
  /** ENTENTE_ORIGINS: sites whose pages may read the answers. */
  readonly origins: readonly string[];
  /** ENTENTE_RATE: requests a minute for each address; undefined for what the address to listen on decides. */
  readonly rate: number | undefined;
  /** False where NO_COLOR is set; a terminal is still needed for colours. */
  readonly mayColor: boolean;
  /** Under CI nothing is left out in silence. */
  readonly isCi: boolean;
  /** Errors show their stack. */
  readonly isDebug: boolean;
  /** ENTENTE_CORRECTIONS: absolute path of the file of corrections; undefined for the project's own. */
  readonly corrections: string | undefined;
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
    writeToken: readToken('ENTENTE_TOKEN', read('ENTENTE_TOKEN')),
    readToken: readToken('ENTENTE_READ_TOKEN', read('ENTENTE_READ_TOKEN')),
    hosts: readList(read('ENTENTE_HOSTS')),
    proxies: readList(read('ENTENTE_PROXIES')),
    origins: readOrigins(read('ENTENTE_ORIGINS')),
    rate: readRate(read('ENTENTE_RATE')),
    mayColor: read('NO_COLOR') === undefined,
    isCi: isOn(read('CI')),
    isDebug: isOn(read('ENTENTE_DEBUG')),
    corrections: resolved(read('ENTENTE_CORRECTIONS')),
  });
}

function resolved(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
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

function readList(text = ''): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((item) => item !== '');
}

function readOrigins(text: string | undefined): readonly string[] {
  const origins = readList(text);
  const odd = origins.find((origin) => !/^https?:\/\/[\w.:[\]-]+$/.test(origin));
  if (odd === undefined) return origins;
  throw new InputError(
    `ENTENTE_ORIGINS names "${odd}", which is no site: write them like https://charts.example, without a path, between commas.`,
  );
}

const SHORTEST_TOKEN = 16;

function readToken(name: string, text: string | undefined): string | undefined {
  if (text === undefined || (text.length >= SHORTEST_TOKEN && /^[\x21-\x7e]+$/.test(text)))
    return text;
  throw new InputError(
    `${name} is too short or holds blanks: set it to ${SHORTEST_TOKEN} or more visible characters, such as the output of "openssl rand -hex 24".`,
  );
}

function readRate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InputError(
    `ENTENTE_RATE is "${text}": set it to a whole number of requests a minute for each address; 0 sets no limit.`,
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
