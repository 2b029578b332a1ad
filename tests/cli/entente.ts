import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/entente.mjs', import.meta.url));

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command runs with. */
export interface Setting {
  /** Folder of the graph. */
  readonly data: string;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `entente` as a process of its own, on the embedded store and any free port. */
export function start(
  args: readonly string[],
  { data, cwd, env }: Setting,
): ChildProcessWithoutNullStreams {
  const { NEO4J_URI: _, ...rest } = process.env;
  return spawn(process.execPath, [SCRIPT, ...args], {
    cwd,
    env: {
      ...rest,
      ENTENTE_DATA: data,
      ENTENTE_CORRECTIONS: join(data, 'corrections.jsonl'),
      PORT: '0',
      HOST: '127.0.0.1',
      ...env,
    },
  });
}

/** Runs `entente` to its end. */
export async function entente(args: readonly string[], setting: Setting): Promise<Ended> {
  const child = start(args, setting);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => undefined); // a command that does not read may be gone already
  child.stdin.end(setting.input ?? '');
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

/** Resolves with what a process has written once that matches; fails when it ends before. */
export function outputOf(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (pattern.test(text)) resolve(text);
    });
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    child.once('close', (code) => reject(new Error(`It ended with ${code}: ${text}${told}`)));
  });
}
