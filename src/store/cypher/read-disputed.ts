import type { EventType } from '../../model/event.ts';
import { query } from './query.ts';
import type { Ids } from './read-nodes.ts';

/** An event about which accounts differ. */
export interface DisputedEvent {
  readonly id: string;
  readonly type: EventType;
  /** Absent or null where no account dates it. */
  readonly date?: string | null;
}

/** The events that articles tell and about which accounts differ, each once. */
export const DISPUTED_IN_ARTICLES = query<Ids, DisputedEvent>(
  'read.disputedInArticles',
  `UNWIND $ids AS id
MATCH (:Article {id: id})<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(e:Event)
WHERE coalesce(e.disputed, false)
RETURN DISTINCT e.id AS id, e.type AS type, e.date AS date`,
);
