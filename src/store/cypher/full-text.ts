import type { GraphStore } from '../store.ts';
import { query } from './query.ts';
import { TEXT_INDEXES } from './schema.ts';

/** Words to look for, and how many answers at most. */
export interface TextSearch {
  /** As `toSearchText` makes it of what a person typed. */
  readonly text: string;
  readonly limit: number;
}

/** A node that holds the words; scores compare within one answer only, and differ between engines. */
export interface TextHit {
  readonly id: string;
  readonly score: number;
}

type Label = 'Actor' | 'Topic' | 'Sentence' | 'Article';

/**
 * Searches the full-text index of a label, best first. The two engines have no text in common for
 * this: Neo4j names the index, the embedded engine the label and property.
 */
export function searchOf(label: Label, can: GraphStore['can']) {
  const index = indexOf(label);
  const text = can.fullTextCypher
    ? `CALL db.index.fulltext.queryNodes('${index.name}', $text, {limit: $limit}) YIELD node, score
RETURN node.id AS id, score ORDER BY score DESC, id`
    : `CALL grafeo.search.text('${label}', '${index.property}', $text, $limit) YIELD node_id, score
MATCH (n:${label}) WHERE id(n) = node_id
RETURN n.id AS id, score ORDER BY score DESC, id`;
  return query<TextSearch, TextHit>(`search.${label}`, text);
}

/**
 * What a person typed as both engines take it: words alone, because Neo4j reads signs such as `:`,
 * `*` and `(` as operators and fails on those it can't. Empty when no word is left: don't search.
 */
export function toSearchText(typed: string): string {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => (/^(?:AND|OR|NOT)$/.test(word) ? word.toLowerCase() : word)).join(' ');
}

/** Shorter parts are in nearly every text, so that an index does not narrow by them. */
const SHORTEST_PART = 3;
/** What lower case, and what ends a word, is in these, Lucene and JavaScript agree upon. */
const PARTS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]+/gu;

/**
 * The query by which a full-text index of Neo4j finds all texts that hold all the words, in lower case,
 * anywhere, and perhaps some more: a part of letters and digits alone lies within one word of the index.
 * Empty where no part is long enough: then only a scan finds them.
 */
export function toCandidateText(words: readonly string[]): string {
  const parts = words.flatMap((word) => word.match(PARTS) ?? []);
  const telling = [...new Set(parts)].filter((part) => part.length >= SHORTEST_PART);
  return telling.map((part) => `*${part}*`).join(' AND ');
}

/** Begins a statement with the nodes that the full-text index of a label gives for `$text`; Neo4j only. */
export function candidatesOf(label: Label, node: string): string {
  return `CALL db.index.fulltext.queryNodes('${indexOf(label).name}', $text) YIELD node AS ${node}`;
}

/** Begins a statement with so many nodes that the full-text index of a label finds best; Neo4j only. */
export function candidatesBest(
  label: Label,
  node: string,
  score: string,
  text: string,
  limit: string,
): string {
  return `CALL db.index.fulltext.queryNodes('${indexOf(label).name}', ${text}, {limit: ${limit}}) YIELD node AS ${node}, score AS ${score}`;
}

function indexOf(label: Label) {
  const index = TEXT_INDEXES.find((one) => one.label === label);
  if (index === undefined) throw new Error(`No full-text index on ${label}.`);
  return index;
}
