import { conditionOfStatements } from '../../store/cypher/nested/statement-list.ts';
import { NotNested, type Wanted, type WantedPage } from '../../store/cypher/nested/wanted.ts';
import { type ActorOrder, BY_NAME } from '../../store/cypher/read-actors.ts';
import { type EventOrder, LATEST_FIRST } from '../../store/cypher/read-events.ts';
import { TIMELINE_KINDS } from '../../store/cypher/read-timeline.ts';
import { whereActor, whereEvent } from '../../store/cypher/where/where.ts';
import { type ActorArgs, actorShape, toActorFilter } from '../actor-list.ts';
import { FEW_MATCHES, matchText } from '../actor-matches.ts';
import { MATRIX_SIZE } from '../actor-matrix.ts';
import { LARGEST_SIZE } from '../connection.ts';
import type { ApiContext } from '../context.ts';
import { type CursorShape, decodeCursor } from '../cursor.ts';
import { actorIn, type EventArgs, eventShape, MEETING, toEventFilter } from '../event-list.ts';
import { MOST_IDS, typeOfId } from '../find-node.ts';
import { MOST_HOPS, type NeighbourhoodArgs } from '../neighbourhood.ts';
import { NETWORK_SIZE } from '../network.ts';
import { toPeriod } from '../period.ts';
import { type PositionArgs, toPositionFilter } from '../positions.ts';
import { resolveActor } from '../resolve-actor.ts';
import { resolveTopic } from '../resolve-topic.ts';
import { resolveStatementFilter, STATEMENTS, type StatementArgs } from '../statement-list.ts';
import type { TimelineArgs } from '../timeline.ts';
import {
  resolveActorWhere,
  resolveEventWhere,
  resolveStatementWhere,
} from '../where/resolve-where.ts';
import type { MeetingArgs } from '../who-met-whom.ts';

/** What a field's arguments mean, beside what they say. */
export type Meaning = Partial<
  Pick<
    Wanted,
    | 'filter'
    | 'page'
    | 'condition'
    | 'anchor'
    | 'id'
    | 'things'
    | 'actors'
    | 'timeline'
    | 'positions'
  >
>;

type Args = Readonly<Record<string, unknown>>;
type Reader = (args: Args, context: ApiContext) => Promise<Meaning>;

const PAIRS: CursorShape = { list: 'pairs', types: ['number', 'string', 'string'] };

/** Events of a list; `fixed` always narrows them. */
const events =
  (fixed: Partial<EventArgs> = {}): Reader =>
  async (args: EventArgs & Args, context) => {
    const [filter, where] = await Promise.all([
      toEventFilter({ ...args, ...fixed }, context),
      args.where ? resolveEventWhere(args.where, context) : undefined,
    ]);
    const order = (args.orderBy ?? LATEST_FIRST) as EventOrder;
    const { actor, source, target } = filter;
    return {
      filter,
      page: pageOf(args, eventShape(order)),
      condition: where && ((draft, e) => whereEvent(draft, e, where)),
      anchor: actor ?? source ?? target ?? actorIn(where) ?? undefined,
    };
  };

/** Pairs of one actor, or the one of two: whichever of them is given alone is the one. */
const pairs: Reader = async (args: MeetingArgs & Args, context) => {
  const { actor, counterpart, ...narrowed } = args;
  const [one, other] = actor == null ? [counterpart, null] : [actor, counterpart];
  const [filter, second] = await Promise.all([
    toEventFilter({ ...narrowed, ...MEETING, actor: one ?? null, orderBy: null }, context),
    other == null ? undefined : resolveActor(other, context),
  ]);
  return { filter, page: pageOf(args, PAIRS), anchor: second?.id };
};

const actors: Reader = async (args: ActorArgs & Args, context) => {
  const [filter, where] = await Promise.all([
    toActorFilter(args, context),
    args.where ? resolveActorWhere(args.where, context) : undefined,
  ]);
  return {
    actors: filter,
    page: pageOf(args, actorShape((args.orderBy ?? BY_NAME) as ActorOrder)),
    condition: where && ((draft, a) => whereActor(draft, a, where)),
  };
};

const statements: Reader = async (args: StatementArgs & Args, context) => {
  // Topics are tried before actors; both are looked up at once.
  if (args.about != null) context.loaders.actors.load(args.about).catch(() => undefined);
  const [filter, where] = await Promise.all([
    resolveStatementFilter(args, context),
    args.where ? resolveStatementWhere(args.where, context) : undefined,
  ]);
  return {
    page: pageOf(args, STATEMENTS),
    condition: conditionOfStatements(filter, where),
  };
};

const paged =
  (list: string, ...types: CursorShape['types']): Reader =>
  async (args) => ({ page: pageOf(args, { list, types }) });

