import type { ToldCoverage, ToldEvent, ToldPassage } from '../explain/told.ts';
import type { EvidenceRow } from '../model/graph.ts';

/** Why an article gives what it gives, by the rules of today. */
export interface ExplainedArticle {
  readonly coverage: ToldCoverage;
  /** Sentences that look as if they told an event and gave nothing, the most telling first. */
  readonly notUnderstood: readonly ToldPassage[];
  /** What explains a piece of evidence; undefined where the article no longer gives it as it stands in the graph. */
  explanationOf(evidence: EvidenceRow): ToldEvent | undefined;
}

/**
 * Reads articles of the graph anew, with reasons, one after the other; by their ids. Those are left out
 * that the graph does not have, or that the signal came before. Throws `StoreError`.
 */
export type Explain = (
  ids: readonly string[],
  signal?: AbortSignal,
) => Promise<ReadonlyMap<string, ExplainedArticle>>;
