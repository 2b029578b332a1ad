import { InvalidArgumentError, Option } from 'commander';
import { isLoopbackHost, isPrivate } from '../api/guard/access.ts';
import { openClientAddress } from '../api/guard/client-address.ts';
import type { ApiOptions } from '../api/server.ts';
import type { Config } from '../config.ts';
import { InputError } from '../errors.ts';

/** Options of `serve` that say what is answered, and to whom. */
export interface GuardOptions {
  readonly readOnly?: boolean;
  readonly operations?: string;
  readonly onlyPersisted?: boolean;
  readonly introspection?: boolean;
  readonly log?: 'none' | 'line' | 'json';
  /** Seconds. */
  readonly timeout?: number;
}

/** Requests a minute for each address where others than this machine can ask and ENTENTE_RATE says nothing. */
const PUBLIC_RATE = 300;

const DEFAULT_TIMEOUT = 10;

/** `--timeout`: how long a question may take. */
export function timeoutOption(): Option {
  return new Option('--timeout <seconds>', 'how long a question may take')
    .default(DEFAULT_TIMEOUT)
    .argParser((text) => {
      const seconds = Number(text);
      if (seconds > 0 && seconds <= 600) return seconds;
      throw new InvalidArgumentError('Write a number of seconds from 0.1 to 600.');
    });
}

/** What the environment and the command line say of the API. Throws `InputError` where they contradict each other. */
export function guardOptions(
  config: Config,
  options: GuardOptions,
): Omit<ApiOptions, 'store' | 'ingestion' | 'version'> {
  const { readOnly, operations, onlyPersisted, log = 'none' } = options;
  if (onlyPersisted && operations === undefined) {
    throw new InputError(
      '--only-persisted needs the operations it allows: add --operations FILE, a JSON object of operations by id or a file of named GraphQL operations.',
    );
  }
  openClientAddress(config.proxies); // says what is wrong with them before anything is opened
  const access = {
    isLoopback: isLoopbackHost(config.host),
    writeToken: config.writeToken,
    readToken: config.readToken,
    readOnly,
    hosts: config.hosts,
  };
  return {
    access,
    requestsPerMinute: config.rate ?? (isPrivate(access) ? undefined : PUBLIC_RATE),
    timeout: (options.timeout ?? DEFAULT_TIMEOUT) * 1000,
    requestLog: log === 'none' ? undefined : log,
    metrics: true,
    proxies: config.proxies,
    origins: config.origins,
    operations,
    onlyPersisted,
    hideSchema: options.introspection === false,
  };
}
