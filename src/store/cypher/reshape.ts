import { type NoParams, query } from './query.ts';

/**
 * What brings a graph of an earlier shape to the present one; on a graph that has it, these change
 * nothing. See `GRAPH_SHAPE`.
 */
export const RESHAPE = [
  ...['Actor', 'Topic'].map((label) =>
    query<NoParams, never>(
      `reshape.concerns.${label}`,
      `MATCH (q:Statement)-[r:ABOUT]->(n:${label})
CREATE (q)-[:CONCERNS]->(n)
DELETE r`,
    ),
  ),
  query<NoParams, never>(
    'reshape.attributed',
    `MATCH (e:Event)-[r:EVIDENCED_BY]->(:Sentence)
WITH e, count(r) AS pieces, count(r.attributedTo) AS said
SET e.attributed = (pieces = said)`,
  ),
];
