import { InvalidArgumentError, Option } from 'commander';
import type { ReadingLimits } from '../ingest/read-in-order.ts';
import type { Context } from './command.ts';

/** How articles are read, as options of the command line say it. */
export interface ReadingOptions {
  readonly workers?: number;
  /** Seconds. */
  readonly articleTimeout: number;
}

/** `--workers`, which goes before ENTENTE_WORKERS. */
export function workersOption(): Option {
  return new Option(
    '--workers <number>',
    'how many threads read articles (default: one a core; 0: none, and no time limit)',
  ).argParser(wholeNumber);
}

/** Seconds; the longest article that is let in takes half of it on a machine that is busy. */
export const DEFAULT_TIME_LIMIT = 120;

/** `--article-timeout`, on top of the start of a thread. */
export function articleTimeoutOption(): Option {
  return new Option('--article-timeout <seconds>', 'how long one article may take')
    .argParser(seconds)
    .default(DEFAULT_TIME_LIMIT);
}

function wholeNumber(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 0 to 999.');
}

/** Node's timers count 32 bits of milliseconds. */
const LONGEST = 2_000_000;

function seconds(text: string): number {
  const value = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && value > 0 && value <= LONGEST) return value;
  throw new InvalidArgumentError(`Give a number of seconds up to ${LONGEST}.`);
}

/** What the options and the environment say together. */
export function readingLimits({ config }: Context, options: ReadingOptions): ReadingLimits {
  return { workers: options.workers ?? config.workers, timeLimit: options.articleTimeout };
}
