import type { Connection, Edge } from '../connection.ts';
import { EVENT_EDGE } from './event-edge.ts';
import { type Fields, properties } from './resolver.ts';

const CONNECTION: Fields<Connection<unknown>> = {
  edges: (connection) => connection.edges(),
  nodes: async (connection) => (await connection.edges()).map(({ node }) => node),
  pageInfo: (connection) => connection,
  totalCount: (connection) => connection.totalCount(),
};

const EDGE = properties<Edge<unknown>>('cursor', 'node');

const PAGE_INFO: Fields<Connection<unknown>> = {
  hasNextPage: (connection) => connection.hasNextPage(),
  hasPreviousPage: (connection) => connection.hasPreviousPage,
  startCursor: async (connection) => (await connection.edges())[0]?.cursor ?? null,
  endCursor: async (connection) => (await connection.edges()).at(-1)?.cursor ?? null,
};

const LISTED = [
  'Actor',
  'Topic',
  'Sentence',
  'Mention',
  'Article',
  'Statement',
  'Pair',
  'Counterpart',
  'SearchHit',
  'Position',
  'TimelineEntry',
  'Passage',
  'Correction',
  'LedgerEntry',
];

/** All connections and their edges are alike, but for those of events: see `event-edge.ts`. */
export const connectionResolvers = {
  PageInfo: PAGE_INFO,
  EventConnection: CONNECTION,
  EventEdge: { ...EDGE, ...EVENT_EDGE },
  ...Object.fromEntries(
    LISTED.flatMap((type) => [
      [`${type}Connection`, CONNECTION],
      [`${type}Edge`, EDGE],
    ]),
  ),
};
