import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Values of arguments as a document writes them. */
type Written = Readonly<Record<string, string>>;

/** A field of a type, and how a question gets there. */
export interface Reached {
  /** "Actor.events". */
  readonly coordinate: string;
  readonly field: Field;
  /** How many levels of fields are above it. */
  readonly depth: number;
  /** A question for it, with so many items a page and, if any, further arguments of the field itself. */
  ask(size: number, args?: Written): string;
}

/** What is written before and after a selection of a type, so that it is one of a whole question. */
interface Way {
  readonly depth: number;
  around(selection: string, size: number): string;
}

/** Arguments without which a field gives nothing, in the small world of the tests. */
const NEEDED: Readonly<Record<string, Written>> = {
  'Query.actor': { id: '"actor:BES"' },
  'Query.event': { id: '"event:none"' },
  'Query.topic': { id: '"topic:gas"' },
  'Query.article': { id: '"article:north"' },
  'Query.search': { q: '"met"' },
  'Query.actorMatches': { q: '"Tolen"' },
  'Query.path': { from: '"actor:mira-tolen"', to: '"actor:COV"', maxHops: '6' },
  'Query.neighbourhood': { actor: '"actor:BES"' },
  'Query.node': { id: '"article:north"' },
  'Query.nodes': {
    ids: '["actor:ARL", "actor:BES", "topic:gas", "topic:trade", "article:north", "source:herald"]',
  },
  'Query.diffArticles': { a: '"article:north"', b: '"article:south"' },
  'Event.counterparts': { of: '"actor:BES"' },
};

/** Types of whose fields no statement depends: what they show was read with their list. */
const SHALLOW: ReadonlySet<string> = new Set(['PageInfo']);

/** Every field of every object type that a question may reach, each by a way with lists on it where there is one. */
export function everyField(schema: GraphQLSchema): readonly Reached[] {
  const ways = waysIn(schema);
  return [...ways].flatMap(([type, way]) => {
    if (SHALLOW.has(type.name)) return [];
    return Object.values(type.getFields()).map((field): Reached => {
      const coordinate = `${type.name}.${field.name}`;
      return {
        coordinate,
        field,
        depth: way.depth,
        ask(size, args = {}) {
          const call = `${field.name}${argumentsOf(coordinate, field, size, args)}`;
          return way.around(`${call} ${leavesOf(schema, field.type)}`, size);
        },
      };
    });
  });
}

/** A way to every type: through lists alone where that leads there, else through whatever does. */
function waysIn(schema: GraphQLSchema): ReadonlyMap<GraphQLObjectType, Way> {
  const query = schema.getQueryType();
  if (!query) throw new Error('a schema without questions');
  const ways = new Map<GraphQLObjectType, Way>([
    [query, { depth: 0, around: (selection) => `{ ${selection} }` }],
  ]);
  for (const fits of [isListed, () => true]) {
    for (const [type, way] of ways) {
      for (const field of Object.values(type.getFields()).filter(fits)) {
        for (const below of typesOf(schema, field.type)) {
          if (!ways.has(below)) ways.set(below, wayThrough(type, way, field, below));
        }
      }
    }
  }
  return ways;
}

function isListed({ type }: Field): boolean {
  return /Connection|\[/.test(String(type)) && !isAbstractType(getNamedType(type));
}

function wayThrough(
  type: GraphQLObjectType,
  way: Way,
  field: Field,
  below: GraphQLObjectType,
): Way {
  const isOneOf = isAbstractType(getNamedType(field.type));
  return {
    depth: way.depth + 1,
    around(selection, size) {
      const call = `${field.name}${argumentsOf(`${type.name}.${field.name}`, field, size, {})}`;
      const inner = isOneOf ? `... on ${below.name} { ${selection} }` : selection;
      return way.around(`${call} { ${inner} }`, size);
    },
  };
}

function argumentsOf(coordinate: string, { args }: Field, size: number, more: Written): string {
  const sizes: Written = { first: `${size}`, limit: `${size + 1}` };
  const given: Written = {
    ...Object.fromEntries(args.flatMap(({ name }) => (sizes[name] ? [[name, sizes[name]]] : []))),
    ...NEEDED[coordinate],
    ...more,
  };
  const all = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  return all.length > 0 ? `(${all.join(', ')})` : '';
}

function typesOf(schema: GraphQLSchema, type: GraphQLOutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? [...schema.getPossibleTypes(named)] : [];
}

/** A selection that makes the field be read: its first leaf, through the nodes of a page. */
function leavesOf(schema: GraphQLSchema, type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) {
    const members = schema.getPossibleTypes(named);
    return `{ __typename ${members.map((one) => `... on ${one.name} ${leavesOf(schema, one)}`).join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields());
  const inner =
    fields.find(({ name }) => name === 'nodes') ??
    fields.find((field) => isLeafType(getNamedType(field.type))) ??
    fields[0];
  if (!inner) return '';
  return `{ ${inner.name} ${leavesOf(schema, inner.type)} }`;
}

const SAMPLES: Readonly<Record<string, string>> = {
  EventWhere: '{ types: [ACCUSE] }',
  ActorWhere: '{ kind: [STATE] }',
  StatementWhere: '{ kind: [CLAIM] }',
  PathVia: '{ types: [ACCUSE] }',
  EventOrder: '{ field: CONFIDENCE }',
  ActorOrder: '{ field: EVENTS }',
  PairOrder: '{ field: LATEST }',
  Date: '"2026-02-04"',
};

const WORDS: Readonly<Record<string, string>> = {
  id: '"actor:COV"',
  ids: '["actor:COV"]',
  of: '"actor:COV"',
  q: '"gas"',
  topic: '"topic:trade"',
  about: '"actor:ARL"',
  search: '"bes"',
  prefix: '"B"',
  limit: '9',
};

/** A value of an argument that is not its default, as a document writes it. */
export function sampleOf({ name, type, defaultValue }: GraphQLArgument): Written {
  const inner = isNonNullType(type) ? type.ofType : type;
  // `about` names an actor of statements, and matters of disputes.
  const isWord = !isInputObjectType(inner) && !isEnumType(getNamedType(type));
  if (WORDS[name] && isWord) return { [name]: WORDS[name] };
  const named = getNamedType(type);
  const value =
    SAMPLES[named.name] ??
    (isEnumType(named)
      ? String(named.getValues().find(({ value }) => value !== defaultValue && value)?.name)
      : named.name === 'Int'
        ? '3'
        : named.name === 'Boolean'
          ? String(defaultValue !== true)
          : '"actor:ARL"');
  return { [name]: isListType(inner) ? `[${value}]` : value };
}
