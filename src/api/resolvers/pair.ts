import type { PageArgs } from '../connection.ts';
import { listEvents } from '../event-list.ts';
import { type Bucket, toPoints } from '../event-series.ts';
import { anchorKey, type IssueRecord } from '../list-loaders.ts';
import type { Pair as PairRecord } from '../who-met-whom.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

const events: Resolver<PairRecord, PageArgs> = ({ a, b, filter }, args, context) =>
  listEvents(context, 'pair', [a, b], { ...filter, actor: null }, args);

interface SeriesArgs {
  readonly bucket?: Bucket | null;
  readonly byIssue?: boolean | null;
}

const series: Resolver<PairRecord, SeriesArgs> = async ({ a, b, filter }, args, { loaders }) => {
  const bucket = args.bucket ?? 'MONTH';
  const asked = { filter: { ...filter, actor: null }, bucket, byIssue: args.byIssue ?? false };
  return toPoints(await loaders.pairSeries(asked).load(anchorKey([a, b])), bucket);
};

const Pair: Fields<PairRecord> = {
  ...properties<PairRecord>('meetings', 'firstDate', 'lastDate'),
  actors: ({ order }, _, { loaders }) => present(order.map((id) => loaders.actors.load(id))),
  issues: ({ a, b, filter }, _, { loaders }) =>
    loaders.pairIssues({ ...filter, actor: null }).load(anchorKey([a, b])),
  events,
  series,
};

const IssueCount: Fields<IssueRecord> = {
  ...properties<IssueRecord>('count'),
  topic: async ({ topic }, _, { loaders }) => (await loaders.topicTree()).find(topic),
};

/** Two actors that met, and what about. */
export const pairResolvers = { Pair, IssueCount };
