import type { EventType, Modality } from '../model/event.ts';
import type { EventAnchorKind, EventFilter } from '../store/cypher/read-events.ts';
import type { EventNode } from '../store/cypher/write-events.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { anchorKey } from './list-loaders.ts';
import { toPeriod } from './period.ts';
import { resolveActor } from './resolve-actor.ts';
import { topicIds } from './resolve-topic.ts';

/** Arguments by which fields narrow their events; each field has some of them. */
export interface EventArgs extends PageArgs {
  readonly types?: readonly EventType[] | null | undefined;
  readonly actor?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly target?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly includeNegated?: boolean | null | undefined;
  readonly modality?: readonly Modality[] | null | undefined;
}

/** What counts as a meeting: it happened, and not all accounts deny it. */
export const MEETING = { types: ['CONSULT'], modality: ['ACTUAL', 'HISTORICAL'] } as const;

/** The filter that the arguments make. Throws `QuestionError` for names nobody bears and bad dates. */
export async function toEventFilter(args: EventArgs, context: ApiContext): Promise<EventFilter> {
  const idOf = async (name: string | null | undefined) =>
    name == null ? null : (await resolveActor(name, context)).id;
  const [actor, source, target, topics] = await Promise.all([
    idOf(args.actor),
    idOf(args.source),
    idOf(args.target),
    topicIds(args.topic, context),
  ]);
  return {
    types: args.types ?? null,
    modalities: args.modality ?? null,
    includeNegated: args.includeNegated ?? false,
    ...toPeriod(args.from, args.to),
    actor,
    source,
    target,
    topics,
  };
}

/** Events of a list, latest first. `ids` are those of the actor, topics, article or pair it starts from. */
export function listEvents(
  context: ApiContext,
  kind: EventAnchorKind,
  ids: readonly string[],
  filter: EventFilter,
  page: PageArgs,
): Connection<EventNode> {
  const key = anchorKey(ids);
  return connect(page, {
    shape: { list: 'events', types: ['string', 'string'] },
    load: (part) => context.loaders.eventPages({ kind, filter, ...part }).load(key),
    count: () => context.loaders.eventCounts({ kind, filter }).load(key),
    sortKey: (event) => [event.date ?? '', event.id],
  });
}

/** Events by a filter alone, read from whatever narrows most. */
export async function findEvents(
  args: EventArgs,
  context: ApiContext,
): Promise<Connection<EventNode>> {
  const filter = await toEventFilter(args, context);
  const actor = filter.actor ?? filter.source ?? filter.target;
  if (actor !== null) return listEvents(context, 'actor', [actor], filter, args);
  if (filter.topics !== null) return listEvents(context, 'topic', filter.topics, filter, args);
  return listEvents(context, 'all', [], filter, args);
}
