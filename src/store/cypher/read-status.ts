import { type NoParams, query } from './query.ts';

/** How many nodes of each kind the graph holds. */
export const GRAPH_COUNTS = query<
  NoParams,
  {
    readonly articles: number;
    readonly events: number;
    readonly actors: number;
    readonly sentences: number;
  }
>(
  'read.counts',
  `RETURN COUNT { (n:Article) } AS articles, COUNT { (n:Event) } AS events,
  COUNT { (n:Actor) } AS actors, COUNT { (n:Sentence) } AS sentences`,
);

/** The least that a store can answer: whether it is there. */
export const PING = query<NoParams, { readonly ok: number }>('read.ping', 'RETURN 1 AS ok');
