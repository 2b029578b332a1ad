import { type ExecutionArgs, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { answerWhole } from '../../src/api/lookahead/answer-whole.ts';
import { KNOWN_ARGUMENTS } from '../../src/api/lookahead/known-arguments.ts';
import { createSchema } from '../../src/api/schema.ts';
import { NotNested } from '../../src/store/cypher/nested/wanted.ts';
import { everyField, sampleOf } from './every-field.ts';

const schema = createSchema();
const FIELDS = everyField(schema).filter(({ field }) => field.args.length > 0);

/** What names mean in these questions, where no graph is asked. */
const MEANT = [[], [], ['topic:gas', 'topic:trade'].map((id) => [id, id, [], null])];

/** Fields whose arguments pick from what was read; lookahead.test.ts compares what they give. */
const PICKED = /\.evidence$|^Actor\.(?:offices|memberships|partOf|activeIn)$/;

/** The statement that a question becomes, with its values; undefined where it takes more than one. */
async function statementOf(query: string): Promise<string | undefined> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const args = { schema, document, variableValues: {} } as unknown as ExecutionArgs;
  let asked: string | undefined;
  await answerWhole(
    args,
    async ({ name, text }, params) => {
      if (name === 'nested.names') return MEANT;
      asked = JSON.stringify([text, params]);
      throw new NotNested('only the statement is wanted');
    },
    () => undefined,
  );
  return asked;
}

describe('arguments of nested statements', () => {
  test.for(FIELDS.map((one) => [one.coordinate, one] as const))(
    '%s: each is heeded or refused',
    async ([coordinate, { field, ask }]) => {
      const plain = await statementOf(ask(2));
      for (const argument of field.args) {
        const { name } = argument;
        const asked = await statementOf(ask(2, sampleOf(argument)));
        const isKnown = KNOWN_ARGUMENTS[coordinate]?.includes(name) ?? false;
        if (!isKnown) expect([name, asked]).toEqual([name, undefined]);
        // Picked from what was read, or on a way that takes several statements: nothing to compare.
        else if (PICKED.test(coordinate) || plain === undefined) continue;
        else expect([name, asked]).not.toEqual([name, plain]);
      }
    },
  );

  test('none is declared that is not there', () => {
    const there = new Map(
      FIELDS.map(({ coordinate, field }) => [coordinate, field.args.map(({ name }) => name)]),
    );
    for (const [coordinate, names] of Object.entries(KNOWN_ARGUMENTS)) {
      for (const name of names)
        expect([coordinate, there.get(coordinate)]).toEqual([
          coordinate,
          expect.arrayContaining([name]),
        ]);
    }
  });
});
