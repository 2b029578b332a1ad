import { type Collected, type Draft, type FieldPieces, objectPiece, type Piece } from './piece.ts';
import { placesOf, type RowKey, rowOf } from './row.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Fields of edges beside the cursor and the node: the type of the edges, and how its own fields are read. */
export interface EdgePieces {
  readonly type: string;
  readonly fields: FieldPieces<null>;
}

/** A list by pages: how its rows are read, and what a row is. */
export interface ListPlan {
  /** Rows in their order, each as the text says, at most as many as the parameter says. */
  readonly rows: (row: string, limit: string, calls: string) => string | Collected;
  readonly total: () => string | Collected;
  /** What the list is ordered by, which cursors hold. */
  readonly keys: readonly RowKey[];
  /** The item of a row, for the fields below `nodes` or an edge's `node`. */
  readonly item: (below: readonly Wanted[]) => Piece;
  /** The opaque cursor of a sort key. */
  readonly toCursor: (key: readonly unknown[]) => string;
  readonly edge?: EdgePieces | undefined;
  /** Called with the number of rows read; throws `NotNested` where these are not all there are. */
  readonly check?: (found: number, size: number) => void;
}

/**
 * A connection in one expression: `[rows, total]`, either left out when nothing asks for it. `nodes` and
 * `edges.node` may select differently, so both make their own item.
 */
export function connectionPiece(draft: Draft, wanted: Wanted, plan: ListPlan): Piece {
  const { page, below, args } = wanted;
  if (!page) throw new NotNested(`${wanted.field} without a page`);
  const fields = below.map((field) => toField(draft, field, plan));
  const items = fields.flatMap(({ item }) => (item ? [item] : []));
  const needsRows = fields.some(({ needsRows }) => needsRows);
  const limit = needsRows ? draft.param(page.size + 1) : '';
  const item = { text: `[${items.map(({ text }) => text).join(', ')}]`, places: placesOf(items) };
  const { row, keyOf, itemOf } = rowOf(plan.keys, item);
  const calls = items.flatMap((one) => one.calls ?? []).join('\n');
  const rows = toCollected(needsRows ? plan.rows(row, limit, calls) : '[]');
  const isCounted = below.some(({ field }) => field === 'totalCount');
  const total = toCollected(isCounted ? plan.total() : 'null');
  const isLater = args['after'] != null;
  const itemsOf = (found: unknown) => itemOf(found) as readonly unknown[];
  const cursorOf = (found: unknown) => plan.toCursor(keyOf(found));
  return {
    text: `[${rows.text}, ${total.text}]`,
    calls: [...rows.calls, ...total.calls],
    read(value) {
      const [found, count] = value as readonly [readonly unknown[], unknown];
      if (needsRows) plan.check?.(found.length, page.size);
      const rows = found.length > page.size ? found.slice(0, page.size) : found;
      const hasNext = found.length > page.size;
      const list = { rows, itemsOf, cursorOf, hasNext, isLater, count };
      const answer: Record<string, unknown> = {};
      let at = 0;
      for (const { key, read, item } of fields) {
        answer[key] = read(list, at);
        if (item) at += 1;
      }
      return answer;
    },
  };
}

function toCollected(found: string | Collected): Collected {
  return typeof found === 'string' ? { text: found, calls: [] } : found;
}

interface List {
  readonly rows: readonly unknown[];
  /** What each field that shows items shows of a row. */
  readonly itemsOf: (row: unknown) => readonly unknown[];
  readonly cursorOf: (row: unknown) => string;
  readonly hasNext: boolean;
  readonly isLater: boolean;
  readonly count: unknown;
}

interface ConnectionField {
  readonly key: string;
  readonly needsRows: boolean;
  readonly item?: Piece;
  /** `at` is the place of the field's own item among those of a row. */
  readonly read: (list: List, at: number) => unknown;
}

function toField(draft: Draft, wanted: Wanted, plan: ListPlan): ConnectionField {
  const { key, field, below, toOutput } = wanted;
  switch (field) {
    case '__typename':
      return { key, needsRows: false, read: () => toOutput(undefined) };
    case 'totalCount':
      return { key, needsRows: false, read: ({ count }) => toOutput(count) };
    case 'nodes': {
      const item = plan.item(below);
      const read = ({ rows, itemsOf }: List, at: number) =>
        rows.map((row) => item.read(itemsOf(row)[at]));
      return { key, needsRows: true, item, read };
    }
    case 'edges':
      return edgesField(draft, wanted, plan);
    case 'pageInfo':
      return {
        key,
        needsRows: true,
        read: ({ rows, cursorOf, hasNext, isLater }) => {
          const values: Readonly<Record<string, unknown>> = {
            hasNextPage: hasNext,
            hasPreviousPage: isLater,
            startCursor: rows.length === 0 ? null : cursorOf(rows[0]),
            endCursor: rows.length === 0 ? null : cursorOf(rows.at(-1)),
            __typename: 'PageInfo',
          };
          return Object.fromEntries(below.map((one) => [one.key, values[one.field]]));
        },
      };
    default:
      throw new NotNested(`connection.${field}`);
  }
}

function edgesField(
  draft: Draft,
  { key, below }: Wanted,
  { edge, item: itemOfNode }: ListPlan,
): ConnectionField {
  const fields: FieldPieces<null> = {
    ...edge?.fields,
    node: (_, __, wanted) => itemOfNode(wanted.below),
  };
  const cursors = below.filter(({ field }) => field === 'cursor');
  const read = below.filter(({ field }) => field !== 'cursor');
  const item = objectPiece(draft, edge?.type ?? '', fields, null, read);
  if (!edge && read.some(({ field }) => field === '__typename')) throw new NotNested('an edge');
  return {
    key,
    needsRows: true,
    item,
    read: ({ rows, itemsOf, cursorOf }, at) =>
      rows.map((row) => {
        const object = item.read(itemsOf(row)[at]) as Record<string, unknown>;
        for (const { key } of cursors) object[key] = cursorOf(row);
        return inOrder(below, object);
      }),
  };
}

/** The fields in the order in which they are asked for. */
function inOrder(below: readonly Wanted[], object: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(below.map(({ key }) => [key, object[key]]));
}
