import type { ActorKind } from '../model/actor.ts';
import type { ActorRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import { ACTOR_COUNT, ACTOR_PAGE, type ActorFilter } from '../store/cypher/read-actors.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { resolveActor } from './resolve-actor.ts';

/** Arguments of `actors`. */
export interface ActorArgs extends PageArgs {
  readonly search?: string | null;
  readonly prefix?: string | null;
  readonly kind?: readonly ActorKind[] | null;
  readonly country?: string | null;
  readonly mentioned?: boolean | null;
}

/** Actors by name. Throws `QuestionError` for a country nobody knows. */
export async function findActors(
  args: ActorArgs,
  context: ApiContext,
): Promise<Connection<ActorRow>> {
  const { read } = context.store;
  const filter: ActorFilter = {
    words: args.search == null ? null : nameKey(args.search).split(' '),
    prefix: args.prefix ?? null,
    kinds: args.kind ?? null,
    country: args.country == null ? null : (await resolveActor(args.country, context)).id,
    mentioned: args.mentioned ?? null,
  };
  return connect(args, {
    shape: { list: 'actors', types: ['string', 'string'] },
    async load({ limit, after }) {
      const [afterName = null, afterId = null] = (after ?? []) as readonly string[];
      const rows = await read(ACTOR_PAGE, { ...filter, limit, afterName, afterId });
      return rows.map(({ actor }) => actor);
    },
    count: async () => (await read(ACTOR_COUNT, filter))[0]?.total ?? 0,
    sortKey: (actor) => [actor.name, actor.id],
  });
}
