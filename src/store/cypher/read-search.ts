import { candidatesOf } from './full-text.ts';
import { query } from './query.ts';

/** What is looked for: all the words, and the phrase they make. */
export interface SearchParams {
  /** Name keys, for names: no case, no diacritics. */
  readonly keys: readonly string[];
  readonly key: string;
  /** Lower-case words, for titles and sentences. */
  readonly words: readonly string[];
  readonly phrase: string;
  /** What the full-text index is asked, where one is; see `toCandidateText`. */
  readonly text?: string;
  readonly limit: number;
  /** Where the page begins: after this score, weight and id. */
  readonly afterScore: number | null;
  readonly afterWeight: number | null;
  readonly afterId: string | null;
}

/** A hit: better scores first, then the weightier (more events), then by id. */
export interface SearchRow {
  readonly id: string;
  readonly score: number;
  readonly weight: number;
}

const NAMED = "any(k IN n.keys WHERE all(w IN $keys WHERE k STARTS WITH w OR k CONTAINS ' ' + w))";
const NAME_SCORE = `CASE WHEN $key IN n.keys THEN 100
  WHEN any(k IN n.keys WHERE k STARTS WITH $key) THEN 80 ELSE 60 END`;

/** What is searched: where it is found, how well it fits, what weighs when it fits as well as another. */
const KINDS = {
  Actor: [NAMED, NAME_SCORE, 'COUNT { (n)-[:PARTICIPATED_IN]->(:Event) }'],
  Topic: [NAMED, NAME_SCORE, 'COUNT { (n)<-[:ABOUT]-(:Event) }'],
  Article: ['all(w IN $words WHERE toLower(n.title) CONTAINS w)', '50', '0'],
  Sentence: [
    'all(w IN $words WHERE toLower(n.text) CONTAINS w)',
    'CASE WHEN toLower(n.text) CONTAINS $phrase THEN 40 ELSE 30 END',
    'COUNT { (n)<-[:EVIDENCED_BY]-(:Event) }',
  ],
} as const;

const PAGE = `WHERE $afterId IS NULL OR score < $afterScore OR (score = $afterScore
  AND (weight < $afterWeight OR (weight = $afterWeight AND id > $afterId)))
RETURN id, score, weight
ORDER BY score DESC, weight DESC, id
LIMIT $limit`;

/** Where things are read from: all of them, or those that a full-text index thinks fit. */
type Source = '' | '.index';

const pageOf = (label: keyof typeof KINDS, start = `MATCH (n:${label})`, source: Source = '') => {
  const [found, score, weight] = KINDS[label];
  return query<SearchParams, SearchRow>(
    `read.search.${label}${source}`,
    `${start}
WHERE ${found}
WITH n.id AS id, ${score} AS score, ${weight} AS weight
${PAGE}`,
  );
};

type CountParams = Pick<SearchParams, 'keys' | 'words' | 'text'>;

const countOf = (label: keyof typeof KINDS, start = `MATCH (n:${label})`, source: Source = '') =>
  query<CountParams, { readonly total: number }>(
    `read.searchCount.${label}${source}`,
    `${start}
WHERE ${KINDS[label][0]}
RETURN count(n) AS total`,
  );

/** An event is found by the quotes of its evidence. */
const QUOTED = 'all(w IN $words WHERE toLower(r.quote) CONTAINS w)';

const eventPage = (start: string, source: Source) =>
  query<SearchParams, SearchRow>(
    `read.search.Event${source}`,
    `${start}
WHERE ${QUOTED}
WITH n, max(CASE WHEN toLower(r.quote) CONTAINS $phrase THEN 45 ELSE 35 END) AS score
WITH n.id AS id, score, n.evidenceCount AS weight
${PAGE}`,
  );

const eventCount = (start: string, source: Source) =>
  query<CountParams, { readonly total: number }>(
    `read.searchCount.Event${source}`,
    `${start}
WHERE ${QUOTED}
RETURN count(DISTINCT n) AS total`,
  );

const EVENTS = 'MATCH (n:Event)-[r:EVIDENCED_BY]->(:Sentence)';
/** Quotes are sentences or parts of them, so the index of these leads to all that fit. */
const EVENTS_OF_SENTENCES = `${candidatesOf('Sentence', 's')}
MATCH (n:Event)-[r:EVIDENCED_BY]->(s)`;

/** What may be searched. */
export type SearchKind = 'ACTOR' | 'TOPIC' | 'ARTICLE' | 'EVENT' | 'SENTENCE';

/** Hits kind by kind; the same words find the same on both engines, for what an index gives is tried again. */
export const SEARCH_PAGES = {
  ACTOR: pageOf('Actor'),
  TOPIC: pageOf('Topic'),
  ARTICLE: pageOf('Article'),
  EVENT: eventPage(EVENTS, ''),
  SENTENCE: pageOf('Sentence'),
} as const;

/** How many hits each kind has. */
export const SEARCH_COUNTS = {
  ACTOR: countOf('Actor'),
  TOPIC: countOf('Topic'),
  ARTICLE: countOf('Article'),
  EVENT: eventCount(EVENTS, ''),
  SENTENCE: countOf('Sentence'),
} as const;

const articles = `${candidatesOf('Article', 'n')} WITH n`;
const sentences = `${candidatesOf('Sentence', 'n')} WITH n`;

/** As `SEARCH_PAGES`, by the full-text indexes of Neo4j. Names are few, and their keys in no index. */
export const INDEXED_PAGES = {
  ...SEARCH_PAGES,
  ARTICLE: pageOf('Article', articles, '.index'),
  EVENT: eventPage(EVENTS_OF_SENTENCES, '.index'),
  SENTENCE: pageOf('Sentence', sentences, '.index'),
} as const;

/** As `SEARCH_COUNTS`, by the full-text indexes of Neo4j. */
export const INDEXED_COUNTS = {
  ...SEARCH_COUNTS,
  ARTICLE: countOf('Article', articles, '.index'),
  EVENT: eventCount(EVENTS_OF_SENTENCES, '.index'),
  SENTENCE: countOf('Sentence', sentences, '.index'),
} as const;
