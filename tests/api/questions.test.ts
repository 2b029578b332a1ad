import { readFileSync } from 'node:fs';
import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/graph/canonical.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { openWorld } from './open-world.ts';
import { answersFrom, QUESTIONS } from './questions.ts';
import { fill } from './world.ts';

/** Errors come in the order in which fields fail, which is nobody's promise. */
async function written(store: GraphStore): Promise<string> {
  const answers = Object.entries(await answersFrom(store)).map(([name, { data, errors = [] }]) => ({
    name,
    data,
    errors: errors
      .map(({ message, path, extensions }) => ({ path, message, extensions }))
      .sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
  }));
  return `${JSON.stringify(answers, null, 1)}\n`;
}

describe('the answers to all questions', () => {
  test('on the embedded store', async () => {
    await expect(await written(await openWorld())).toMatchFileSnapshot('expected/answers.txt');
  });

  test('no question fails but the one that is to', async () => {
    const answers = await answersFrom(await openWorld());
    const failing = Object.entries(answers).filter(([, { errors }]) => errors !== undefined);
    expect(failing.map(([name]) => name)).toEqual(['names that nobody bears, or two']);
  });

  test('the questions ask for every field of every type', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const asked = new Set<string>();
    for (const [, query] of QUESTIONS) {
      const info = new TypeInfo(schema);
      const enter = () =>
        void asked.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
      visit(parse(query), visitWithTypeInfo(info, { Field: enter }));
    }
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      type.astNode?.kind === 'ObjectTypeDefinition'
        ? (type.astNode.fields ?? []).map((field) => `${type.name}.${field.name.value}`)
        : [],
    );
    const changes =
      /^(Mutation|IngestArticlePayload|EventChanges|RemoveArticlePayload|CorrectionPayload|Subscription|ArticleIngested|EventRecorded)\./;
    const missing = fields.filter((field) => !asked.has(field) && !changes.test(field));
    // What differs between the stores; the ranks of their text indexes: actor-matches.test.ts.
    const ranked = ['Query.actorMatches', 'ActorMatch.actor', 'ActorMatch.score'];
    expect(missing.sort()).toEqual([...ranked, 'GraphStatus.store'].sort());
  });
});

describeNeo4j('the answers to all questions on Neo4j', (open) => {
  test('are those of the embedded store', async () => {
    const store = await open();
    try {
      await fill(store);
      await expect(await written(store)).toMatchFileSnapshot('expected/answers.txt');
    } finally {
      await store.close();
    }
  }, 120_000);
});
