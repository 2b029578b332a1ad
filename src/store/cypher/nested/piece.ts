import { placesOf, rowOf } from './row.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** A part of a nested statement: an expression, and how its value becomes a part of the answer. */
export interface Piece {
  readonly text: string;
  /** Subqueries that must run before the expression, in the part that holds it: aggregates can't be nested. */
  readonly calls?: readonly string[];
  readonly read: (value: unknown) => unknown;
  /** Of an object: the places of expressions in its value, so that what sorts it need not be read twice. */
  readonly places?: ReadonlyMap<string, readonly number[]>;
}

/** The statement in the making: values become parameters, so that equal questions have one text. */
export interface Draft {
  /** The fields of the types that are nodes, each from the variable of its node; they hold each other. */
  readonly types: Readonly<Record<string, FieldPieces<string>>>;
  readonly params: Record<string, unknown>;
  /** Subqueries that parts made: all have to stand in the statement. */
  readonly called: string[];
  /** The name of a new parameter with this value: "$p0". */
  param(value: unknown): string;
  /** A variable that no other part uses: "e1". */
  variable(prefix: string): string;
}

/** Begins a statement over these types. */
export function openDraft(types: Draft['types']): Draft {
  const params: Record<string, unknown> = {};
  let parameters = 0;
  let variables = 0;
  return {
    types,
    params,
    called: [],
    param(value) {
      const name = `p${parameters}`;
      parameters += 1;
      params[name] = value;
      return `$${name}`;
    },
    variable(prefix) {
      variables += 1;
      return `${prefix}${variables}`;
    },
  };
}

/** How one field of a type is read, where `of` are the variables it starts from. */
export type FieldPiece<V> = (draft: Draft, of: V, wanted: Wanted) => Piece;

/** The fields of a type that nested statements know. */
export type FieldPieces<V> = Readonly<Record<string, FieldPiece<V>>>;

/** A property of a node or relationship. */
export function property<V>(variableOf: (of: V) => string, name: string): FieldPiece<V> {
  return (_, of, { toOutput }) => ({ text: `${variableOf(of)}.${name}`, read: toOutput });
}

/** Properties by the names of their fields. */
export function properties<V>(
  variableOf: (of: V) => string,
  ...names: readonly string[]
): FieldPieces<V> {
  return Object.fromEntries(names.map((name) => [name, property(variableOf, name)]));
}

/**
 * An object of the answer: the list of its fields' values, read back by position, since maps repeat
 * every key on the wire. Throws `NotNested` for a field that is not known here.
 */
export function objectPiece<V>(
  draft: Draft,
  type: string,
  fields: FieldPieces<V>,
  of: V,
  below: readonly Wanted[],
): Piece {
  const parts = below.map((wanted) => {
    if (wanted.field === '__typename') return { key: wanted.key, piece: undefined };
    const field = fields[wanted.field];
    if (!field) throw new NotNested(`${type}.${wanted.field}`);
    return { key: wanted.key, piece: field(draft, of, wanted) };
  });
  const columns = parts.flatMap(({ piece }) => (piece ? [piece.text] : []));
  return {
    text: `[${columns.join(', ')}]`,
    places: placesOf(parts.flatMap(({ piece }) => piece ?? [])),
    calls: parts.flatMap(({ piece }) => piece?.calls ?? []),
    read(value) {
      const row = value as readonly unknown[];
      const object: Record<string, unknown> = {};
      let column = 0;
      for (const { key, piece } of parts) {
        if (piece) {
          object[key] = piece.read(row[column]);
          column += 1;
        } else object[key] = type;
      }
      return object;
    },
  };
}

/** An object of the answer that is a node: an Actor, an Event. */
export function nodePiece(
  draft: Draft,
  type: string,
  variable: string,
  below: readonly Wanted[],
): Piece {
  return objectPiece(draft, type, draft.types[type] ?? {}, variable, below);
}

/** Rows that a query reads: in one expression, or by a subquery that runs before it. */
export interface Collected {
  readonly text: string;
  readonly calls: readonly string[];
}

/**
 * The rows that `body` ends in. The engine takes no aggregate inside an expression beside variables, so
 * what aggregates, or holds what does, is a subquery of its own.
 */
export function collected(
  draft: Draft,
  body: string,
  row: string,
  calls: readonly string[] = [],
  aggregates = false,
): Collected {
  if (calls.length === 0 && !aggregates)
    return { text: `COLLECT { ${body} RETURN ${row} }`, calls: [] };
  const rows = draft.variable('rows');
  const call = `CALL (*) { ${[body, ...calls].join('\n')}\nRETURN collect(${row}) AS ${rows} }`;
  draft.called.push(call);
  return { text: rows, calls: [call] };
}

/** The one object at the end of a pattern, or null. */
export function headPiece(draft: Draft, pattern: string, object: Piece): Piece {
  const { text, calls } = collected(draft, `MATCH ${pattern}`, object.text, object.calls);
  return {
    text: `head(${text})`,
    calls,
    read: (value) => (value === null ? null : object.read(value)),
  };
}

/** What `kind` says that it is: its values name the types. */
export function oneOfPiece(
  kind: string,
  types: Readonly<Record<string, string>>,
  pieceOf: (type: string) => Piece,
): Piece {
  const parts = new Map(Object.entries(types).map(([value, type]) => [value, pieceOf(type)]));
  const cases = [...parts].map(([value, { text }]) => `WHEN '${value}' THEN ${text}`);
  return {
    calls: [...parts.values()].flatMap(({ calls }) => calls ?? []),
    text: `[${kind}, CASE ${kind} ${cases.join(' ')} END]`,
    read(value) {
      const [found, row] = value as readonly unknown[];
      return parts.get(String(found))?.read(row);
    },
  };
}

/** Whether a part reads no further nodes, so that a pattern comprehension can hold it. */
export function isFlat({ text, calls = [] }: Piece): boolean {
  return calls.length === 0 && !/COLLECT \{|COUNT \{/.test(text);
}

/**
 * A list over a pattern, ordered here, for the engine has no order inside comprehensions: by what `sortBy`
 * gives, which `compare` is called with; with `once`, of those that compare as equal the first alone. The
 * faster comprehension where what it holds is flat, else a subquery.
 */
export function listPiece(
  draft: Draft,
  pattern: string,
  where: string,
  sortBy: readonly string[],
  object: Piece,
  compare: (a: readonly unknown[], b: readonly unknown[]) => number,
  once = false,
): Piece {
  const { row, keyOf, itemOf } = rowOf(
    sortBy.map((text) => ({ text })),
    object,
  );
  const condition = where === '' ? '' : ` WHERE ${where}`;
  const { text, calls } = isFlat(object)
    ? { text: `[${pattern}${condition} | ${row}]`, calls: [] }
    : collected(draft, `MATCH ${pattern}${condition}`, row, object.calls);
  return {
    text,
    calls,
    read(value) {
      const rows = value as readonly unknown[];
      if (rows.length < 2) return rows.map((one) => object.read(itemOf(one)));
      const keyed = rows.map((one) => ({ key: keyOf(one), item: itemOf(one) }));
      keyed.sort((a, b) => compare(a.key, b.key));
      const shown = once
        ? keyed.filter(({ key }, at) => at === 0 || compare(keyed[at - 1]?.key ?? [], key) !== 0)
        : keyed;
      return shown.map(({ item }) => object.read(item));
    },
  };
}
