import { once } from 'node:events';
import { styleText } from 'node:util';
import type { Config } from '../config.ts';

type Style = Parameters<typeof styleText>[0];

/** Where a command writes: results on standard output, everything about the run on standard error. */
export interface Output {
  /** Writes a result; resolves when the reader keeps up, so that long outputs need no memory. */
  print(part: string | Uint8Array): Promise<void>;
  /** Writes a line about the run. */
  tell(line: string): void;
  /** Shows where a long run is, on one line that the next one overwrites; on terminals only. */
  progress(line: string): void;
  /** Colours a word of a result, where a person at a terminal reads it. */
  paint(style: Style, text: string): string;
}

/** Writes over the current line of a terminal. */
const CLEAR = '\r\u001b[K';

/** The output of this process. A reader that goes away (`| head`) ends the process in peace. */
export function openOutput({ mayColor }: Pick<Config, 'mayColor'>): Output {
  const { stdout, stderr } = process;
  const isColored = mayColor && stdout.isTTY === true;
  let isShowing = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const clear = () => {
    if (isShowing) stderr.write(CLEAR);
    isShowing = false;
  };
  return {
    async print(part) {
      clear();
      if (!stdout.write(part)) await once(stdout, 'drain');
    },
    tell(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!stderr.isTTY) return;
      stderr.write(`${CLEAR}${line.slice(0, (stderr.columns ?? 80) - 1)}`);
      isShowing = true;
    },
    paint: (style, text) => (isColored ? styleText(style, text) : text),
  };
}
