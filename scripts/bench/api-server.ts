import { createApi, startServer } from '../../src/api/server.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { openNeo4j } from '../../src/store/neo4j/open-neo4j.ts';

/**
 * Serves whatever graph a Neo4j or a folder holds, without putting the ontology into it: what `bench:api`
 * measures. `NEO4J_URI=bolt://127.0.0.1:7687 npx tsx scripts/bench/api-server.ts [PORT]`, or
 * `ENTENTE_BENCH_FOLDER=folder` for the embedded store; prints its address.
 */
const uri = process.env['NEO4J_URI'] ?? 'bolt://127.0.0.1:7687';
const folder = process.env['ENTENTE_BENCH_FOLDER'];
const store = folder ? await openEmbedded({ folder }) : await openNeo4j({ uri });
const readOnly = () => Promise.reject(new Error('The benchmark only reads.'));
const api = createApi({
  store,
  ingestion: { ingest: readOnly, remove: readOnly, explain: readOnly },
  version: 'bench',
});
await api.prepare();
const server = await startServer({ host: '127.0.0.1', port: Number(process.argv[2] ?? 0), api });
console.log(`${server.url}/graphql`);
process.once('SIGTERM', () => {
  void server.close().then(() => store.close());
});
