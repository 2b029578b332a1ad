import { compareText } from '../graph/canonical.ts';
import type { ActorKind } from '../model/actor.ts';
import { EVENT_STATUSES, type EventStatus, type EventType } from '../model/event.ts';
import { type BondRow, bondCount, bondsFrom } from '../store/cypher/read-network.ts';
import { whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { type EventArgs, toEventSet } from './event-list.ts';

/** Arguments of `network`. */
export type NetworkArgs = Omit<EventArgs, 'source' | 'target' | 'after' | 'orderBy'> & {
  readonly kind?: readonly ActorKind[] | null;
};

/** Two that have to do with each other; `a` stands before `b` in the order of ids. */
export interface NetworkBond {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  readonly types: readonly { readonly type: EventType; readonly count: number }[];
  readonly statuses: readonly { readonly status: EventStatus; readonly count: number }[];
  readonly disputed: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** A network as GraphQL asks for it: nothing is read before one of its fields is. */
export interface Network {
  bonds(): Promise<readonly NetworkBond[]>;
  /** Ids of those who stand in the bonds. */
  actors(): Promise<readonly string[]>;
  total(): Promise<number>;
}

/** The most pairs, and how many there are when nobody says. */
export const NETWORK_SIZE = { usual: 300, most: 5000 } as const;

/** Who has to do with whom, most events first. Throws `QuestionError` for names nobody bears and bad sizes. */
export async function network(args: NetworkArgs, context: ApiContext): Promise<Network> {
  const limit = whole('first', args.first ?? NETWORK_SIZE.usual, 1, NETWORK_SIZE.most);
  const { start, where, params } = await toEventSet(args, context);
  const kinds = args.kind ?? null;
  let known: Promise<readonly NetworkBond[]> | undefined;
  const bonds = () => {
    known ??= context.readAll(bondsFrom(start, where), { ...params, kinds, limit }).then(toBonds);
    return known;
  };
  return {
    bonds,
    async actors() {
      const ids = new Set((await bonds()).flatMap(({ a, b }) => [a, b]));
      return [...ids].sort(compareText);
    },
    async total() {
      const [row] = await context.readAll(bondCount(start, where), { ...params, kinds });
      return row?.total ?? 0;
    },
  };
}

/** Puts together what the rows say of each pair; those of one pair come one after the other. */
function toBonds(rows: readonly BondRow[]): readonly NetworkBond[] {
  const pairs = new Map<string, BondRow[]>();
  for (const row of rows) {
    const key = `${row.a} ${row.b}`;
    const pair = pairs.get(key);
    if (pair) pair.push(row);
    else pairs.set(key, [row]);
  }
  return [...pairs.values()].flatMap((parts): NetworkBond[] => {
    const [pair] = parts;
    if (!pair) return [];
    const { a, b, events } = pair;
    const dates = (of: 'firstDate' | 'lastDate') => parts.flatMap((part) => part[of] ?? []).sort();
    const types = [...countBy(parts, ({ type }) => type)].sort(([x], [y]) => compareText(x, y));
    const statuses = countBy(parts, ({ status }) => status);
    return [
      {
        a,
        b,
        events,
        types: types.map(([type, count]) => ({ type, count })),
        statuses: EVENT_STATUSES.flatMap((status) => {
          const count = statuses.get(status);
          return count === undefined ? [] : [{ status, count }];
        }),
        disputed: countBy(parts, ({ disputed }) => disputed).get(true) ?? 0,
        firstDate: dates('firstDate')[0] ?? null,
        lastDate: dates('lastDate').at(-1) ?? null,
      },
    ];
  });
}

function countBy<K>(parts: readonly BondRow[], keyOf: (part: BondRow) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const part of parts) {
    const key = keyOf(part);
    counts.set(key, (counts.get(key) ?? 0) + part.count);
  }
  return counts;
}
