import { readFileSync } from 'node:fs';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { networkQuestion } from '../../src/explorer/ask/documents/network.ts';
import { inGraphiql } from '../../src/explorer/ask/in-graphiql.ts';
import { type View, WHOLE } from '../../src/explorer/view/view.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

const VIEWS: readonly (readonly [string, Partial<View>])[] = [
  ['everything', {}],
  ['names without quotation marks', { types: ['CONSULT', 'ACCUSE'], kinds: ['STATE'] }],
  ['texts that look like names', { outlets: ['BBC', 'HAPPENED'], topic: 'CONSULT' }],
  ['signs that end texts', { outlets: ['"}) { x } #', '\\', '\n\u0000\u2028', '🕊', '"""'] }],
  ['conditions', { statuses: ['DENIED'], confidence: 0.35, from: '2026-02', around: 'actor:NOR' }],
];

test.for(VIEWS)('the link to GraphiQL asks the same of its own: %s', ([, view]) => {
  const question = networkQuestion({ ...WHOLE, ...view }, 300);
  const { pathname, searchParams } = new URL(inGraphiql(question), 'http://localhost');
  expect([pathname, [...searchParams.keys()]]).toEqual(['/graphql', ['query']]);
  const document = parse(searchParams.get('query') ?? '');
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const declared = operation && 'variableDefinitions' in operation && operation.variableDefinitions;
  const { coerced } = getVariableValues(schema, [...(declared || [])], {} as never) as never;
  const given = Object.entries(question.variables).filter(([, value]) => value !== null);
  expect(coerced).toEqual(Object.fromEntries(given));
});
