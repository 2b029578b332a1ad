import type { ActorKind } from '../model/actor.ts';
import type { ActorRow, TopicRow } from '../model/graph.ts';
import type { EventFilter } from '../store/cypher/read-events.ts';
import {
  type CounterpartRow,
  TOP_TOPICS_OF_ALL,
  topActorsFrom,
  topTopicsFrom,
} from '../store/cypher/read-series.ts';
import { type Connection, connect, LARGEST_SIZE, pageOf, whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { type EventArgs, toEventFilter, toEventSet } from './event-list.ts';
import { anchorKey } from './list-loaders.ts';

const DEFAULT_SIZE = 20;

/** An actor and its number of events. */
export interface ActorCount {
  readonly actor: ActorRow;
  readonly count: number;
}

/** A topic and its number of events. */
export interface TopicCount {
  readonly topic: TopicRow | undefined;
  readonly count: number;
}

/** Actors with most events. Throws `QuestionError` for names nobody bears and sizes out of range. */
export async function topActors(
  args: EventArgs & { readonly kind?: readonly ActorKind[] | null },
  context: ApiContext,
): Promise<readonly ActorCount[]> {
  const limit = whole('first', args.first ?? DEFAULT_SIZE, 1, LARGEST_SIZE);
  const { start, where, params } = await toEventSet(args, context);
  const kinds = args.kind ?? null;
  return context.readAll(topActorsFrom(start, where), { ...params, kinds, limit });
}

/** Topics with most events. Throws as `topActors`. */
export async function topTopics(
  args: EventArgs,
  context: ApiContext,
): Promise<readonly TopicCount[]> {
  const limit = whole('first', args.first ?? DEFAULT_SIZE, 1, LARGEST_SIZE);
  const { start, where, params } = await toEventSet(args, context);
  const [rows, tree] = await Promise.all([
    where !== '' || narrows(params)
      ? context.readAll(topTopicsFrom(start, where), { ...params, limit })
      : context.readAll(TOP_TOPICS_OF_ALL, { limit }),
    context.loaders.topicTree(),
  ]);
  return rows.map(({ topic, count }) => ({ topic: tree.find(topic.id), count }));
}

/** Whether a filter leaves any event out. */
function narrows({ includeNegated, fromWithin: _, ...others }: EventFilter): boolean {
  return !includeNegated || Object.values(others).some((value) => value !== null);
}

/** Those in the same events as an actor. Throws `QuestionError` for names nobody bears and bad cursors. */
export async function counterpartsOf(
  id: string,
  args: EventArgs,
  context: ApiContext,
): Promise<Connection<CounterpartRow>> {
  const filter = await toEventFilter(args, context);
  const all = () => context.loaders.counterparts(filter).load(anchorKey([id]));
  // Most first: keys of pages that are cut from a list in memory must ascend.
  const sortKey = ({ events, actor }: CounterpartRow) => [-events, actor];
  return connect<CounterpartRow>(args, {
    shape: { list: 'counterparts', types: ['number', 'string'] },
    load: async (page) => pageOf(await all(), page, sortKey),
    count: async () => (await all()).length,
    sortKey,
  });
}
