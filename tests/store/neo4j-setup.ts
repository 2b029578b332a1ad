import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { missingForNeo4j, startNeo4j } from '../../scripts/neo4j-server.ts';
import type { Neo4jTarget } from './neo4j-target.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: Neo4jTarget;
  }
}

/** Folders whose tests run on Neo4j too; a run limited to others starts no server. */
const USERS = /(?:store|export)\/?$|neo4j|api|cli|cypher|same-bytes/;

let undo: readonly (() => Promise<void> | void)[] = [];

/**
 * Finds the Neo4j of this run: the one of NEO4J_URI, else one started here where java and mvn are.
 * Where neither is, one line says so; under CI=true that fails the run.
 */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-tests-'));
  undo = [() => rmSync(folder, { recursive: true, force: true })];
  const lock = join(folder, 'neo4j.lock');
  const filters = process.argv.slice(2).filter((word) => !word.startsWith('-') && word !== 'run');
  if (filters.length > 0 && !filters.some((word) => USERS.test(word))) {
    project.provide('neo4j', { why: 'the run is limited to other tests', lock });
    return;
  }
  const given = process.env['NEO4J_URI'];
  if (given) {
    project.provide('neo4j', { uri: given, own: false, lock });
    return;
  }
  const missing = missingForNeo4j();
  if (missing.length > 0) {
    const why = `The Neo4j half did not run: no NEO4J_URI, and ${missing.join('; ')}.`;
    if (process.env['CI'] === 'true') throw new Error(why);
    console.warn(why);
    project.provide('neo4j', { why, lock });
    return;
  }
  const server = await startNeo4j();
  undo = [() => server.stop(), ...undo];
  project.provide('neo4j', { uri: server.uri, own: true, lock });
}

/** Stops the server that `setup` started and removes what it made. */
export async function teardown(): Promise<void> {
  for (const step of undo) await step();
}
