import type { TopicRow } from '../../model/graph.ts';
import { type EventArgs, listEvents, toEventFilter } from '../event-list.ts';
import { type LedgerArgs, listLedger } from '../ledger.ts';
import { anchorKey } from '../list-loaders.ts';
import { listPositions, type PositionArgs } from '../positions.ts';
import { type Fields, properties, type Resolver } from './resolver.ts';

const events: Resolver<TopicRow, EventArgs> = async ({ id }, args, context) => {
  const [tree, filter] = await Promise.all([
    context.loaders.topicTree(),
    toEventFilter(args, context),
  ]);
  return listEvents(context, 'topic', tree.withNarrower(id), filter, args);
};

const positions: Resolver<TopicRow, PositionArgs> = async ({ id }, args, context) => {
  const tree = await context.loaders.topicTree();
  return listPositions(tree.withNarrower(id), args, context);
};

const ledger: Resolver<TopicRow, LedgerArgs> = async ({ id }, args, context) => {
  const tree = await context.loaders.topicTree();
  return listLedger(tree.withNarrower(id), args, context);
};

const Topic: Fields<TopicRow> = {
  ...properties<TopicRow>('id', 'name'),
  broader: async ({ broader }, _, { loaders }) =>
    broader === null ? null : (await loaders.topicTree()).find(broader),
  narrower: async ({ id }, _, { loaders }) => (await loaders.topicTree()).narrower(id),
  eventCount: async ({ id }, _, { loaders }) => {
    const tree = await loaders.topicTree();
    return loaders.topicEventCounts.load(anchorKey(tree.withNarrower(id)));
  },
  events,
  positions,
  ledger,
};

/** A topic in its tree. */
export const topicResolvers = { Topic };
