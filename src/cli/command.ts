import type { Config } from '../config.ts';
import type { Output } from './output.ts';

/** What every command is given. */
export interface Context {
  readonly config: Config;
  readonly output: Output;
}

/** A command: its arguments and options as commander read them; resolves to the exit code. */
export type Command<A extends readonly unknown[]> = (
  context: Context,
  ...args: A
) => Promise<number>;
