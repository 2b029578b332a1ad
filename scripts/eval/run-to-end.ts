import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';

interface Settings {
  /** File that is read; nothing where absent. */
  readonly stdin?: string;
  /** File that is written; kept in memory where absent. */
  readonly stdout?: string;
  /** Exit codes besides 0 that are no failure. */
  readonly allowed?: readonly number[];
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. Throws where it can't be started or fails, with what it last told. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  { stdin, stdout, allowed = [] }: Settings,
): Promise<Ended> {
  const files = await Promise.all([
    stdin === undefined ? undefined : open(stdin, 'r'),
    stdout === undefined ? undefined : open(stdout, 'w'),
  ]);
  try {
    const [input, output] = files;
    const child = spawn(command, args, {
      stdio: [input?.fd ?? 'ignore', output?.fd ?? 'pipe', 'pipe'],
    });
    const [told, printed] = [collect(child.stderr), collect(child.stdout)];
    const [code] = (await once(child, 'close').catch((cause: NodeJS.ErrnoException) => {
      const remedy =
        cause.code === 'ENOENT' ? `install ${command}, it must be in PATH` : cause.message;
      throw new Error(`${command} can not be started: ${remedy}.`, { cause });
    })) as [number | null];
    const stderr = told();
    if (code !== 0 && !allowed.includes(code ?? Number.NaN)) {
      throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${stderr.trim()}`);
    }
    return { code: code ?? 0, stdout: printed(), stderr };
  } finally {
    await Promise.all(files.map((file) => file?.close()));
  }
}

function collect(stream: ChildProcess['stdout']): () => string {
  const parts: Buffer[] = [];
  stream?.on('data', (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString('utf8');
}
