import type { PageArgs } from '../connection.ts';
import { ALL_EVENTS, listEvents } from '../event-list.ts';
import { type Bucket, toPoints } from '../event-series.ts';
import { anchorKey, type IssueRecord } from '../list-loaders.ts';
import type { Pair as PairRecord } from '../who-met-whom.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

/** What narrowed the pair's meetings has narrowed these already. */
const events: Resolver<PairRecord, PageArgs> = (pair, args, context) =>
  listEvents(context, 'events', pair.events, ALL_EVENTS, args);

interface SeriesArgs {
  readonly bucket?: Bucket | null;
  readonly byIssue?: boolean | null;
}

const series: Resolver<PairRecord, SeriesArgs> = async (pair, args, { loaders }) => {
  const bucket = args.bucket ?? 'MONTH';
  const asked = { bucket, byIssue: args.byIssue ?? false };
  return toPoints(await loaders.pairSeries(asked).load(anchorKey(pair.events)), bucket);
};

const Pair: Fields<PairRecord> = {
  ...properties<PairRecord>('meetings', 'firstDate', 'lastDate'),
  actors: ({ order }, _, { loaders }) => present(order.map((id) => loaders.actors.load(id))),
  issues: (pair, _, { loaders }) => loaders.pairIssues.load(anchorKey(pair.events)),
  events,
  series,
};

const IssueCount: Fields<IssueRecord> = {
  ...properties<IssueRecord>('count'),
  topic: async ({ topic }, _, { loaders }) => (await loaders.topicTree()).find(topic),
};

/** Two actors that met, and what about. */
export const pairResolvers = { Pair, IssueCount };
