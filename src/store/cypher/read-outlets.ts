import { query } from './query.ts';
import { existing } from './read-events.ts';

/** An outlet and how many events it tells. */
export interface OutletRow {
  readonly outlet: string;
  readonly events: number;
}

/** Each outlet and how many events an article of it tells, or a work of it is cited for. */
export const TOLD_BY = `CALL {
  MATCH (e:Event)-[:EVIDENCED_BY]->(:Sentence)-[:PART_OF]->(r:Article)
  WHERE r.outlet IS NOT NULL AND ${existing('e')}
  RETURN e, r.outlet AS outlet
  UNION
  MATCH (e:Event)-[:EVIDENCED_BY]->(:Sentence)-[:CITES]->(w:Source)
  WHERE w.outlet IS NOT NULL AND ${existing('e')}
  RETURN e, w.outlet AS outlet
}
WITH outlet, count(DISTINCT e) AS events`;

/** Outlets by the number of events that they tell. */
export const OUTLETS = query<{ readonly limit: number }, OutletRow>(
  'read.outlets',
  `${TOLD_BY}
RETURN outlet, events
ORDER BY events DESC, outlet
LIMIT $limit`,
);
