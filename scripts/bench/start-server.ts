import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('api-server.ts', import.meta.url));

/** A server under measurement, in a process of its own, and the address of its GraphQL. */
export interface StartedServer {
  readonly process: ChildProcess;
  readonly address: string;
}

/** Starts `api-server.ts`. Throws when it ends before it listens. */
export async function startServer(environment: NodeJS.ProcessEnv): Promise<StartedServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER], {
    env: { ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { process: child, address: await firstLine(child) };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) found(text.split('\n')[0] ?? '');
    });
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}.`)));
  });
}
