import {
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { EntenteError, StoreError } from '../../errors.ts';
import { nestedQuery } from '../../store/cypher/nested/query-piece.ts';
import { NotNested } from '../../store/cypher/nested/wanted.ts';
import { query } from '../../store/cypher/query.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Log } from '../mask-errors.ts';
import { readArguments } from './list-arguments.ts';
import { openNames } from './names.ts';
import { toWanted } from './to-wanted.ts';

/** An operation that passed all checks. */
export type Checked = Pick<
  ExecutionArgs,
  'schema' | 'document' | 'operationName' | 'variableValues'
>;

/** Runs a statement and gives its one value; see `GraphStore`. */
export type ReadValue = NonNullable<GraphStore['readValue']>;

/**
 * The data of an operation by one statement, and one before it where names have to be understood; undefined where it takes more than one, and where the
 * question or the store is at fault, which the ordinary way reports as GraphQL does. Throws `StoreError`
 * where the store can't be reached.
 */
export async function answerWhole(
  args: Checked,
  readValue: ReadValue,
  log: Log,
): Promise<Record<string, unknown> | undefined> {
  try {
    const nested = await compile(args, readValue);
    if (!nested) return undefined;
    const value = await readValue(query('nested', nested.text), nested.params);
    return nested.read(value);
  } catch (error) {
    // Whatever is wrong with the question or the store, the ordinary way says it as GraphQL does; faults
    // of our own must not hide behind a slower answer.
    // Who asks a store that is away again only waits again.
    if (error instanceof StoreError && error.code === 'STORE_UNREACHABLE') throw error;
    const isExpected =
      error instanceof NotNested ||
      error instanceof EntenteError ||
      (error instanceof Error && error.name === 'GraphQLError');
    // Answered all the same, only slower: whoever runs the server should hear of it.
    if (error instanceof StoreError && error.code === 'STORE_FAILED')
      log(`look-ahead: ${error.message}`);
    if (isExpected) return undefined;
    throw error;
  }
}

interface Split {
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

const splits = new WeakMap<DocumentNode, Split>();

function splitOf(document: DocumentNode): Split {
  const known = splits.get(document);
  if (known) return known;
  const { definitions } = document;
  const split = {
    operations: definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION),
    fragments: Object.fromEntries(
      definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
      ),
    ),
  };
  splits.set(document, split);
  return split;
}

async function compile(
  { schema, document, operationName, variableValues }: Checked,
  readValue: ReadValue,
) {
  const { operations, fragments } = splitOf(document);
  // Where there are several, one has to be named; that none is, the ordinary way reports.
  const [only, second] = operations;
  const named = operations.find(({ name }) => name?.value === operationName);
  const operation = operationName == null && !second ? only : named;
  const type = schema.getQueryType();
  if (operation?.operation !== 'query' || !type) return undefined;
  if (operation.directives?.length) return undefined;
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variableValues ?? {},
  );
  if (!coerced) return undefined;
  const { context, believed } = openNames(readValue);
  const waiting: (() => Promise<unknown>)[] = [];
  const meaningOf = (coordinate: string, given: Readonly<Record<string, unknown>>) =>
    readArguments(coordinate, given, context);
  const walk = { schema, fragments, variables: coerced, meaningOf, waiting };
  const wanted = toWanted(walk, type, operation.selectionSet);
  await Promise.all(waiting.map((begin) => begin()));
  return nestedQuery(wanted, [...believed]);
}
