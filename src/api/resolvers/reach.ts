import type { MatrixRow } from '../../store/cypher/read-matrix.ts';
import type { BondRow } from '../../store/cypher/read-neighbourhood.ts';
import type { PositionRow } from '../../store/cypher/read-positions.ts';
import type { TimelineRow } from '../../store/cypher/read-timeline.ts';
import { actorMatrix } from '../actor-matrix.ts';
import type { ApiContext } from '../context.ts';
import type { EventArgs } from '../event-list.ts';
import {
  type Neighbourhood as Around,
  type Neighbour as Near,
  type NeighbourhoodArgs,
  neighbourhood,
} from '../neighbourhood.ts';
import { timelineItem } from '../timeline.ts';
import { type Fields, properties } from './resolver.ts';

/** Questions about how actors stand to each other. */
export const REACH_QUERIES = {
  actorMatrix: (_: unknown, args: EventArgs, context: ApiContext) => actorMatrix(args, context),
  neighbourhood: (_: unknown, args: NeighbourhoodArgs, context: ApiContext) =>
    neighbourhood(args, context),
};

const MatrixCell: Fields<MatrixRow> = {
  ...properties<MatrixRow>('count', 'lastDate'),
  source: ({ source }, _, { loaders }) => loaders.actors.load(source),
  target: ({ target }, _, { loaders }) => loaders.actors.load(target),
  types: ({ types, counts }) => types.map((type, at) => ({ type, count: counts[at] })),
};

const TypeCount = properties<{ readonly type: string; readonly count: number }>('type', 'count');

const Neighbour: Fields<Near> = {
  ...properties<Near>('distance', 'weight'),
  actor: ({ id }, _, { loaders }) => loaders.actors.load(id),
};

const Bond: Fields<BondRow> = {
  ...properties<BondRow>('weight', 'lastDate'),
  a: ({ a }, _, { loaders }) => loaders.actors.load(a),
  b: ({ b }, _, { loaders }) => loaders.actors.load(b),
};

const Neighbourhood = properties<Around>('nodes', 'bonds');

/** The id in "2026-02-03 event:…". */
function idIn(latest: string): string {
  return latest.slice(latest.indexOf(' ') + 1);
}

const Position: Fields<PositionRow> = {
  ...properties<PositionRow>('stance', 'count', 'events'),
  statements: ({ count, events }) => count - events,
  actor: ({ actor }, _, { loaders }) => loaders.actors.load(actor),
  lastDate: ({ lastDate }) => lastDate || null,
  latestEvent: ({ latestEvent }, _, { loaders }) =>
    latestEvent === '' ? null : loaders.events.load(idIn(latestEvent)),
  latestStatement: ({ latestStatement }, _, { loaders }) =>
    latestStatement === '' ? null : loaders.statements.load(idIn(latestStatement)),
};

const TimelineEntry: Fields<TimelineRow> = {
  ...properties<TimelineRow>('kind'),
  date: ({ day }) => day || null,
  item: (row, _, context) => timelineItem(row, context),
};

const TimelineItem = {
  __resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
};

/** How actors stand to each other and to topics, and what they did when. */
export const reachResolvers = {
  MatrixCell,
  TypeCount,
  Neighbour,
  Bond,
  Neighbourhood,
  Position,
  TimelineEntry,
  TimelineItem,
};
