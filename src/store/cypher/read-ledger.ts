import type { Answer, StatementKind } from '../../model/statement.ts';
import { query } from './query.ts';

/** An ask, an offer or an answer, with those it joins. */
export interface StoredMove {
  readonly id: string;
  readonly kind: StatementKind;
  readonly answer: Answer | null;
  readonly answered: 'ASK' | 'OFFER' | null;
  readonly gist: readonly string[];
  readonly conditionStart: number | null;
  readonly deadlineStart: number | null;
  readonly saidOn: string | null;
  readonly start: number;
  readonly speaker: string;
  readonly hearers: readonly string[];
  readonly topics: readonly string[];
  readonly sentence: string;
  readonly article: string;
  readonly publishedOn: string | null;
}

/** So many of the latest are read at most. */
interface Bound {
  readonly limit: number;
}

/** What is no part of a bargain has no gist. */
const ENDS = `WITH DISTINCT q, x, s, a
RETURN q.id AS id, q.kind AS kind, q.answer AS answer, q.answered AS answered, q.gist AS gist,
  q.conditionStart AS conditionStart, q.deadlineStart AS deadlineStart, q.saidOn AS saidOn,
  q.start AS start, x.id AS speaker, [(q)-[:HEARER]->(y:Actor) | y.id] AS hearers,
  [(q)-[:CONCERNS]->(t:Topic) | t.id] AS topics, s.id AS sentence, a.id AS article,
  a.publishedOn AS publishedOn
ORDER BY coalesce(a.publishedOn, '') DESC, a.id, q.start, q.id
LIMIT $limit`;

const PLACE = '(q)-[:STATED_IN]->(s:Sentence)-[:PART_OF]->(a:Article)';

/** All of them. */
export const LEDGER_MOVES = query<Bound, StoredMove>(
  'read.ledgerMoves',
  `MATCH (q:Statement)
WHERE q.gist IS NOT NULL
MATCH (q)-[:SPEAKER]->(x:Actor)
MATCH ${PLACE}
${ENDS}`,
);

/** Those that some actors make. */
export const LEDGER_MOVES_BY = query<Bound & { readonly actors: readonly string[] }, StoredMove>(
  'read.ledgerMovesBy',
  `UNWIND $actors AS actor
MATCH (x:Actor {id: actor})<-[:SPEAKER]-(q:Statement)
WHERE q.gist IS NOT NULL
MATCH ${PLACE}
${ENDS}`,
);

/** Those that are made to some actors. */
export const LEDGER_MOVES_TO = query<Bound & { readonly actors: readonly string[] }, StoredMove>(
  'read.ledgerMovesTo',
  `UNWIND $actors AS actor
MATCH (:Actor {id: actor})<-[:HEARER]-(q:Statement)
WHERE q.gist IS NOT NULL
MATCH (q)-[:SPEAKER]->(x:Actor)
MATCH ${PLACE}
${ENDS}`,
);

/** Who asks for or offers something about some topics, and whom. */
export const LEDGER_PARTIES = query<
  { readonly topics: readonly string[] },
  { readonly speaker: string; readonly hearers: readonly string[] }
>(
  'read.ledgerParties',
  `UNWIND $topics AS topic
MATCH (:Topic {id: topic})<-[:CONCERNS]-(q:Statement)
WHERE q.gist IS NOT NULL
MATCH (q)-[:SPEAKER]->(x:Actor)
WITH DISTINCT q, x
RETURN x.id AS speaker, [(q)-[:HEARER]->(y:Actor) | y.id] AS hearers`,
);

interface Ids {
  readonly ids: readonly string[];
}

/** Whose offices people hold, and when. */
export const LEDGER_OFFICES = query<
  Ids,
  {
    readonly id: string;
    readonly owner: string;
    readonly from: string | null;
    readonly to: string | null;
  }
>(
  'read.ledgerOffices',
  `UNWIND $ids AS id
MATCH (:Actor {id: id})-[h:HOLDS_OFFICE]->(b:Actor)-[:PART_OF]->(o:Actor)
RETURN id, o.id AS owner, h.from AS from, h.to AS to
ORDER BY id, owner, from, to`,
);

/** Who holds or held an office of states and bodies. */
export const LEDGER_HOLDERS = query<Ids, { readonly holder: string }>(
  'read.ledgerHolders',
  `UNWIND $ids AS id
MATCH (:Actor {id: id})<-[:PART_OF]-(b:Actor)<-[:HOLDS_OFFICE]-(p:Actor)
RETURN DISTINCT p.id AS holder
ORDER BY holder`,
);
