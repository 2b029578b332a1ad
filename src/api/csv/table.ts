import {
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isLeafType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { QuestionError } from '../errors.ts';
import { type Selected, selected, type Walk } from './selected.ts';

type Path = readonly string[];

/** Where an answer holds the rows of a table, and what its columns are. */
export interface Table {
  /** Of the operation, or else of its one field: what a file of it may be called. */
  readonly name: string;
  /** Keys from the data to the rows: to a list, or to the one row. */
  readonly rows: Path;
  /** Keys from a row to a value each; lists on the way, or at its end, give several values. */
  readonly columns: readonly Path[];
}

/**
 * The table that an operation gives: its one root field, or what single fields below it lead to, is a
 * connection, a list or one row. Throws `QuestionError` CSV_NOT_POSSIBLE for any other.
 */
export function tableOf(
  args: Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>,
): Table {
  const { schema, document, operationName, variableValues } = args;
  const operation = getOperationAST(document, operationName);
  const root = schema.getQueryType();
  if (operation?.operation !== 'query' || !root) throw notPossible('Only questions give tables.');
  const declared = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, declared, variableValues ?? {});
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const walk = { schema, fragments, variables: coerced ?? {} };
  const fields = namedFields(walk, root, [operation.selectionSet]);
  const [only] = fields;
  if (!only || fields.length > 1) {
    const keys = fields.map(({ key }) => key).join(', ');
    throw notPossible(
      `CSV is one table, and the operation asks for ${fields.length} (${keys}): ask for one field of Query at a time.`,
    );
  }
  return { name: operation.name?.value ?? only.key, ...descend(walk, only, []) };
}

function descend(walk: Walk, field: Selected, above: Path): Omit<Table, 'name'> {
  const path = [...above, field.key];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { rows: above, columns: [[field.key]] };
  const rowsAt = (rows: Path, of: Selected) => ({
    rows,
    columns: columnsOf(walk, of.type, of.below, []),
  });
  if (isListType(getNullableType(field.type))) return rowsAt(path, field);
  const fields = namedFields(walk, type, field.below);
  const either = listsOf(type);
  if (either) {
    const lists = fields.filter(({ name }) => either.includes(name));
    const [list] = lists;
    if (list && lists.length === 1) return rowsAt([...path, list.key], list);
    const names = either.map((name) => `its \`${name}\``).join(' or ');
    throw notPossible(`The rows of \`${field.key}\` are ${names}: select one of the two.`);
  }
  const [only] = fields;
  const leads = only && fields.length === 1 && !isLeafType(getNamedType(only.type));
  return leads ? descend(walk, only, path) : rowsAt(path, field);
}

function columnsOf(
  walk: Walk,
  type: GraphQLOutputType,
  below: readonly SelectionSetNode[],
  above: Path,
): readonly Path[] {
  return selected(walk, type, below).flatMap((field) => {
    const path = [...above, field.key];
    return field.below.length === 0 ? [path] : columnsOf(walk, field.type, field.below, path);
  });
}

/** Clients add `__typename` wherever they can; it makes no table. */
function namedFields(walk: Walk, type: GraphQLOutputType, below: readonly SelectionSetNode[]) {
  return selected(walk, type, below).filter(({ name }) => name !== '__typename');
}

/** The two lists that give the rows of a connection or a network; numbers beside them are not of the table. */
function listsOf(type: GraphQLNamedType): readonly string[] | undefined {
  if (type.name.endsWith('Connection')) return ['nodes', 'edges'];
  return type.name === 'Network' ? ['bonds', 'actors'] : undefined;
}

function notPossible(message: string): QuestionError {
  return new QuestionError(message, 'CSV_NOT_POSSIBLE');
}
