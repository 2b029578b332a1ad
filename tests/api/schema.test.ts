import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { DEFAULT_TABS } from '../../src/api/default-tabs.ts';
import { createSchema, RESOLVERS } from '../../src/api/schema.ts';
import { CANDIDATE_REASONS } from '../../src/corrections/merge-candidates.ts';
import { ACTOR_KINDS } from '../../src/model/actor.ts';
import { CORRECTION_KINDS, CORRECTION_STATUSES } from '../../src/model/correction.ts';
import { DIFFERENCE_ABOUTS, DISPUTE_ABOUTS } from '../../src/model/dispute.ts';
import { EVENT_TYPES, MODALITIES, OUTCOMES, ROLES } from '../../src/model/event.ts';
import { DATE_HOWS, ROLE_PLACES, SIGNS, UNUSED_REASONS } from '../../src/model/explanation.ts';
import { MENTION_HOWS } from '../../src/model/mention.ts';
import { STATEMENT_KINDS } from '../../src/model/statement.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const standard = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** Fields of subscriptions are answered by a stream and by what is made of each of its things. */
function isResolver(answer: unknown): boolean {
  if (typeof answer === 'function') return true;
  return Object.values(answer ?? {}).every((part) => typeof part === 'function') && answer != null;
}

describe('schema.graphql', () => {
  test('makes an executable schema', () => {
    expect(createSchema().getQueryType()?.name).toBe('Query');
  });

  test('every field of every type has a resolver', () => {
    const resolvers = RESOLVERS as unknown as Record<string, Record<string, unknown>>;
    const missing = types.filter(isObjectType).flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => !isResolver(resolvers[type.name]?.[field]))
        .map((field) => `${type.name}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  test('every interface and union tells its types apart', () => {
    const resolvers = RESOLVERS as unknown as Record<string, Record<string, unknown>>;
    const abstract = types.filter((type) => isInterfaceType(type) || isUnionType(type));
    expect(
      abstract.filter(({ name }) => typeof resolvers[name]?.['__resolveType'] !== 'function'),
    ).toEqual([]);
  });

  test('everything is described, enum values with an example', () => {
    const bare: string[] = [];
    for (const type of types) {
      if (standard.has(type.name)) continue;
      if (!type.description) bare.push(type.name);
      if (isEnumType(type)) {
        for (const { name, description } of type.getValues()) {
          if (!description?.includes(': ')) bare.push(`${type.name}.${name}`);
        }
      }
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) bare.push(`${type.name}.${field.name}`);
        }
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        for (const arg of field.args) {
          if (!arg.description) bare.push(`${type.name}.${field.name}(${arg.name})`);
        }
      }
    }
    expect(bare).toEqual([]);
  });

  test('every list that may grow is a connection', () => {
    const growing = new Set(['Event', 'Article', 'Statement', 'Pair', 'SearchHit', 'Mention']);
    const plain = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          (field) =>
            String(field.type).startsWith('[') && growing.has(getNamedType(field.type).name),
        )
        .map((field) => `${type.name}.${field.name}`)
        .filter((name) => !name.includes('Connection.')),
    );
    // What a correction touched, as many as asked for; the articles of one event, as its accounts; what a
    // sentence tells; a chain of six at most.
    expect(plain).toEqual([
      'Correction.articles',
      'CorrectionPayload.events',
      'CorrectionPayload.articles',
      'Origin.articles',
      'DisputeSide.articles',
      'Sentence.mentions',
      'Sentence.events',
      'Path.events',
    ]);
  });

  test.for([
    ['EventType', EVENT_TYPES],
    ['Modality', MODALITIES],
    ['Role', ROLES],
    ['ActorKind', ACTOR_KINDS],
    ['StatementKind', STATEMENT_KINDS],
    ['MentionHow', MENTION_HOWS.map((how) => how.toUpperCase())],
    ['UnusedReason', UNUSED_REASONS],
    ['RolePlace', ROLE_PLACES],
    ['DateHow', DATE_HOWS],
    ['Sign', SIGNS],
    ['CorrectionKind', CORRECTION_KINDS],
    ['CorrectionStatus', CORRECTION_STATUSES],
    ['MergeReason', CANDIDATE_REASONS],
    ['DisputeAbout', DISPUTE_ABOUTS],
    ['DifferenceAbout', DIFFERENCE_ABOUTS],
    ['Outcome', OUTCOMES],
  ] as const)('%s has the values of the model', ([name, values]) => {
    const type = schema.getType(name);
    expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual(values);
  });
});

test.for(DEFAULT_TABS.map(({ query }) => [query.split('\n')[0] ?? '', query] as const))(
  'the tab "%s" is a valid operation',
  ([, query]) => {
    expect(validate(schema, parse(query))).toEqual([]);
  },
);
