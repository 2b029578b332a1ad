import type { Article } from '../model/article.ts';
import type { ArticleExplanation, MentionExplanation, Refusal } from '../model/explanation.ts';
import type { Extraction } from '../model/extraction.ts';
import { groupBy } from '../model/group-by.ts';
import { isOverlapping } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { coverageOf } from './coverage.ts';
import { extract } from './extract.ts';
import { openTrace } from './trace.ts';

/** What is left of a reading, and what was rejected of it. */
export interface AmendedReading {
  readonly extraction: Extraction;
  readonly rejected: readonly Refusal[];
}

/**
 * Reads an article as `extract` does and says why: for each event what it rests on, for each sentence
 * what it gave, or why nothing. Nothing of it is stored; the same article and ontology give the same
 * explanation. Takes a little longer than extracting. With `amend`, passages tell what is left once people
 * have corrected it; `mentions` are those that the rules read.
 */
export function explain(
  article: Article,
  ontology: Ontology,
  amend: (read: Extraction) => AmendedReading = (extraction) => ({ extraction, rejected: [] }),
): ArticleExplanation {
  const trace = openTrace();
  const read = extract(article, ontology, undefined, trace);
  const { extraction, rejected } = amend(read);
  const refusalsIn = groupBy(trace.refusals, ({ sentence }) => sentence);
  const mentions = read.accounts
    .flatMap((account) => account.mentions)
    .flatMap((mention): readonly MentionExplanation[] => {
      const grounds = trace.groundsOf(mention);
      if (!grounds) return [];
      const refused = (refusalsIn.get(mention.sentence) ?? []).filter(({ trigger }) =>
        isOverlapping(trigger, mention.trigger),
      );
      return [{ mention, ...grounds, refused }];
    });
  return {
    extraction,
    mentions,
    passages: coverageOf(extraction, [...trace.refusals, ...rejected]),
  };
}
