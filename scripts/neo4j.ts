import { resolve } from 'node:path';
import { startNeo4j } from './neo4j-server.ts';

/**
 * `npm run neo4j [-- PORT]`: a local Neo4j without a container, its data kept under
 * `.entente/neo4j`; Ctrl-C ends it.
 */
const home = resolve(process.env['ENTENTE_DATA'] ?? '.entente', 'neo4j');
const port = Number(process.argv[2] ?? 7687);

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`"${process.argv[2]}" is no port: npm run neo4j -- 7687`);
  }
  console.error('Starting Neo4j (the first time, Maven fetches it) …');
  const server = await startNeo4j({ home, port });
  console.error(`Neo4j keeps its data in ${home} and asks for no password. Use it with\n`);
  console.log(`NEO4J_URI=${server.uri}`);
  console.error('\nCtrl-C stops it.');
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping = true;
      void server.stop();
    });
  }
  await server.ended;
  if (!stopping) throw new Error(`Neo4j ended by itself; see ${home}/logs/console.log.`);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
