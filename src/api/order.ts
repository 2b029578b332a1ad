import type { CursorShape } from './cursor.ts';

/** An order as clients give it. */
interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * The cursors of a list in an order: those of another order are refused, for they stand elsewhere in it.
 * A list in its usual order keeps its plain name, so that cursors given before orders were stay good.
 */
export function orderedShape(
  list: string,
  order: Order,
  usual: Order,
  types: CursorShape['types'],
): CursorShape {
  const isUsual = order.field === usual.field && order.direction === usual.direction;
  return { list: isUsual ? list : `${list} ${order.field} ${order.direction}`, types };
}
