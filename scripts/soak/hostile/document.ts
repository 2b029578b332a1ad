import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isUnionType,
  type OperationTypeNode,
} from 'graphql';
import type { Draw } from './draw.ts';
import { literal } from './values.ts';

/** What the pieces of a document know of it. */
interface Writing {
  readonly draw: Draw;
  readonly schema: GraphQLSchema;
  readonly composites: readonly GraphQLCompositeType[];
  /** Types of its fragments, by their numbers. */
  readonly fragments: readonly GraphQLCompositeType[];
  /** Characters that may yet be written: selections branch. */
  left: number;
}

const ALIASES = ['a', 'b', 'id', 'then', '__proto__', 'constructor', 'toString', '__typename'];
const NAMES = ['Q', 'Q2', '__proto__', 'on', 'fragment'];
const TYPES = ['Int', 'String', 'ID!', '[EventType!]', 'EventWhere', 'Date', 'Boolean!', 'Actor'];
const DEFAULTS = ['1', 'null', '"x"', '[ACCUSE]', '{}'];
const SOUND_DIRECTIVES = ['@include(if: true)', '@skip(if: true)', '@skip(if: false)'];
const DIRECTIVES = [
  '@skip(if: $v0)',
  '@skip(if: 1)',
  '@skip',
  '@unknown',
  '@deprecated',
  '@include(if: true) @include(if: true)',
];
const MOST_VARIABLES = 4;
const LONGEST = 6000;

/** A document over the schema: an odd one that passes all checks, or one of spite. */
export function document(draw: Draw, schema: GraphQLSchema): string {
  const composites = Object.values(schema.getTypeMap()).filter(isCompositeType);
  const count = draw.chance(30) ? 1 + draw.below(4) : 0;
  const fragments = Array.from({ length: count }, () => draw.of(composites));
  const writing: Writing = { draw, schema, composites, fragments, left: LONGEST };
  const parts = Array.from({ length: draw.spite(12) ? 2 : 1 }, (_, at) => operation(writing, at));
  for (const [at, type] of fragments.entries()) {
    // One that nobody spreads is refused.
    if (draw.spite(20) || parts.join().includes(`...F${at} `)) {
      parts.push(fragment(writing, at, type));
    }
  }
  if (draw.spite(3)) parts.push('type Query { a: Int }');
  return parts.join('\n');
}

function operation(writing: Writing, at: number): string {
  const { draw, schema } = writing;
  const kind = draw.spite(16) ? draw.of(['mutation', 'subscription']) : 'query';
  const type = schema.getRootType(kind as OperationTypeNode);
  const selection = type
    ? selectionOf(writing, type, draw.chance(5) ? 18 : 1 + draw.below(5))
    : '{ a }';
  if (kind === 'query' && at === 0 && draw.chance(40)) return selection;
  return `${kind} ${draw.of(NAMES)}${variablesOf(draw)}${directivesOf(draw)} ${selection}`;
}

function variablesOf(draw: Draw): string {
  if (!draw.spite(60)) return '';
  const declared = Array.from({ length: 1 + draw.below(MOST_VARIABLES) }, (_, at) => {
    const usual = draw.chance(20) ? ` = ${draw.of(DEFAULTS)}` : '';
    return `$v${at}: ${draw.of(TYPES)}${usual}`;
  });
  return `(${declared.join(', ')})`;
}

function directivesOf(draw: Draw): string {
  if (draw.chance(97)) return '';
  return ` ${draw.of(draw.spite(70) ? DIRECTIVES : SOUND_DIRECTIVES)}`;
}

function fragment(writing: Writing, at: number, type: GraphQLCompositeType): string {
  const { draw } = writing;
  const on = draw.spite(10) ? draw.of(['Nobody', 'Int', 'EventWhere', 'on']) : type.name;
  const name = `F${draw.spite(8) ? 0 : at}`;
  return `fragment ${name} on ${on} ${selectionOf(writing, type, 1 + draw.below(3), at + 1)}`;
}

/** `from` is the number of the first fragment that may be spread there without a circle. */
function selectionOf(
  writing: Writing,
  type: GraphQLCompositeType,
  depth: number,
  from = 0,
): string {
  const { draw } = writing;
  const parts = new Map<string, string>();
  for (let left = 1 + draw.below(depth > 8 ? 2 : 4); left > 0; left -= 1) {
    const part = partOf(writing, type, depth, from);
    // One name that is asked for in two ways is refused.
    parts.set(draw.spite(10) ? `${left}` : (/^\w+/.exec(part)?.[0] ?? part), part);
  }
  return draw.spite(1) ? '{}' : `{ ${[...parts.values()].join(' ')} }`;
}

function partOf(writing: Writing, type: GraphQLCompositeType, depth: number, from: number): string {
  const { draw, composites, fragments, schema } = writing;
  if (draw.chance(15)) {
    const fitting = fragments.findIndex((one, at) => at >= from && one === type);
    const at = draw.spite(50) ? draw.below(fragments.length + 1) : fitting;
    if (at >= 0) return `...F${at} `;
  }
  if (isUnionType(type)) {
    const member = draw.of(schema.getPossibleTypes(type));
    if (draw.chance(30)) return '__typename';
    return `... on ${member.name} ${selectionOf(writing, member, Math.max(0, depth - 1), from)}`;
  }
  if (depth > 0 && draw.chance(5)) {
    const on = draw.spite(30) ? draw.of(composites) : type;
    return `... on ${on.name} ${selectionOf(writing, on, depth - 1, from)}`;
  }
  if (draw.spite(3)) return draw.of(['nothing', '__schema { types { name } }', 'id', '__typename']);
  // Down to the depth that is wished, then leaves.
  const fields = Object.values(type.getFields());
  const isDeep = depth > 0 && writing.left > 0;
  const fitting = fields.filter(({ type: of }) => isCompositeType(getNamedType(of)) === isDeep);
  const isFit = fitting.length > 0 && draw.chance(isDeep ? 60 : 97);
  return fieldOf(writing, draw.of(isFit ? fitting : fields), depth, from);
}

function fieldOf(
  writing: Writing,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  from: number,
): string {
  const { draw } = writing;
  const alias = draw.chance(8) ? `${draw.of(ALIASES)}: ` : '';
  const given = field.args.filter(({ type }) =>
    isNonNullType(type) ? !draw.spite(5) : draw.chance(20),
  );
  const written = given.map(({ name, type }) => `${name}: ${literal(draw, type)}`);
  if (draw.spite(2)) written.push('nothing: 1');
  const args = written.length > 0 ? `(${written.join(', ')})` : '';
  const call = `${alias}${field.name}${args}${directivesOf(draw)}`;
  writing.left -= call.length;
  const below = getNamedType(field.type);
  if (isCompositeType(below) === draw.spite(1)) return call;
  if (!isCompositeType(below)) return `${call} { id }`;
  if (writing.left <= 0) return `${call} { __typename }`;
  return `${call} ${selectionOf(writing, below, Math.max(0, depth - 1), from)}`;
}
