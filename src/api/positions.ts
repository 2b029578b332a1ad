import type { PositionFilter, PositionRow, Stance } from '../store/cypher/read-positions.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { anchorKey } from './list-loaders.ts';
import { toPeriod } from './period.ts';

/** Arguments of a topic's positions. */
export interface PositionArgs extends PageArgs {
  readonly stance?: readonly Stance[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/**
 * What tells a stance. Violence, force and yielding are left out: who shells a pipeline has not said what
 * he thinks of gas. So are denials, which deny a fact, and quotes and claims, which may say anything.
 */
const TELLING = {
  supports: ['SUPPORT', 'AGREE', 'COOPERATE', 'AID'],
  opposes: ['REJECT', 'ACCUSE', 'THREATEN', 'PROTEST', 'SANCTION'],
  asks: ['REQUEST'],
  offers: ['OFFER'],
  requests: ['ASK'],
} as const satisfies Partial<PositionFilter>;

const ALL: readonly Stance[] = ['SUPPORTS', 'OPPOSES', 'ASKS'];

/** The filter that the arguments make. Throws `QuestionError` for a span that ends before it begins. */
export function toPositionFilter({ stance, from, to }: PositionArgs): PositionFilter {
  return { ...TELLING, stances: stance ?? ALL, ...toPeriod(from, to) };
}

/** Positions on topics, those with most behind them first. Throws `QuestionError` for a span that ends before it begins. */
export function listPositions(
  topics: readonly string[],
  args: PositionArgs,
  { loaders }: ApiContext,
): Connection<PositionRow> {
  const filter = toPositionFilter(args);
  const key = anchorKey(topics);
  return connect<PositionRow>(args, {
    shape: { list: 'positions', types: ['number', 'string', 'string'] },
    load: (page) => loaders.positions({ filter, ...page }).load(key),
    count: () => loaders.positionCounts(filter).load(key),
    sortKey: ({ count, actor, stance }) => [count, actor, stance],
  });
}
