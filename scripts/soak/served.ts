import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Bytes, after a full collection. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
  /** Of buffers, outside the heap. */
  readonly external: number;
}

/** A server process under load. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  /** How it ended, once it has; it should only when it is told to. */
  readonly death: () => string | undefined;
  /** What it wrote to standard error. */
  readonly told: () => string;
  memory(): Promise<Memory>;
  /** Ends it in order; gives its exit code, null where it had to be killed. */
  stop(): Promise<number | null>;
}

const START_LIMIT = 120_000;
const STOP_LIMIT = 20_000;
const ANSWER_LIMIT = 30_000;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `entente serve --ingest` as a process of its own, over a throw-away folder or the Neo4j that is named. */
export async function startServed(neo4j: string | undefined): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-soak-'));
  const { NEO4J_URI: _, ...rest } = process.env;
  const env = {
    ...rest,
    ...(neo4j ? { NEO4J_URI: neo4j } : {}),
    ENTENTE_DATA: join(folder, 'data'),
    ENTENTE_PROXIES: '127.0.0.1', // so that one driver may be many clients
    HOST: '127.0.0.1',
    PORT: '0',
  };
  const flags = ['--expose-gc', '--import', here('report-memory.mjs')];
  const child = spawn(process.execPath, [...flags, here('../entente.mjs'), 'serve', '--ingest'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let [printed, told] = ['', ''];
  let death: string | undefined;
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    told += chunk;
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    death = `it ended with ${code ?? signal}`;
    return code as number | null;
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(kill, STOP_LIMIT);
    const code = await ended;
    clearTimeout(timer);
    process.off('exit', kill);
    rmSync(folder, { recursive: true, force: true });
    return code;
  };

  const limit = AbortSignal.timeout(START_LIMIT);
  while (!/graph {5}.*\n/.test(printed)) {
    if (death !== undefined || limit.aborted) {
      await stop();
      throw new Error(`The server did not start: ${death ?? 'too slow'}.\n${printed}${told}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const url = new URL(/GraphiQL {2}(\S+)/.exec(printed)?.[1] ?? '').origin;
  return {
    url,
    pid: child.pid ?? 0,
    death: () => death,
    told: () => told,
    async memory() {
      const answer = once(child, 'message', { signal: AbortSignal.timeout(ANSWER_LIMIT) });
      child.send('memory');
      return (await answer)[0] as Memory;
    },
    stop,
  };
}
