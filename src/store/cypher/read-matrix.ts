import type { EventType } from '../../model/event.ts';
import { query } from './query.ts';
import { type EventFilter, FILTER } from './read-events.ts';

/** What one actor did to, with or towards another. */
export interface MatrixRow {
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** Types of the events in the order of their names, and how many there are of each. */
  readonly types: readonly EventType[];
  readonly counts: readonly number[];
  readonly lastDate: string | null;
}

/** `start`: the actor that every event has, where there is one; `source` and `target` narrow the pairs too. */
type MatrixParams = EventFilter & { readonly start: string | null; readonly limit: number };

const STARTS = {
  all: 'MATCH (e:Event)',
  topic: 'UNWIND $topics AS topic\nMATCH (:Topic {id: topic})<-[:ABOUT]-(e:Event)\nWITH DISTINCT e',
  actor: 'MATCH (:Actor {id: $start})-[:PARTICIPATED_IN]->(e:Event)\nWITH DISTINCT e',
} as const;

const matrixFrom = (start: keyof typeof STARTS) =>
  query<MatrixParams, MatrixRow>(
    `read.matrix.${start}`,
    `${STARTS[start]}
WHERE ${FILTER}
MATCH (e)<-[:PARTICIPATED_IN {role: 'SOURCE'}]-(a:Actor)
MATCH (e)<-[:PARTICIPATED_IN {role: 'TARGET'}]-(b:Actor)
WHERE a.id <> b.id AND ($source IS NULL OR a.id = $source) AND ($target IS NULL OR b.id = $target)
WITH a.id AS source, b.id AS target, e.type AS type, count(DISTINCT e) AS count, max(e.date) AS last
ORDER BY source, target, type
WITH source, target, sum(count) AS total, collect(type) AS types, collect(count) AS counts, max(last) AS lastDate
RETURN source, target, total AS count, types, counts, lastDate
ORDER BY count DESC, source, target
LIMIT $limit`,
  );

/** Who does what to whom, the busiest pairs first; read from whatever narrows most. */
export const MATRIX = {
  all: matrixFrom('all'),
  topic: matrixFrom('topic'),
  actor: matrixFrom('actor'),
} as const;
