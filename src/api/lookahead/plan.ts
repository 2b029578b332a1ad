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
import { listArguments } from './list-arguments.ts';
import { toWanted } from './to-wanted.ts';

/** An operation that passed all checks. */
export type Checked = Pick<
  ExecutionArgs,
  'schema' | 'document' | 'operationName' | 'variableValues'
>;

/** What is kept of a document: dashboards ask with the same few sets of variables. */
const MOST_PLANS = 50;
const LONGEST_KEY = 2000;

const known = new WeakMap<DocumentNode, Map<string, NestedQuery | undefined>>();

/**
 * The statement that answers an operation; undefined where it takes more than one. Those of the variables
 * that a document was last asked with are kept. Throws `GraphQLError` for arguments that are wrong.
 */
export function planOf(args: Checked): NestedQuery | undefined {
  const key = JSON.stringify([args.operationName, args.variableValues]);
  if (key.length > LONGEST_KEY) return compile(args);
  const plans = known.get(args.document) ?? new Map<string, NestedQuery | undefined>();
  known.set(args.document, plans);
  if (plans.has(key)) return plans.get(key);
  const plan = compile(args);
  plans.set(key, plan);
  if (plans.size > MOST_PLANS) plans.delete(plans.keys().next().value ?? '');
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

function compile(args: Checked): NestedQuery | undefined {
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
  try {
    const asked = { schema, fragments, variables: coerced, refine: listArguments };
    return nestedQuery(toWanted(asked, type, operation.selectionSet));
  } catch (error) {
    if (error instanceof NotNested) return undefined;
    throw error;
  }
}
