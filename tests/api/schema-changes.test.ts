import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { breakingChanges, unnamedChanges } from './schema-changes.ts';

const FOLDER = new URL('expected/', import.meta.url);
const [SNAPSHOT = '', ...others] = readdirSync(FOLDER).filter((name) => name.startsWith('schema-'));

/** On a release the snapshot is replaced: `cp schema.graphql tests/api/expected/schema-VERSION.graphql`. */
test(`what breaks clients of ${SNAPSHOT} stands in the changelog`, () => {
  expect(others).toEqual([]);
  const before = buildSchema(readFileSync(new URL(SNAPSHOT, FOLDER), 'utf8'));
  const after = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  expect(
    unnamedChanges(before, after, changelog),
    'Take these changes back, or name each `Type.field` in the topmost section of CHANGELOG.md.',
  ).toEqual([]);
});

const BASE = `
  type Query { actor(id: ID, limit: Int = 3): Actor found: [Found!] }
  interface Node { id: ID! }
  type Actor implements Node { id: ID! name: String! kind: Kind }
  type Topic { id: ID! }
  union Found = Actor | Topic
  enum Kind { STATE PERSON }
  input Where { name: String }
`;

test.for([
  ['nothing', '', '', []],
  ['a new field', 'name: String!', 'name: String! alias: String', []],
  ['a new optional argument', 'id: ID,', 'id: ID, name: String,', []],
  ['a field that goes', 'name: String!', '', ['Actor.name']],
  ['a field that may be null', 'name: String!', 'name: String', ['Actor.name']],
  ['a type that goes', 'type Topic { id: ID! }', '', ['Topic', 'Found']],
  ['a kind that goes', 'STATE PERSON', 'STATE', ['Kind.PERSON']],
  ['a kind that clients do not know', 'STATE PERSON', 'STATE PERSON BLOC', ['Kind.BLOC']],
  ['an argument that goes', 'id: ID,', '', ['Query.actor(id:)']],
  ['an argument that is required', 'id: ID,', 'id: ID, day: Int!,', ['Query.actor(day:)']],
  ['an argument of another type', 'id: ID,', 'id: ID!,', ['Query.actor(id:)']],
  ['another default', 'limit: Int = 3', 'limit: Int = 5', ['Query.actor(limit:)']],
  ['an input that is required', 'input Where { ', 'input Where { day: Int! ', ['Where.day']],
  ['an interface that goes', 'Actor implements Node', 'Actor', ['Actor']],
  ['an interface more', 'type Topic', 'type Topic implements Node', ['Topic']],
] as const)('%s', ([, from, to, coordinates]) => {
  const after = BASE.replace(from, to).replace(
    to === '' && from.includes('Topic') ? ' | Topic' : '\0',
    '',
  );
  const schemas = [buildSchema(BASE), buildSchema(after)] as const;
  expect(breakingChanges(...schemas).map(({ coordinate }) => coordinate)).toEqual(coordinates);
  const named = coordinates.map((coordinate) => `- \`${coordinate}\` is not as it was.`).join('\n');
  expect(unnamedChanges(...schemas, `# Changelog\n\n## Unreleased\n\n${named}\n`)).toEqual([]);
  const tooLate = `# Changelog\n\n## Unreleased\n\n- All as it was.\n\n## 0.1.0\n\n${named}\n`;
  expect(unnamedChanges(...schemas, tooLate)).toHaveLength(coordinates.length);
});
