import { expect, test } from 'vitest';
import { digest } from '../../src/model/id.ts';
import { query } from '../../src/store/cypher/query.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exported } from '../store/exported.ts';
import { inventedPatch } from '../store/invented.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { fillHostile } from './hostile-world.ts';
import { exportText, openHostile } from './open-hostile.ts';

const graph = openHostile();

/** The script's statements as `cypher-shell` splits them: a semicolon ends a line nowhere else. */
function statementsOf(script: string): readonly string[] {
  return script
    .replace(/^\/\/.*\n/, '')
    .split(/;\n/)
    .filter((statement) => statement.trim() !== '');
}

test('a line is a row, and rows of a label or type stand in order', async () => {
  const script = await exportText(graph(), 'cypher');
  const constraint = script.indexOf('CREATE CONSTRAINT');
  expect(constraint).toBeGreaterThan(0);
  expect(constraint).toBeLessThan(script.indexOf('UNWIND'));
  expect(script).not.toMatch(/origin:|lastIngest:/);
  const { nodes, edges } = JSON.parse(await exported(graph()));
  expect(script.match(/^\{/gm)).toHaveLength(nodes.length + edges.length);
});

test('one more article changes the lines around its own and no others', async () => {
  const store = graph();
  const before = (await exportText(store, 'cypher')).split('\n');
  await writeArticle(
    store,
    inventedPatch('new', [{ source: 'actor:ARL', target: 'actor:COV', type: 'PROTEST' }]),
  );
  const after = new Set((await exportText(store, 'cypher')).split('\n'));
  const lost = before.filter((line) => !after.has(line));
  // Where a statement ends, a line has no comma.
  const ofOthers = lost.filter(
    (line) => !after.has(`${line},`) && !after.has(line.replace(/,$/, '')),
  );
  expect(ofOthers).toEqual([]);
});

describeNeo4j('on Neo4j', (open) => {
  test('the script rebuilds the graph, hostile texts included, and it goes on from there', async () => {
    const first = await open();
    await fillHostile(first);
    const before = await exported(first);
    const script = await exportText(first, 'cypher');
    await first.close();
    const second = await open();
    await runScript(second, script);
    expect(digest(await exported(second))).toBe(digest(before));
    await fillHostile(second, { reversed: true });
    expect(digest(await exported(second))).toBe(digest(before));
    expect(digest(await exportText(second, 'cypher'))).toBe(digest(script));
    await second.close();
  }, 120_000);
});

async function runScript(store: GraphStore, script: string): Promise<void> {
  for (const text of statementsOf(script)) {
    if (/^CREATE (CONSTRAINT|(FULLTEXT )?INDEX)/.test(text)) continue; // an opened store has them
    await store.write((run) => run(query<Record<string, never>, never>('test.script', text), {}));
  }
}
