import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { startNeo4j } from '../../scripts/neo4j-server.ts';
import { runIds } from '../../src/store/batches.ts';
import { GRAPH_STATE } from '../../src/store/cypher/graph-node.ts';
import { query } from '../../src/store/cypher/query.ts';
import { DISPUTED_IN_ARTICLES } from '../../src/store/cypher/read-disputed.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import { openNeo4j } from '../../src/store/neo4j/open-neo4j.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { conformance } from './conformance.ts';
import { exported } from './exported.ts';
import { BASE } from './invented.ts';
import { describeNeo4j, signIn } from './neo4j-target.ts';
import { randomPatches } from './random-patches.ts';

const COUNTER = query<Record<string, never>, { readonly value: number }>(
  'test.counter',
  "MERGE (n:Probe {id: 'counter'}) ON CREATE SET n.value = 0 RETURN n.value AS value",
);
const SET_COUNTER = query<{ readonly value: number }, never>(
  'test.setCounter',
  "MATCH (n:Probe {id: 'counter'}) SET n.value = $value",
);

describeNeo4j('Neo4j', (open, uri) => {
  conformance(open, 4);

  test('the same articles give the same bytes on both stores', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-both-'));
    const neo4j = await open();
    const embedded = await openEmbedded({ folder });
    const patches = randomPatches(25);
    for (const store of [neo4j, embedded]) await syncBase(store, BASE, { extractorVersion: '1' });
    for (const patch of patches) await writeArticle(neo4j, patch);
    for (const patch of [...patches].reverse()) await writeArticle(embedded, patch);
    const bytes = await exported(neo4j);
    expect(bytes.length).toBeGreaterThan(50_000);
    expect(await exported(embedded)).toBe(bytes);
    const ids = patches.map(({ article }) => article.id);
    const [disputed, same] = await Promise.all(
      [neo4j, embedded].map(async (store) =>
        (await runIds(store.read, DISPUTED_IN_ARTICLES, ids)).map(({ id }) => id).sort(),
      ),
    );
    expect(disputed?.length).toBeGreaterThan(0);
    expect(same).toEqual(disputed);
    await neo4j.close();
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  test('writers of several connections go one by one, even those that read before they write', async () => {
    const stores = [await open(), await openNeo4j(signIn(uri)), await openNeo4j(signIn(uri))];
    const turns = stores.flatMap((store) => Array.from({ length: 6 }, () => store));
    await Promise.all(
      turns.map((store) =>
        store.write(async (run) => {
          const [counter] = await run(COUNTER, {});
          await run(SET_COUNTER, { value: (counter?.value ?? 0) + 1 });
        }),
      ),
    );
    const [counter] = (await stores[0]?.write((run) => run(COUNTER, {}))) ?? [];
    expect(counter).toEqual({ value: turns.length });
    for (const store of stores) await store.close();
  }, 60_000);
});

describe('a Neo4j that is not there', () => {
  test('says where it was looked for, without the password', async () => {
    const opening = openNeo4j({
      uri: 'bolt://user:secret@127.0.0.1:9',
      username: 'user',
      password: 'secret',
    });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('bolt://127.0.0.1:9'),
    });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });

  test('that takes connections and never answers is given up within seconds', async () => {
    const sockets = new Set<{ destroy(): void }>();
    const server = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await expect(openNeo4j({ uri: `bolt://127.0.0.1:${port}` })).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
    });
    for (const socket of sockets) socket.destroy();
    server.close();
  }, 20_000);

  test.for(['http://127.0.0.1:7474', 'nonsense', 'bolt://'])('%s is no address', async (uri) => {
    await expect(openNeo4j({ uri })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
  });
});

describe.skipIf('why' in inject('neo4j'))('a Neo4j that goes away', () => {
  test('in the middle of a write is reported in time, and leaves nothing half-written', async () => {
    const home = mkdtempSync(join(tmpdir(), 'entente-going-'));
    const server = await startNeo4j({ home, shortLived: true });
    const store = await openNeo4j({ uri: server.uri });
    const [first, second] = randomPatches(2);
    if (!first || !second) throw new Error('Two patches are needed.');
    await syncBase(store, BASE);
    await writeArticle(store, first);
    const before = await exported(store);
    const started = Date.now();
    const broken = store.write(async (run) => {
      await run(SET_COUNTER, { value: 1 });
      await writeArticle({ ...store, write: (work) => work(run) }, second);
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await run(COUNTER, {});
    });
    await expect(broken).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining(server.uri),
    });
    await expect(store.read(GRAPH_STATE, {})).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
    });
    expect(Date.now() - started).toBeLessThan(60_000);
    await store.close();
    await server.stop();
    const again = await startNeo4j({ home, shortLived: true });
    const reopened = await openNeo4j({ uri: again.uri });
    expect(await exported(reopened)).toBe(before);
    await writeArticle(reopened, second);
    expect(await exported(reopened)).not.toBe(before);
    await reopened.close();
    await again.stop();
    rmSync(home, { recursive: true, force: true });
  }, 300_000);
});
