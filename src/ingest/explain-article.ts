import {
  type ToldCoverage,
  type ToldEvent,
  type ToldPassage,
  tellCoverage,
  tellEvent,
  tellNotUnderstood,
} from '../explain/told.ts';
import type { Article } from '../model/article.ts';
import type { EvidenceRow } from '../model/graph.ts';
import { actorLabels } from './actor-labels.ts';
import type { Knowledge } from './knowledge.ts';

/** The part of a piece of evidence that an explanation speaks of. */
export type SpokenOf = Pick<EvidenceRow, 'id' | 'terms' | 'roleWords' | (typeof SPOKEN_OF)[number]>;

/** Why an article gave what it gave, by the rules and the ontology of now. */
export interface ExplainedArticle {
  readonly article: Article;
  readonly coverage: ToldCoverage;
  /** Sentences that look as if they told an event and gave nothing, the most telling first. */
  readonly notUnderstood: readonly ToldPassage[];
  /** Every place that tells an event, in the order of the text. */
  readonly events: readonly ToldEvent[];
  /**
   * What explains a piece of evidence of the graph; undefined where the article, read anew, no longer
   * gives it as it stands there: it was read by other rules or another ontology.
   */
  explanationOf(evidence: SpokenOf): ToldEvent | undefined;
  /** Id of the piece of evidence that a place gives the graph; undefined where it names nobody. */
  evidenceOf(event: ToldEvent): string | undefined;
}

/** Reads an article anew, with reasons. Takes as long as extracting it. Throws `OntologyError`. */
export async function explainArticle(
  article: Article,
  knowledge: Knowledge,
): Promise<ExplainedArticle> {
  const { withEvidenceRows } = await import('../graph/to-evidence-rows.ts');
  const { toSentenceRows } = await import('../graph/to-patch.ts');
  const ontology = await knowledge.open();
  const corrections = knowledge.corrections.read().of(article);
  const { explainAmended } = await import('./explain-amended.ts');
  const explanation = explainAmended(article, corrections, ontology);
  const { extraction, mentions } = explanation;
  const labelOf = actorLabels(extraction, ontology);
  const told = new Map(
    mentions.map((one) => [
      one.mention,
      tellEvent(one, article.text, (actor) => labelOf(actor).name),
    ]),
  );
  const rows = withEvidenceRows(article, extraction, toSentenceRows(article, extraction));
  const ids = new Map(rows.map(({ mention, row }) => [told.get(mention), row.id]));
  const byId = new Map(rows.map((one) => [one.row.id, one]));
  return {
    article,
    coverage: tellCoverage(explanation, article.text),
    notUnderstood: tellNotUnderstood(explanation, article.text),
    events: [...told.values()].sort(
      (a, b) => a.trigger.start - b.trigger.start || (a.rule < b.rule ? -1 : 1),
    ),
    evidenceOf: (event) => ids.get(event),
    explanationOf(evidence) {
      const found = byId.get(evidence.id);
      return found && isSame(found.row, evidence) ? told.get(found.mention) : undefined;
    },
  };
}

/** What an explanation speaks of; ids hold for span, rule, type and participants. */
const SPOKEN_OF = [
  'confidence',
  'modality',
  'negated',
  'main',
  'date',
  'attributedTo',
  'outlet',
] as const;

function isSame(a: EvidenceRow, b: SpokenOf): boolean {
  return (
    SPOKEN_OF.every((name) => (a[name] ?? null) === (b[name] ?? null)) &&
    a.terms.join() === (b.terms ?? []).join() &&
    a.roleWords.join() === (b.roleWords ?? []).join()
  );
}
