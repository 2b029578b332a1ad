import { expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j, signIn } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';

/** Lists of which a page is read from an index in its order, however long they are. */
const INDEXED: readonly string[] = [
  '{ actors(first: 5) { nodes { id } } }',
  '{ actors(first: 5, prefix: "Ana") { nodes { id name } } }',
  '{ actors(first: 5, where: { name: { startsWith: "Ana" } }) { nodes { id name } } }',
  '{ actors(first: 5, orderBy: { field: NAME, direction: DESC }) { nodes { id } } }',
  '{ events(first: 5, from: "2026") { nodes { id } } }',
];

describeNeo4j('plans of nested statements', (open, uri) => {
  test('lists in their usual order are read from indexes', async () => {
    const store = await open();
    const { default: neo4j } = await import('neo4j-driver');
    const { username, password } = signIn(uri);
    const auth = username ? neo4j.auth.basic(username, password ?? '') : undefined;
    const driver = neo4j.driver(uri, auth);
    try {
      const { readValue } = store;
      if (!readValue) throw new Error('this store takes no nested statements');
      for (const query of INDEXED) {
        let plan = '';
        const explaining: GraphStore = {
          ...store,
          async readValue(asked, params) {
            const values = Object.entries(params).map(([name, value]) => [
              name,
              typeof value === 'number' ? neo4j.int(value) : value,
            ]);
            const text = `EXPLAIN ${asked.text}`;
            const { summary } = await driver.executeQuery(text, Object.fromEntries(values));
            plan = JSON.stringify(summary.plan);
            return readValue(asked, params);
          },
        };
        expect((await ask(apiOver(explaining), query)).errors).toBeUndefined();
        expect([query, plan]).toEqual([query, expect.stringMatching(/NodeIndexSeekByRange/)]);
        expect([query, plan]).not.toEqual([query, expect.stringMatching(/LabelScan|"Sort@|"Top@/)]);
      }
    } finally {
      await driver.close();
      await store.close();
    }
  });
});
