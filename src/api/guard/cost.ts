import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { NETWORK_SIZE } from '../network.ts';

/** What a list without a size is reckoned to hold: participants, topics, pieces of evidence. */
const SHORT_LIST = 5;
const PAGE_PARTS: ReadonlySet<string> = new Set(['nodes', 'edges', 'node', 'pageInfo']);
const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;
/** A network's `first` counts pairs, each of which may bring two more actors. */
const ACTORS_A_PAIR = 2;
/** Reading an article anew takes as long as reading so many things. */
const EXPLAINED = 500;
const EXPLAINING: ReadonlySet<string> = new Set(['Event.explanation', 'Article.coverage']);
/** A list out of one article that is read anew. */
const OF_EXPLAINED = 'IngestArticlePayload.notUnderstood';
/** Introspection reads the schema in memory: so many of its things cost as one of the graph. */
const INTROSPECTION_SHARE = 100;
const INTROSPECTED: Readonly<Record<string, string>> = { __schema: '__Schema', __type: '__Type' };

/** An operation as it is executed. */
interface Executed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The cost of the operation that a document names; 0 where it names none. */
export function costOfDocument({
  schema,
  document,
  operationName,
  variableValues,
}: Executed): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    else if (one.kind === Kind.OPERATION_DEFINITION) {
      if (!operationName || one.name?.value === operationName) operation ??= one;
    }
  }
  if (!operation) return 0;
  return costOf({ schema, operation, fragments, variables: variableValues ?? {} });
}

/** What the walk over an operation needs to know of it. */
interface Costed {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How many things an operation may have to read at most: pages multiply what is selected below them,
 * whether their size is written, comes by a variable or is a variable's default; ids that are given
 * count one by one, plain lists for five. Introspection costs too, a hundredth.
 */
function costOf(costed: Costed): number {
  const { schema, operation } = costed;
  const type = schema.getRootType(operation.operation);
  return type ? Math.ceil(costBelow(costed, type, operation.selectionSet, new Set())) : 0;
}

function costBelow(
  costed: Costed,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  within: ReadonlySet<string>,
): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(costed, type, selection, within);
      continue;
    }
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : '';
    // A fragment within itself is another rule's finding. (The walk is short: `LIMITS.fields` bounds it.)
    if (within.has(name)) continue;
    const fragment = name === '' ? selection : costed.fragments.get(name);
    if (!fragment || !('selectionSet' in fragment)) continue;
    const condition = fragment.typeCondition?.name.value;
    const on = condition === undefined ? type : costed.schema.getType(condition);
    if (on && isCompositeType(on)) {
      const inside = name === '' ? within : new Set([...within, name]);
      cost += costBelow(costed, on, fragment.selectionSet, inside);
    }
  }
  return cost;
}

function costOfField(
  costed: Costed,
  type: GraphQLCompositeType,
  node: FieldNode,
  within: ReadonlySet<string>,
): number {
  const introspected = INTROSPECTED[node.name.value];
  if (introspected && node.selectionSet) {
    const on = costed.schema.getType(introspected) as GraphQLCompositeType;
    return (1 + costBelow(costed, on, node.selectionSet, within)) / INTROSPECTION_SHARE;
  }
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  const below = field && getNamedType(field.type);
  if (!field || !node.selectionSet || !below || !isCompositeType(below)) return 0;
  const inside = costBelow(costed, below, node.selectionSet, within);
  if (type.name === 'Network' && field.name === 'actors') return ACTORS_A_PAIR * (1 + inside);
  if (EXPLAINING.has(`${type.name}.${field.name}`))
    return sizeOf(field, node, costed) * (EXPLAINED + inside);
  if (`${type.name}.${field.name}` === OF_EXPLAINED)
    return EXPLAINED + sizeOf(field, node, costed) * (1 + inside);
  // The items of a page, and the page itself, are what its size counts already.
  return isPagePart(type, field.name) ? inside : sizeOf(field, node, costed) * (1 + inside);
}

function isPagePart({ name }: GraphQLCompositeType, field: string): boolean {
  return PAGE_PARTS.has(field) || (name === 'Network' && field === 'bonds');
}

/** How many things a field may give; a connection counts once, where its size is asked for. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, costed: Costed): number {
  const given = (argument: string) => {
    const found = node.arguments?.find(({ name }) => name.value === argument);
    return found && givenValue(found.value, costed);
  };
  const pages = field.args.find(({ name }) => name === 'first' || name === 'limit');
  if (pages) {
    const usual = typeof pages.defaultValue === 'number' ? pages.defaultValue : SHORT_LIST;
    const most = field.name === 'network' ? NETWORK_SIZE.most : LARGEST_SIZE;
    return bounded(given(pages.name) ?? usual, most);
  }
  const ids = given('ids');
  if (Array.isArray(ids)) return bounded(ids.length, LARGEST_SIZE);
  const { name } = getNamedType(field.type);
  if (field.name === 'types' && name === '__Type')
    return Object.keys(costed.schema.getTypeMap()).length;
  return isListType(getNullableType(field.type)) ? SHORT_LIST : 1;
}

/** A size as it counts: what is out of range is refused by the list itself, for its own reasons. */
function bounded(size: unknown, most: number): number {
  return Math.min(most, Math.max(1, typeof size === 'number' ? size : DEFAULT_SIZE));
}

/** A number or a list; for a variable what was sent, else its default. */
function givenValue(value: ValueNode, { variables, operation }: Costed): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  if (variables[name] !== undefined) return variables[name];
  const declared = operation.variableDefinitions?.find((one) => one.variable.name.value === name);
  const usual = declared?.defaultValue;
  if (usual?.kind === Kind.INT) return Number(usual.value);
  return usual?.kind === Kind.LIST ? usual.values : undefined;
}
