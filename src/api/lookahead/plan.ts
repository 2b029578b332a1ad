import {
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type NestedQuery, nestedQuery } from '../../store/cypher/nested/query-piece.ts';
import { NotNested } from '../../store/cypher/nested/wanted.ts';
import type { GraphStore } from '../../store/store.ts';
import { openBoundedCache } from '../bounded-cache.ts';
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

/** A plan may weigh fifty kilobytes: text, parameters, and how its value is read. */
const MOST_PLANS = 1000;
const LONGEST_KEY = 2000;

/** None where an operation takes more than one statement. */
interface Known {
  readonly plan: NestedQuery | undefined;
}

const known = openBoundedCache<Known>(MOST_PLANS);
const numbers = new WeakMap<DocumentNode, number>();
let documents = 0;

/** A document by a number, the same as long as it is remembered. */
function numberOf(document: DocumentNode): number {
  const found = numbers.get(document);
  if (found !== undefined) return found;
  documents += 1;
  numbers.set(document, documents);
  return documents;
}

/**
 * The statement that answers an operation, after one that finds out what its names mean, if it gives any;
 * undefined where it takes more. Those of the documents and variables that were asked with last are kept, unless
 * names had to be looked up, whose meaning may change. Throws `EntenteError` and `GraphQLError` for arguments
 * that are wrong, and what the store throws.
 */
export async function planOf(
  args: Checked,
  readValue: ReadValue,
): Promise<NestedQuery | undefined> {
  const { document, operationName, variableValues } = args;
  const key = `${numberOf(document)} ${JSON.stringify([operationName, variableValues])}`;
  const found = known.get(key);
  if (found) return found.plan;
  let isLasting = key.length <= LONGEST_KEY;
  const plan = await compile(args, (...asked) => {
    isLasting = false;
    return readValue(...asked);
  });
  if (isLasting) known.set(key, { plan });
  return plan;
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

async function compile(args: Checked, readValue: ReadValue): Promise<NestedQuery | undefined> {
  const { schema, document, operationName, variableValues } = args;
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
  try {
    const walk = { schema, fragments, variables: coerced, meaningOf, waiting };
    const wanted = toWanted(walk, type, operation.selectionSet);
    await Promise.all(waiting.map((begin) => begin()));
    return nestedQuery(wanted, [...believed]);
  } catch (error) {
    if (error instanceof NotNested) return undefined;
    throw error;
  }
}
