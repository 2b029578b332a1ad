import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { NotNested, type Wanted } from '../../store/cypher/nested/wanted.ts';
import { assertKnown } from './known-arguments.ts';

/** What the walk over an operation needs to know of it. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the arguments of a field mean; see `list-arguments.ts`. */
  readonly meaningOf: (
    coordinate: string,
    args: Readonly<Record<string, unknown>>,
  ) => (() => Promise<Partial<Wanted>>) | undefined;
  /** What has to be done before the fields are whole; not begun, for the walk may show that it is in vain. */
  readonly waiting: (() => Promise<unknown>)[];
}

/**
 * The fields that a selection asks for, fragments merged in. Throws `NotNested` for directives, for
 * fields that are asked for twice.
 */
export function toWanted(
  operation: Operation,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): readonly Wanted[] {
  const found = new Map<string, Wanted>();
  for (const node of fieldsOf(operation, type, selectionSet)) {
    const key = (node.alias ?? node.name).value;
    if (found.has(key)) throw new NotNested(`${key} twice`);
    found.set(key, wantedOf(operation, type, node, key));
  }
  return [...found.values()];
}

function* fieldsOf(
  operation: Operation,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.directives?.length) throw new NotNested('directives');
    if (selection.kind === Kind.FIELD) {
      yield selection;
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? operation.fragments[selection.name.value]
        : selection;
    if (!fragment) throw new NotNested('an unknown fragment');
    const condition = fragment.typeCondition?.name.value ?? type.name;
    if (condition === type.name || isAbstractOf(operation.schema, condition, type)) {
      yield* fieldsOf(operation, type, fragment.selectionSet);
    }
  }
}

function isAbstractOf(schema: GraphQLSchema, name: string, type: GraphQLObjectType): boolean {
  const abstract = schema.getType(name);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}

function wantedOf(
  operation: Operation,
  type: GraphQLObjectType,
  node: FieldNode,
  key: string,
): Wanted {
  const name = node.name.value;
  if (name === '__typename') {
    const { name: typename } = type;
    return { ...LEAF, key, field: name, toOutput: () => typename };
  }
  const field = type.getFields()[name];
  if (!field) throw new NotNested(name);
  const args = field.args.length > 0 ? getArgumentValues(field, node, operation.variables) : {};
  const coordinate = `${type.name}.${name}`;
  assertKnown(coordinate, field.args, args);
  const below = getNamedType(field.type);
  const wanted: Wanted = {
    ...LEAF,
    key,
    field: name,
    args,
    below:
      node.selectionSet && isObjectType(below) ? toWanted(operation, below, node.selectionSet) : [],
    belowOf: belowOf(operation, below, node.selectionSet),
    toOutput: outputOf(field),
  };
  const meaning = operation.meaningOf(coordinate, args);
  if (meaning) operation.waiting.push(async () => Object.assign(wanted, await meaning()));
  return wanted;
}

const LEAF = { args: {}, filter: undefined, page: undefined, below: [] } as const;

/** What is selected of each type that an abstract one may be. */
function belowOf(
  operation: Operation,
  type: GraphQLNamedType,
  selectionSet: SelectionSetNode | undefined,
): Wanted['belowOf'] {
  if (!selectionSet || !isAbstractType(type)) return undefined;
  const types = operation.schema.getPossibleTypes(type);
  return Object.fromEntries(types.map((one) => [one.name, toWanted(operation, one, selectionSet)]));
}

type Output = (value: unknown) => unknown;
const outputs = new WeakMap<GraphQLField<unknown, unknown>, Output>();

/** How a value of the graph becomes one of this field; made once a field. */
function outputOf(field: GraphQLField<unknown, unknown>): Output {
  const known = outputs.get(field);
  if (known) return known;
  const output = toOutput(field.type, field.name);
  outputs.set(field, output);
  return output;
}

function toOutput(type: GraphQLOutputType, name: string): Output {
  if (isNonNullType(type)) {
    const inner = toOutput(type.ofType, name);
    return (value) => {
      // The ordinary way reports it, with its path.
      if (value === null || value === undefined) throw new NotNested(`${name} is not known`);
      return inner(value);
    };
  }
  if (isListType(type)) {
    const inner = toOutput(type.ofType, name);
    return (value) => (value == null ? null : (value as readonly unknown[]).map(inner));
  }
  if (!isLeafType(type)) return (value) => value;
  // Texts of these types are as they are to be; asking the type each time takes as long as all else here.
  const isText = type.name === 'String' || type.name === 'ID';
  return (value) =>
    isText && typeof value === 'string' ? value : value == null ? null : type.serialize(value);
}
