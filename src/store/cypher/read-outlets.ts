import { query } from './query.ts';
import { existing } from './read-events.ts';

/** An outlet and how many events it tells. */
export interface OutletRow {
  readonly outlet: string;
  readonly events: number;
}

/** Outlets by the number of events that an article of theirs tells, or a work of theirs is cited for. */
export const OUTLETS = query<{ readonly limit: number }, OutletRow>(
  'read.outlets',
  `CALL {
  MATCH (e:Event)-[:EVIDENCED_BY]->(:Sentence)-[:PART_OF]->(r:Article)
  WHERE r.outlet IS NOT NULL AND ${existing('e')}
  RETURN e, r.outlet AS outlet
  UNION
  MATCH (e:Event)-[:EVIDENCED_BY]->(:Sentence)-[:CITES]->(w:Source)
  WHERE w.outlet IS NOT NULL AND ${existing('e')}
  RETURN e, w.outlet AS outlet
}
WITH outlet, count(DISTINCT e) AS events
RETURN outlet, events
ORDER BY events DESC, outlet
LIMIT $limit`,
);
