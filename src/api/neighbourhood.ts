import { BONDS, type BondRow, RING } from '../store/cypher/read-neighbourhood.ts';
import { LARGEST_SIZE, whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { type EventArgs, MEETING, toEventFilter } from './event-list.ts';
import { resolveActor } from './resolve-actor.ts';

/** An actor of a neighbourhood: how far from its middle, and how many events tie it to the ring before. */
export interface Neighbour {
  readonly id: string;
  readonly distance: number;
  readonly weight: number;
}

/** Actors around one, and what binds them to each other. */
export interface Neighbourhood {
  readonly nodes: readonly Neighbour[];
  readonly bonds: readonly BondRow[];
}

/** Arguments of `neighbourhood`. */
export type NeighbourhoodArgs = Pick<EventArgs, 'types' | 'topic' | 'from' | 'to'> & {
  readonly actor: string;
  readonly hops?: number | null;
  readonly limit?: number | null;
};

/** The most rings. */
export const MOST_HOPS = 3;
/** As many as the cost of an operation reckons with; see `guard/cost.ts`. */
const BONDS_EACH = 5;
const DEFAULT = { hops: 1, limit: 30 } as const;

/**
 * The actors around one, ring by ring, in each ring those with most shared events first, until `limit`
 * are found: a statement a ring, and one for all bonds. Throws `QuestionError`.
 */
export async function neighbourhood(
  args: NeighbourhoodArgs,
  context: ApiContext,
): Promise<Neighbourhood> {
  const hops = whole('hops', args.hops ?? DEFAULT.hops, 1, MOST_HOPS);
  const limit = whole('limit', args.limit ?? DEFAULT.limit, 1, LARGEST_SIZE);
  const { types, topic, from, to } = args;
  const { modality } = MEETING;
  const [middle, filter] = await Promise.all([
    resolveActor(args.actor, context),
    toEventFilter({ types, topic, from, to, modality }, context),
  ]);
  const { read } = context.store;
  const nodes: Neighbour[] = [{ id: middle.id, distance: 0, weight: 0 }];
  let frontier = [middle.id];
  for (let distance = 1; distance <= hops && nodes.length < limit; distance += 1) {
    if (frontier.length === 0) break;
    const seen = nodes.map(({ id }) => id);
    const ring = await read(RING, { ...filter, frontier, seen, limit: limit - nodes.length });
    nodes.push(...ring.map(({ id, weight }) => ({ id, distance, weight })));
    frontier = ring.map(({ id }) => id);
  }
  const ids = nodes.map(({ id }) => id);
  const bonds = await read(BONDS, { ...filter, ids, limit: BONDS_EACH * limit });
  return { nodes, bonds };
}
