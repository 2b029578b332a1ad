import { type Tie as TieRecord, tiesOfType } from '../../graph/merge-ties.ts';
import type { TieType } from '../../model/actor.ts';
import type { ActorRow } from '../../model/graph.ts';
import { type EventArgs, listEvents, MEETING, toEventFilter } from '../event-list.ts';
import { counterpartsOf } from '../rankings.ts';
import { listStatements, type StatementArgs, toStatementFilter } from '../statement-list.ts';
import { listTimeline, type TimelineArgs } from '../timeline.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

interface AsOf {
  readonly asOf?: string | null;
}

const tiesField =
  (type: TieType): Resolver<ActorRow, AsOf> =>
  async ({ id }, { asOf }, { loaders }) =>
    tiesOfType(await loaders.ties.load(id), type, asOf);

const meetings: Resolver<ActorRow, EventArgs> = async ({ id }, args, context) => {
  const { topic, from, to } = args;
  const filter = await toEventFilter({ ...MEETING, topic, from, to }, context);
  return listEvents(context, 'actor', [id], filter, args);
};

const events: Resolver<ActorRow, EventArgs> = async ({ id }, args, context) =>
  listEvents(context, 'actor', [id], await toEventFilter(args, context), args);

const statements: Resolver<ActorRow, StatementArgs> = ({ id }, args, context) =>
  listStatements(context, 'speaker', id, toStatementFilter(args), args);

const timeline: Resolver<ActorRow, TimelineArgs> = ({ id }, args, context) =>
  listTimeline(id, args, context);

const counterparts: Resolver<ActorRow, EventArgs> = ({ id }, args, context) =>
  counterpartsOf(id, args, context);

const Actor: Fields<ActorRow> = {
  ...properties<ActorRow>('id', 'name', 'kind', 'wikidata'),
  aliases: (actor) => actor.aliases ?? [],
  known: (actor) => actor.known ?? false,
  country: ({ country }, _, { loaders }) => (country ? loaders.actors.load(country) : null),
  offices: tiesField('HOLDS_OFFICE'),
  memberships: tiesField('MEMBER_OF'),
  partOf: tiesField('PART_OF'),
  activeIn: tiesField('ACTIVE_IN'),
  meetings,
  events,
  counterparts,
  statements,
  timeline,
  mentionCount: ({ id }, _, { loaders }) => loaders.mentionCounts.load(id),
  eventCount: ({ id }, _, { loaders }) => loaders.actorEventCounts.load(id),
};

const Tie: Fields<TieRecord> = {
  ...properties<TieRecord>('from', 'to'),
  actor: ({ actor }, _, { loaders }) => loaders.actors.load(actor),
  statedIn: ({ sentences }, _, { loaders }) =>
    present(sentences.map((sentence) => loaders.sentences.load(sentence))),
};

/** An actor and its standing ties. */
export const actorResolvers = { Actor, Tie };
