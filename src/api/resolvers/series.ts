import type { CounterpartRow } from '../../store/cypher/read-series.ts';
import type { SeriesPoint as Point } from '../event-series.ts';
import type { ActorCount as CountedActor, TopicCount as CountedTopic } from '../rankings.ts';
import { type Fields, properties } from './resolver.ts';

const Counterpart: Fields<CounterpartRow> = {
  ...properties<CounterpartRow>('events', 'firstDate', 'lastDate'),
  types: ({ types, counts }) => types.map((type, at) => ({ type, count: counts[at] })),
  actor: ({ actor }, _, { loaders }) => loaders.actors.load(actor),
};

const SeriesPoint = properties<Point>('bucket', 'key', 'label', 'count');
const ActorCount = properties<CountedActor>('actor', 'count');
const TopicCount = properties<CountedTopic>('topic', 'count');

/** Numbers of events: by period, by actor, by topic, by those who share them. */
export const seriesResolvers = { Counterpart, SeriesPoint, ActorCount, TopicCount };
