import type { Corrections } from '../corrections/corrections.ts';
import { mergeActors } from '../corrections/merged-actors.ts';
import { ofOutcomeLine } from '../corrections/outcome-lines.ts';
import type { Correction, CorrectionOutcome, CorrectionStatus } from '../model/correction.ts';
import { CORRECTED_ARTICLES } from '../store/cypher/corrections.ts';
import type { GraphStore } from '../store/store.ts';

/** A correction of the file, and how it stands to the graph. */
export interface ListedCorrection {
  readonly correction: Correction;
  /** Line in the file, from 1. */
  readonly line: number;
  readonly status: CorrectionStatus;
  /** Why somebody must look at it, or what it waits for; null where it holds. */
  readonly reason: string | null;
  /** Ids of the articles that it changed. */
  readonly articles: readonly string[];
}

/** All corrections with how they stand, in the order of the file. Throws `StoreError`. */
export async function listCorrections(
  store: GraphStore,
  { lines }: Corrections,
): Promise<readonly ListedCorrection[]> {
  const found = new Map<string, { article: string; outcome: CorrectionOutcome }[]>();
  for (const { id: article, corrections } of await store.read(CORRECTED_ARTICLES, {})) {
    for (const line of corrections) {
      const { id, outcome } = ofOutcomeLine(line);
      found.set(id, [...(found.get(id) ?? []), { article, outcome }]);
    }
  }
  const { refused } = mergeActors(lines.map(({ correction }) => correction));
  return lines.map(({ line, correction }) => {
    const outcomes = found.get(correction.id) ?? [];
    const articles = outcomes.flatMap((one) => (one.outcome === 'APPLIED' ? [one.article] : []));
    const against = correction.kind === 'MERGE' ? refused.get(correction) : undefined;
    const standing = against
      ? { status: 'REVIEW' as const, reason: `the two are kept apart by ${against.id}` }
      : standingOf(correction, outcomes);
    return { correction, line, articles: articles.sort(), ...standing };
  });
}

const REASONS: { readonly [K in CorrectionOutcome]?: string } = {
  QUOTE_GONE: 'its article no longer holds the sentence',
  NO_SENTENCE: 'the sentence stands where no events are read from',
  TOPIC_GONE: 'it names a topic that the ontology does not have',
};

function standingOf(
  correction: Correction,
  outcomes: readonly { readonly article: string; readonly outcome: CorrectionOutcome }[],
): Pick<ListedCorrection, 'status' | 'reason'> {
  if (correction.kind === 'APART') return { status: 'HOLDS', reason: null };
  const has = (outcome: CorrectionOutcome) => outcomes.some((one) => one.outcome === outcome);
  if (has('APPLIED')) return { status: 'HOLDS', reason: null };
  if (has('MET')) return { status: 'MET', reason: MET[correction.kind] };
  const failed = outcomes.find(({ outcome }) => REASONS[outcome] !== undefined);
  if (failed) return { status: 'REVIEW', reason: REASONS[failed.outcome] ?? null };
  const reason =
    correction.kind === 'MERGE'
      ? 'no article of this graph speaks of those it merges'
      : 'no article of this graph holds the sentence; the one it was made in is not here, or was changed';
  return { status: 'ABSENT', reason };
}

const MET = {
  REJECT: 'the rules no longer give this event',
  CHANGE: 'the rules give the event so by now',
  ADD: 'the rules find this event by now',
  MERGE: 'nobody is called so any more',
  SPLIT: 'the name no longer means the other there',
} as const;
