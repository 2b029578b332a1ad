import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  GraphQLString,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field of a selection by what it is called in the answer. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly below: readonly SelectionSetNode[];
}

/** What the walk over a valid operation needs to know of it. */
export interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of selections on a type, in their order: fragments on any type merged in, what is skipped left out. */
export function selected(
  walk: Walk,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): readonly Selected[] {
  const found = new Map<string, Selected>();
  const visit = (on: GraphQLOutputType, { selections }: SelectionSetNode) => {
    for (const node of selections) {
      if (!isIncluded(node, walk)) continue;
      if (node.kind === Kind.FIELD) add(found, on, node);
      else {
        const fragment =
          node.kind === Kind.INLINE_FRAGMENT ? node : walk.fragments.get(node.name.value);
        const name = fragment?.typeCondition?.name.value;
        const condition = name === undefined ? on : walk.schema.getType(name);
        if (fragment && isCompositeType(condition)) visit(condition, fragment.selectionSet);
      }
    }
  };
  for (const set of sets) visit(getNamedType(type), set);
  return [...found.values()];
}

function add(found: Map<string, Selected>, on: GraphQLOutputType, node: FieldNode): void {
  const name = node.name.value;
  const key = node.alias?.value ?? name;
  const field = isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined;
  const below = node.selectionSet ? [node.selectionSet] : [];
  const type = field?.type ?? GraphQLString; // without a field, it is `__typename`
  found.set(key, { key, name, type, below: [...(found.get(key)?.below ?? []), ...below] });
}

function isIncluded(node: SelectionNode, { variables }: Walk): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
