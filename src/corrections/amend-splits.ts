import type { Correction } from '../model/correction.ts';
import type { Extraction } from '../model/extraction.ts';
import { isOverlapping } from '../model/span.ts';
import type { Outcome } from './amended.ts';
import { findQuote, type Searched } from './anchor.ts';
import type { ActorFinder } from './known-actors.ts';
import type { Lineage } from './lineage.ts';
import type { MergedActors } from './merged-actors.ts';
import { renameActors } from './rename-actors.ts';

/** What a step on actors gave. */
export interface Renamed {
  readonly extraction: Extraction;
  readonly outcomes: readonly Outcome[];
}

/** What the steps on actors share. */
export interface RenameTools {
  readonly actors: ActorFinder;
  readonly lineage: Lineage;
  readonly merged: MergedActors;
}

/** Gives names that mean somebody else to whom they mean, in the sentence of the quote or the whole article. */
export function applySplits(
  extraction: Extraction,
  corrections: readonly Correction[],
  article: Searched,
  { actors, lineage, merged }: RenameTools,
): Renamed {
  const outcomes: Outcome[] = [];
  let standing = extraction;
  for (const correction of corrections) {
    if (correction.kind !== 'SPLIT') continue;
    const quote = findQuote(article, correction.at);
    if (!quote) {
      if (correction.at.article === article.id)
        outcomes.push({ correction, outcome: 'QUOTE_GONE' });
      continue;
    }
    const isThere = (sentence: number) => {
      if (correction.scope === 'article') return true;
      const span = standing.sentences[sentence];
      return span !== undefined && isOverlapping(span, quote.span);
    };
    // Under each of the names that were merged into one.
    const whom = merged.rootOf(correction.actor.id);
    const isMeant = (actor: string, sentence: number) =>
      merged.rootOf(actor) === whom && isThere(sentence);
    if (!standing.mentions.some(({ actor, sentence }) => isMeant(actor, sentence))) {
      outcomes.push({ correction, outcome: 'MET' });
      continue;
    }
    const into = actors.idOf(correction.into);
    const rename = (actor: string, sentence: number) => (isMeant(actor, sentence) ? into : actor);
    standing = renameActors(standing, rename, lineage);
    outcomes.push({ correction, outcome: 'APPLIED' });
  }
  return { extraction: standing, outcomes };
}