const timeline: Reader = async (args: TimelineArgs & Args) => ({
  page: pageOf(args, { list: 'timeline', types: ['string', 'string'] }),
  timeline: { kinds: args.kinds ?? TIMELINE_KINDS, ...toPeriod(args.from, args.to) },
});

const positions: Reader = async (args: PositionArgs & Args) => ({
  page: pageOf(args, { list: 'positions', types: ['number', 'string', 'string'] }),
  positions: toPositionFilter(args),
});

/** One thing, by its id or its name. */
const one =
  (find: (name: string, context: ApiContext) => Promise<{ readonly id: string }>): Reader =>
  async ({ id, name }, context) => {
    if ((id == null) === (name == null)) throw new NotNested('id or name');
    return { id: id == null ? (await find(String(name), context)).id : String(id) };
  };

/** Those around an actor. */
const around: Reader = async (args, context) => {
  const { actor, hops, limit, ...narrowed } = args as NeighbourhoodArgs & Args;
  const { modality } = MEETING;
  if (!(Number(hops) >= 1 && Number(hops) <= MOST_HOPS)) throw new NotNested('hops');
  const [middle, filter] = await Promise.all([
    resolveActor(actor, context),
    toEventFilter({ ...narrowed, modality }, context),
  ]);
  const page = pageOf({ first: limit }, { list: 'neighbours', types: [] });
  return { id: middle.id, filter, page };
};

const network: Reader = async ({ first, ...narrowed }, context) => {
  const size = first ?? NETWORK_SIZE.usual;
  return {
    ...(await events()(narrowed, context)),
    page: pageOf({ first: size }, { list: 'network', types: [] }, NETWORK_SIZE.most),
  };
};

/** A list whose size, where nobody gives one, is not that of most lists. */
const usually =
  (size: number, read: Reader): Reader =>
  (args, context) =>
    read({ ...args, first: args['first'] ?? size }, context);

const things: Reader = async ({ id, ids = [id] }) => {
  const all = ids as readonly string[];
  if (all.length > MOST_IDS) throw new NotNested('ids');
  return { things: all.map((one) => ({ id: one, type: typeOfId(one) })) };
};

/** Names as they are typed: what is no name is told by the ordinary way. */
const matches: Reader = async ({ q, first }) => {
  matchText(String(q));
  return { page: pageOf({ first: first ?? FEW_MATCHES }, { list: 'matches', types: [] }) };
};

const READERS: Readonly<Record<string, Reader>> = {
  'Query.actor': one(resolveActor),
  'Query.topic': one(resolveTopic),
  'Query.events': events(),
  'Query.eventSeries': events(),
  'Query.topTopics': events(),
  'Query.topActors': events(),
  'Query.actorMatrix': usually(MATRIX_SIZE, events()),
  'Query.neighbourhood': around,
  'Query.network': network,
  'Query.outlets': usually(LARGEST_SIZE, paged('outlets')),
  'Query.node': things,
  'Query.nodes': things,
  'Query.whoMetWhom': pairs,
  'Query.actorMatches': matches,
  'Query.actors': actors,
  'Query.statements': statements,
  'Query.articles': paged('articles', 'string', 'string'),
  'Query.topics': paged('topics', 'string', 'string'),
  'Actor.events': events(),
  'Actor.meetings': events(MEETING),
  'Actor.counterparts': async (args, context) => ({
    ...(await events()(args, context)),
    page: pageOf(args, { list: 'counterparts', types: ['number', 'string'] }),
  }),
  'Actor.statements': statements,
  'Actor.timeline': timeline,
  'Topic.events': events(),
  'Topic.positions': positions,
  'Pair.events': events(),
  'Article.events': events(),
  'Article.statements': statements,
  'Article.sentences': paged('sentences', 'number'),
  'Article.mentions': paged('mentions', 'number', 'number', 'string'),
};

/**
 * Finds out what the arguments of a field mean, names and all; undefined where they mean no more than
 * they say. What it gives throws `NotNested` or `QuestionError` where they are wrong: the ordinary way
 * reports what is.
 */
export function readArguments(
  coordinate: string,
  args: Args,
  context: ApiContext,
): (() => Promise<Meaning>) | undefined {
  const read = READERS[coordinate];
  return read && (() => read(args, context));
}

function pageOf({ first, after }: Args, shape: CursorShape, most = LARGEST_SIZE): WantedPage {
  const size = first ?? 20;
  if (!(typeof size === 'number' && size >= 1 && size <= most)) throw new NotNested('first');
  const start = typeof after === 'string' ? decodeCursor(shape, after) : undefined;
  return { size, after: start, list: shape.list };
}
