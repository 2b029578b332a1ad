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
  // What evidence did not say then it can't dispute; each article was an origin.
  query<NoParams, never>(
    'reshape.corroboration',
    `MATCH (e:Event) WHERE e.corroboration IS NULL
SET e.corroboration = e.articleCount, e.disputes = []`,
  ),
  query<NoParams, never>(
    'reshape.disputes',
    `MATCH (e:Event)-[r:EVIDENCED_BY]->(:Sentence)
WHERE e.disputed AND size(e.disputes) = 0
WITH e, count(DISTINCT CASE WHEN size(r.date) = 10 AND NOT r.negated THEN r.date END) AS days,
  count(DISTINCT r.negated) AS answers
SET e.disputes = CASE WHEN days > 1 THEN ['DATE'] ELSE [] END
  + CASE WHEN answers > 1 THEN ['HAPPENED'] ELSE [] END`,
  ),
];
