import {
  MOST_FIRST,
  PAIR_COUNTS,
  type PairOrder,
  type PairRow,
  pairPage,
} from '../store/cypher/read-meetings.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { MEETING, toEventFilter } from './event-list.ts';
import { orderedShape } from './order.ts';

/** Arguments of `whoMetWhom`. */
export interface MeetingArgs extends PageArgs {
  readonly actor?: string | null;
  readonly counterpart?: string | null;
  readonly topic?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly orderBy?: PairOrder | null;
}

/** Two actors that met. */
export interface Pair extends PairRow {
  /** The two ids, the actor that was asked for first. */
  readonly order: readonly [string, string];
}

/** Pairs that met, most meetings first where `orderBy` says nothing else. Throws `QuestionError` for names nobody bears and bad dates. */
export async function whoMetWhom(
  args: MeetingArgs,
  context: ApiContext,
): Promise<Connection<Pair>> {
  const { read } = context.store;
  const { topic, from, to } = args;
  const [actor, counterpart] =
    args.actor == null ? [args.counterpart, null] : [args.actor, args.counterpart];
  const [filter, other] = await Promise.all([
    toEventFilter({ ...MEETING, actor: actor ?? null, topic, from, to }, context),
    toEventFilter({ actor: counterpart ?? null }, context),
  ]);
  const kind = filter.actor === null ? 'all' : 'actor';
  const params = { ...filter, counterpart: other.actor };
  const order = args.orderBy ?? MOST_FIRST;
  const type = order.field === 'LATEST' ? 'string' : 'number';
  return connect<Pair>(args, {
    shape: orderedShape('pairs', order, MOST_FIRST, [type, 'string', 'string']),
    async load({ limit, after }) {
      const [afterSort = null, afterA = null, afterB = null] = (after ?? []) as [
        (string | number)?,
        string?,
        string?,
      ];
      const page = { limit, afterSort, afterA, afterB };
      const rows = await read(pairPage(kind, order), { ...params, ...page });
      return rows.map((row) => ({ ...row, order: orderOf(row, filter.actor) }));
    },
    count: async () => (await read(PAIR_COUNTS[kind], params))[0]?.total ?? 0,
    sortKey: (pair) => [sortedBy(pair, order), pair.a, pair.b],
  });
}

function sortedBy({ meetings, lastDate }: PairRow, { field, direction }: PairOrder) {
  if (field === 'MEETINGS') return meetings;
  return lastDate ?? (direction === 'DESC' ? '' : '~');
}

function orderOf({ a, b }: PairRow, first: string | null): readonly [string, string] {
  return b === first ? [b, a] : [a, b];
}
