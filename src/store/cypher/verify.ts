import { query } from './query.ts';

interface Ids {
  readonly ids: readonly string[];
}

/** A span as stored, with the words that should stand there. */
export interface StoredSpan {
  readonly article: string;
  /** Id of the sentence, statement or piece of evidence; for a mention, its sentence. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export const ARTICLE_TEXTS = query<
  Ids,
  { readonly id: string; readonly text: string; readonly textHash: string }
>(
  'verify.texts',
  'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.text AS text, a.textHash AS textHash',
);

const spans = (kind: string, pattern: string, node: string, quote: string) =>
  query<Ids, StoredSpan>(
    `verify.${kind}`,
    `UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:PART_OF]-(s:Sentence)${pattern}
RETURN a.id AS article, ${node === 'm' ? 's' : node}.id AS id,
  ${node}.start AS start, ${node}.end AS end, ${node}.${quote} AS quote`,
  );

/** All spans of articles by what they belong to. */
export const SPANS = {
  sentence: spans('sentences', '', 's', 'text'),
  mention: spans('mentions', '-[m:MENTIONS]->(:Actor)', 'm', 'surface'),
  evidence: spans('evidence', '<-[r:EVIDENCED_BY]-(:Event)', 'r', 'quote'),
  statement: spans('statements', '<-[:STATED_IN]-(q:Statement)', 'q', 'text'),
} as const;
