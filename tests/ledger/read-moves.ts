import { extract } from '../../src/extract/extract.ts';
import type { LedgerMove } from '../../src/graph/ledger/move.ts';
import { toPatch } from '../../src/graph/to-patch.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import type { NegotiationArticle } from './negotiation.ts';

const ontology = openOntology();

/** The moves of articles, as a store gives them, and the words of each statement. */
export function readMoves(articles: readonly NegotiationArticle[]): {
  readonly moves: readonly LedgerMove[];
  readonly wordsOf: (statement: string) => string;
} {
  const words = new Map<string, string>();
  const moves = articles.flatMap(({ id, publishedOn, text }) => {
    const article = { id, text, ...(publishedOn && { publishedOn }) };
    const { statements } = toPatch(extract(article, ontology), { fingerprint: id });
    return statements.flatMap((row) => {
      words.set(row.id, row.text);
      const { speaker, gist, conditionStart, deadlineStart, saidOn } = row;
      if (speaker === null || gist === null) return [];
      return [
        {
          ...row,
          speaker,
          gist,
          isConditional: conditionStart !== null,
          hasDeadline: deadlineStart !== null,
          day: saidOn ?? (publishedOn || null),
        },
      ];
    });
  });
  return { moves, wordsOf: (statement) => words.get(statement) ?? '' };
}
