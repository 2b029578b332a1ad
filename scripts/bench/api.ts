import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './start-server.ts';

/**
 * `npm run bench:api [-- OPTIONS]`: the API on a Neo4j that holds the synthetic graph of ../shared/bench,
 * against the best peer and the limit, which live there (`npm install` and `node load.mjs` first; its
 * README says how). OPTIONS go to compare.mjs: `--rounds 3 --conc 1,8 --max-vs-c 1.35`.
 */
const shared = resolve(process.env['ENTENTE_SHARED'] ?? '../shared', 'bench');
const compare = resolve(process.env['ENTENTE_BENCH'] ?? shared, 'compare.mjs');
const uri = process.env['NEO4J_URI'] ?? 'bolt://127.0.0.1:7687';
if (!existsSync(compare)) {
  console.error(
    `${compare} is not there: put the shared folder beside the checkout, or name it in ENTENTE_SHARED (a copy of its bench folder in ENTENTE_BENCH).`,
  );
  process.exit(2);
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const environment = { ...process.env, NEO4J_URI: uri, NEO4J_URL: uri, NODE_ENV: 'production' };
const server = await startServer(environment);
try {
  const { address } = server;
  const options = [
    '--ours',
    address,
    '--queries',
    here('api-queries.mjs'),
    ...process.argv.slice(2),
  ];
  const run = spawn(process.execPath, [compare, ...options], {
    env: environment,
    stdio: 'inherit',
  });
  process.exitCode = await new Promise<number>((done) =>
    run.once('exit', (code) => done(code ?? 1)),
  );
} finally {
  server.process.kill('SIGTERM');
}
