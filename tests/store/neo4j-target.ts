import { mkdirSync, rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { query } from '../../src/store/cypher/query.ts';
import { openNeo4j } from '../../src/store/neo4j/open-neo4j.ts';
import type { GraphStore } from '../../src/store/store.ts';

/** The Neo4j of this run, or why there is none. */
export type Neo4jTarget =
  | { readonly uri: string; readonly own: boolean; readonly lock: string }
  | { readonly why: string; readonly lock: string };

/** A store on the run's Neo4j, emptied. */
export type OpenEmpty = () => Promise<GraphStore>;

const COUNT = query<Record<string, never>, { readonly nodes: number }>(
  'test.count',
  'MATCH (n) RETURN count(n) AS nodes',
);
const WIPE = query<Record<string, never>, never>('test.wipe', 'MATCH (n) DETACH DELETE n');

/**
 * Tests on the run's Neo4j, skipped where there is none. The server has one database: files that use
 * it take turns, and each store they open starts empty. A server of NEO4J_URI that holds anything is
 * refused, unless ENTENTE_TEST_WIPE=1 allows its data to be lost.
 */
export function describeNeo4j(name: string, tests: (open: OpenEmpty, uri: string) => void): void {
  const target = inject('neo4j');
  if ('why' in target) {
    describe.skip(`${name} (${target.why})`, () =>
      tests(() => Promise.reject(new Error(target.why)), ''));
    return;
  }
  describe(name, () => {
    // A server that was refused must stay as it is, also when this file's tests end.
    let admitted = false;
    beforeAll(async () => {
      await takeTurn(target.lock);
      if (!target.own && process.env['ENTENTE_TEST_WIPE'] !== '1') await assertEmpty(target.uri);
      admitted = true;
    }, 300_000);
    const openEmpty = async () => {
      if (!admitted) throw new Error('This Neo4j was refused; nothing in it is touched.');
      const store = await openNeo4j(signIn(target.uri));
      await store.write((run) => run(WIPE, {}));
      return store;
    };
    afterAll(async () => {
      if (admitted) await (await openEmpty()).close();
      rmdirSync(target.lock);
    });
    tests(openEmpty, target.uri);
  });
}

/** The address with what NEO4J_USERNAME and the like say of it. */
export function signIn(uri: string) {
  const {
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  } = process.env;
  return { uri, username, password, database };
}

async function takeTurn(lock: string): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      await sleep(100);
    }
  }
}

async function assertEmpty(uri: string): Promise<void> {
  const store = await openNeo4j(signIn(uri));
  const [found] = await store.read(COUNT, {});
  await store.close();
  if (found && found.nodes > 0) {
    throw new Error(
      `The Neo4j of NEO4J_URI holds ${found.nodes} nodes; the tests would delete them. Name an empty one, or set ENTENTE_TEST_WIPE=1.`,
    );
  }
}
