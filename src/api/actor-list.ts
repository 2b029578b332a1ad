import type { ActorKind } from '../model/actor.ts';
import type { ActorRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import {
  type ActorFilter,
  type ActorOrder,
  actorCount,
  actorPage,
  BY_NAME,
} from '../store/cypher/read-actors.ts';
import { actorCondition } from '../store/cypher/where/where.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import type { CursorShape } from './cursor.ts';
import { orderedShape } from './order.ts';
import { resolveActor } from './resolve-actor.ts';
import type { ActorInput } from './where/inputs.ts';
import { resolveActorWhere } from './where/resolve-where.ts';

/** Arguments of `actors`. */
export interface ActorArgs extends PageArgs {
  readonly search?: string | null;
  readonly prefix?: string | null;
  readonly kind?: readonly ActorKind[] | null;
  readonly country?: string | null;
  readonly mentioned?: boolean | null;
  readonly where?: ActorInput | null;
  readonly orderBy?: ActorOrder | null;
}

/** An actor with what its list is sorted by. */
type Listed = ActorRow & { readonly sort: string | number };

/** The filter that the arguments make. Throws `QuestionError` for a country that nobody knows. */
export async function toActorFilter(args: ActorArgs, context: ApiContext): Promise<ActorFilter> {
  return {
    words: args.search == null ? null : nameKey(args.search).split(' '),
    prefix: args.prefix ?? null,
    kinds: args.kind ?? null,
    country: args.country == null ? null : (await resolveActor(args.country, context)).id,
    mentioned: args.mentioned ?? null,
  };
}

/** The cursors of a list of actors in an order. */
export function actorShape(order: ActorOrder): CursorShape {
  const type = order.field === 'NAME' || order.field === 'LATEST' ? 'string' : 'number';
  return orderedShape('actors', order, BY_NAME, [type, 'string']);
}

/** Actors, by name where `orderBy` says nothing else. Throws `QuestionError` for names nobody bears. */
export async function findActors(
  args: ActorArgs,
  context: ApiContext,
): Promise<Connection<ActorRow>> {
  const { read } = context.store;
  const filter = await toActorFilter(args, context);
  const where = args.where
    ? actorCondition(await resolveActorWhere(args.where, context))
    : undefined;
  const order = args.orderBy ?? BY_NAME;
  return connect<Listed>(args, {
    shape: actorShape(order),
    async load({ limit, after }) {
      const [afterSort = null, afterId = null] = (after ?? []) as [string | number, string] | [];
      const page = { ...filter, limit, afterSort, afterId, ...where?.params };
      const rows = await read(actorPage(where?.text ?? '', order), page);
      return rows.map(({ actor, sort }) => ({ ...actor, sort }));
    },
    async count() {
      const params = { ...filter, ...where?.params };
      return (await read(actorCount(where?.text ?? ''), params))[0]?.total ?? 0;
    },
    sortKey: ({ sort, id }) => [sort, id],
  });
}
