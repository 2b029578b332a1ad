import {
  type BreakingChange,
  BreakingChangeType,
  type DangerousChange,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql';

/** What a client that asks for more than it did never meets: it breaks nobody. */
const HARMLESS: ReadonlySet<string> = new Set([
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
]);

/** How graphql-js words each kind of change, and the coordinate of what changed. */
const WORDINGS: Readonly<Record<string, readonly [RegExp, string]>> = {
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: [
    /^(\w+) was removed from enum type (\w+)/,
    '$2.$1',
  ],
  [DangerousChangeType.VALUE_ADDED_TO_ENUM]: [/^(\w+) was added to enum type (\w+)/, '$2.$1'],
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: [/^(\w+) was removed from union type (\w+)/, '$2'],
  [DangerousChangeType.TYPE_ADDED_TO_UNION]: [/^(\w+) was added to union type (\w+)/, '$2'],
  [DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED]: [
    /^(\w+) added to interfaces .* by (\w+)/,
    '$2',
  ],
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: [/field (\w+) on input type (\w+)/, '$2.$1'],
  [BreakingChangeType.REQUIRED_ARG_ADDED]: [/arg (\w+) on (\w+\.\w+)/, '$2($1:)'],
  [BreakingChangeType.ARG_REMOVED]: [/^(\w+\.\w+) arg (\w+)/, '$1($2:)'],
  [BreakingChangeType.ARG_CHANGED_KIND]: [/^(\w+\.\w+) arg (\w+)/, '$1($2:)'],
  [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE]: [/^(\w+\.\w+) arg (\w+)/, '$1($2:)'],
};
/** All others begin with what changed: "Actor.name was removed." */
const FIRST_WORDS = [/^(\w+(?:\.\w+)?)/, '$1'] as const;

/** A change that may break a client, by the coordinate of what changed: `Actor.name`, `Query.events(actor:)`. */
export interface SchemaChange {
  readonly coordinate: string;
  readonly description: string;
}

/** What may break clients of the schema as it was. */
export function breakingChanges(before: GraphQLSchema, after: GraphQLSchema): SchemaChange[] {
  return [...findBreakingChanges(before, after), ...findDangerousChanges(before, after)]
    .filter(({ type }) => !HARMLESS.has(type))
    .map((change) => ({ coordinate: coordinateOf(change), description: change.description }));
}

function coordinateOf({ type, description }: BreakingChange | DangerousChange): string {
  const [wording, coordinate] = WORDINGS[type] ?? FIRST_WORDS;
  const found = wording.exec(description)?.[0] ?? description;
  return found.replace(wording, coordinate);
}

/** Those that the topmost section of the changelog does not name. */
export function unnamedChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
  changelog: string,
): SchemaChange[] {
  const [, newest = ''] = changelog.split(/^## .*$/m);
  return breakingChanges(before, after).filter(
    ({ coordinate }) => !newest.includes(`\`${coordinate}\``),
  );
}
