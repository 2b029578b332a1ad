import type { LedgerRow } from '../graph/ledger/to-ledger.ts';
import {
  PAIR_ISSUE_SERIES,
  PAIR_SERIES,
  type PairSeriesRow,
} from '../store/cypher/read-pair-series.ts';
import {
  POSITION_COUNTS,
  POSITIONS,
  type PositionFilter,
  type PositionRow,
} from '../store/cypher/read-positions.ts';
import {
  TIMELINE_COUNTS,
  TIMELINES,
  type TimelineFilter,
  type TimelineRow,
} from '../store/cypher/read-timeline.ts';
import { isAbout, type LedgerFilter, readLedger } from '../store/read-ledger.ts';
import type { GraphStore } from '../store/store.ts';
import type { Page } from './connection.ts';
import { type Bucket, LENGTHS } from './event-series.ts';
import { grouped, numberAt, textAt, toAnchor, totals } from './list-loaders.ts';
import { createLoaders, type Loader } from './loader.ts';

/** Loaders of positions, timelines and series of pairs: one statement a level, however many ask. */
export interface ReachLoaders {
  /** Keys are made by `anchorKey` of a topic's id and those of the narrower ones. */
  readonly positions: (
    args: { readonly filter: PositionFilter } & Page,
  ) => Loader<readonly PositionRow[]>;
  readonly positionCounts: (filter: PositionFilter) => Loader<number>;
  readonly timelines: (
    args: { readonly filter: TimelineFilter } & Page,
  ) => Loader<readonly TimelineRow[]>;
  readonly timelineCounts: (filter: TimelineFilter) => Loader<number>;
  /** Keys are made by `ledgerKey`: ledgers of many topics are read together. */
  readonly ledgers: (filter: Omit<LedgerFilter, 'topics'>) => Loader<readonly LedgerRow[]>;
  /** Keys are made by `anchorKey` of the ids of the meetings. */
  readonly pairSeries: (args: {
    readonly bucket: Bucket;
    readonly byIssue: boolean;
  }) => Loader<readonly PairSeriesRow[]>;
}

/** Key of the ledger about these topics, or of the whole. */
export function ledgerKey(topics: readonly string[] | null): string {
  return JSON.stringify(topics);
}

/** The loaders of a new request. */
export function openReachLoaders({ read }: GraphStore): ReachLoaders {
  return {
    positions: createLoaders(async ({ filter, limit, after }, keys) => {
      const rows = await read(POSITIONS, {
        ...filter,
        anchors: keys.map(toAnchor),
        limit,
        afterCount: numberAt(after, 0),
        afterActor: textAt(after, 1),
        afterStance: textAt(after, 2),
      });
      return grouped(
        rows,
        (row) => row.key,
        (row) => row,
      );
    }, []),
    positionCounts: createLoaders(async (filter, keys) => {
      const rows = await read(POSITION_COUNTS, { ...filter, anchors: keys.map(toAnchor) });
      return totals(rows, (row) => row.key);
    }, 0),
    timelines: createLoaders(async ({ filter, limit, after }, ids) => {
      const page = { ids, limit, afterDay: textAt(after, 0), afterIt: textAt(after, 1) };
      const rows = await read(TIMELINES, { ...filter, ...page });
      return grouped(
        rows,
        (row) => row.id,
        (row) => row,
      );
    }, []),
    timelineCounts: createLoaders(
      async (filter, ids) =>
        totals(await read(TIMELINE_COUNTS, { ...filter, ids }), (row) => row.id),
      0,
    ),
    ledgers: createLoaders(async (filter, keys) => {
      const lists = keys.map((key) => JSON.parse(key) as readonly string[] | null);
      const known = lists.filter((topics) => topics !== null);
      const topics = known.length < lists.length ? null : [...new Set(known.flat())];
      const rows = await readLedger({ read }, { ...filter, topics });
      return new Map(keys.map((key, at) => [key, rows.filter((row) => isAbout(row, lists[at]))]));
    }, []),
    pairSeries: createLoaders(async ({ bucket, byIssue }, keys) => {
      const rows = await read(byIssue ? PAIR_ISSUE_SERIES : PAIR_SERIES, {
        anchors: keys.map(toAnchor),
        length: LENGTHS[bucket],
      });
      return grouped(
        rows,
        (row) => row.list,
        (row) => row,
      );
    }, []),
  };
}
