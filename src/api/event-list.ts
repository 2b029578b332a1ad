import type { EventType, Modality } from '../model/event.ts';
import type { EventStart, StartParams } from '../store/cypher/event-starts.ts';
import {
  type EventAnchorKind,
  type EventFilter,
  type EventOrder,
  LATEST_FIRST,
} from '../store/cypher/read-events.ts';
import type { Condition } from '../store/cypher/where/draft.ts';
import { type EventWhere, eventCondition } from '../store/cypher/where/where.ts';
import type { EventNode } from '../store/cypher/write-events.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import type { CursorShape } from './cursor.ts';
import { anchorKey } from './list-loaders.ts';
import { orderedShape } from './order.ts';
import { toPeriod } from './period.ts';
import { resolveActor } from './resolve-actor.ts';
import { topicIds } from './resolve-topic.ts';
import type { EventInput } from './where/inputs.ts';
import { resolveEventWhere } from './where/resolve-where.ts';

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
  readonly where?: EventInput | null | undefined;
  readonly orderBy?: EventOrder | null | undefined;
}

/** What a list is read by beside its filter: the page, a further condition, the order. */
type ListArgs = Pick<EventArgs, 'first' | 'after' | 'where' | 'orderBy'>;

/** What counts as a meeting: it happened, and not all accounts deny it. */
export const MEETING = { types: ['CONSULT'], modality: ['ACTUAL', 'HISTORICAL'] } as const;

/** The filter of lists that were narrowed otherwise. */
export const ALL_EVENTS: EventFilter = {
  types: null,
  modalities: null,
  includeNegated: true,
  from: null,
  fromWithin: [],
  until: null,
  actor: null,
  source: null,
  target: null,
  topics: null,
};

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

/**
 * Events of a list, latest first where `orderBy` says nothing else. `ids` are those of the actor, topics,
 * article or pair it starts from. Throws `QuestionError` for names in `where` that nobody bears.
 */
export async function listEvents(
  context: ApiContext,
  kind: EventAnchorKind,
  ids: readonly string[],
  filter: EventFilter,
  args: ListArgs,
): Promise<Connection<EventNode>> {
  const key = anchorKey(ids);
  const order = args.orderBy ?? LATEST_FIRST;
  const where = args.where
    ? eventCondition(await resolveEventWhere(args.where, context))
    : undefined;
  const { loaders } = context;
  return connect(args, {
    ...(kind === 'actor' ? { anchor: ids[0] } : {}),
    shape: eventShape(order),
    load: (part) => loaders.eventPages({ kind, filter, where, order, ...part }).load(key),
    count: () => loaders.eventCounts({ kind, filter, where }).load(key),
    sortKey: (event) => [sortedBy(event, order), event.id],
  });
}

/** Those of the events that pass, earliest first. */
export async function readThese(
  { loaders }: ApiContext,
  ids: readonly string[],
  filter: EventFilter,
  where: Condition | undefined,
): Promise<readonly EventNode[]> {
  const limit = ids.length;
  if (limit === 0) return [];
  const order: EventOrder = { field: 'DATE', direction: 'ASC' };
  const list = { kind: 'events', filter, where, order, limit, after: undefined } as const;
  return loaders.eventPages(list).load(anchorKey(ids));
}

/** The cursors of a list of events in an order. */
export function eventShape(order: EventOrder): CursorShape {
  return orderedShape('events', order, LATEST_FIRST, [SORT_TYPES[order.field], 'string']);
}

const SORT_TYPES = { DATE: 'string', CONFIDENCE: 'fraction', EVIDENCE: 'number' } as const;

function sortedBy(event: EventNode, { field, direction }: EventOrder): string | number {
  if (field === 'CONFIDENCE') return event.confidence ?? 0;
  if (field === 'EVIDENCE') return event.evidenceCount ?? 0;
  return event.date ?? (direction === 'DESC' ? '' : '~');
}

/** The actor that every event of `where` must have, so that the list can start there. */
async function namedIn({ where }: EventArgs, context: ApiContext): Promise<string | null> {
  const name = where?.participant?.actor?.is ?? where?.between?.[0];
  return name == null ? null : (await resolveActor(name, context)).id;
}

/** As `namedIn`, of a filter whose names are ids already. */
export function actorIn(where: EventWhere | undefined): string | null {
  return where?.participant?.actor?.is ?? where?.between?.[0] ?? null;
}

/** Which events to count, and where to begin to read them. */
export interface EventSet {
  readonly start: EventStart;
  /** Text of a further condition; empty for none. */
  readonly where: string;
  readonly params: EventFilter & StartParams;
}

/** The events that the arguments mean, read from whatever narrows most. Throws `QuestionError` as `toEventFilter`. */
export async function toEventSet(args: EventArgs, context: ApiContext): Promise<EventSet> {
  const [filter, where] = await Promise.all([
    toEventFilter(args, context),
    args.where ? resolveEventWhere(args.where, context) : undefined,
  ]);
  const actor = filter.actor ?? filter.source ?? filter.target ?? actorIn(where);
  const condition = where && eventCondition(where);
  return {
    start: actor !== null ? 'actor' : filter.topics !== null ? 'topic' : 'all',
    where: condition?.text ?? '',
    params: { ...filter, start: actor, ...condition?.params },
  };
}

/** Events by a filter alone, read from whatever narrows most. */
export async function findEvents(
  args: EventArgs,
  context: ApiContext,
): Promise<Connection<EventNode>> {
  const filter = await toEventFilter(args, context);
  const actor = filter.actor ?? filter.source ?? filter.target ?? (await namedIn(args, context));
  if (actor !== null) return listEvents(context, 'actor', [actor], filter, args);
  if (filter.topics !== null) return listEvents(context, 'topic', filter.topics, filter, args);
  return listEvents(context, 'all', [], filter, args);
}
