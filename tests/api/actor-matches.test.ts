import { describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';
import { fill } from './world.ts';

interface Match {
  readonly score: number;
  readonly actor: { readonly id: string };
}

const TYPED: readonly (readonly [typed: string, first: string | undefined])[] = [
  ['Mira Tolen', 'actor:mira-tolen'],
  ['tolen', 'actor:mira-tolen'],
  // Of two words one is in nobody's name.
  ['Mira Torvald', 'actor:mira-tolen'],
  ['zebedee', undefined],
  // What the index of Neo4j would read as operators.
  ['Mira AND (Tolen:*', 'actor:mira-tolen'],
];

async function matchesBest(store: GraphStore): Promise<void> {
  const api = apiOver(store);
  for (const [q, first] of TYPED) {
    const { data, errors } = await ask(
      api,
      'query ($q: String!) { actorMatches(q: $q, first: 3) { score actor { id } } }',
      { q },
    );
    expect([q, errors]).toEqual([q, undefined]);
    const matches: readonly Match[] = data.actorMatches;
    expect([q, matches[0]?.actor.id]).toEqual([q, first]);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(matches.length).toBeLessThanOrEqual(3);
  }
}

describe('actors by what was typed of their names', () => {
  test('come best first', async () => matchesBest(await openWorld()));

  test.for(['', '::', 'x'.repeat(201)])('%j is refused', async (q) => {
    const { data, errors } = await ask(
      apiOver(await openWorld()),
      'query ($q: String!) { actorMatches(q: $q) { score } }',
      { q },
    );
    expect(data.actorMatches).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'q' });
  });
});

describeNeo4j('actors by what was typed, on Neo4j', (open) => {
  test('come best first, by one statement and level by level', async () => {
    const store = await open();
    try {
      await fill(store);
      await matchesBest(store);
      const { readValue: _, ...levelByLevel } = store;
      await matchesBest(levelByLevel);
    } finally {
      await store.close();
    }
  });
});
