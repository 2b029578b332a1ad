import { mergeMentions } from '../extract/9-merge/index.ts';
import type { Correction } from '../model/correction.ts';
import type { EventMention } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { type EventDesk, openEventDesk } from './amend-events.ts';
import { applyMerges } from './amend-merges.ts';
import { applySplits } from './amend-splits.ts';
import type { Amended, Outcome } from './amended.ts';
import { findQuote, type Searched, searched } from './anchor.ts';
import { openActorFinder } from './known-actors.ts';
import { openLineage } from './lineage.ts';
import { mergeActors } from './merged-actors.ts';

/**
 * Applies corrections to what the rules read: names that mean somebody else first, then events in the
 * order of their lines, then merges. Pure: the same extraction and corrections give the same. What has no
 * place in this article is passed over; in the article that a correction was made in, an outcome says why
 * it could not be applied.
 */
export function amend(
  extraction: Extraction,
  corrections: readonly Correction[],
  ontology: Ontology,
): Amended {
  const article = searched(extraction.article);
  const actors = openActorFinder(extraction, ontology);
  const lineage = openLineage();
  const tools = { actors, lineage, merged: mergeActors(corrections) };
  const split = applySplits(extraction, corrections, article, tools);
  const desk = openEventDesk(split.extraction, ontology, actors, lineage);
  const judged = applyToEvents(desk, corrections, article);
  const corrected = { ...split.extraction, accounts: mergeMentions(desk.mentions(), ontology) };
  const merged = applyMerges(corrected, tools);
  const outcomes = [...split.outcomes, ...judged, ...merged.outcomes];
  if (!outcomes.some(({ outcome }) => outcome === 'APPLIED'))
    return untouched(extraction, outcomes);
  const mentions = mentionsOf(merged.extraction).filter(
    (one) => !isWithItself(one, lineage.readOf),
  );
  const accounts = mergeMentions(mentions, ontology);
  const brought = actors.broughtIn();
  return {
    extraction: {
      ...merged.extraction,
      accounts,
      discovered: introduced({ ...merged.extraction, accounts }, extraction, brought),
    },
    outcomes,
    readOf: lineage.readOf,
    rejected: desk.rejected,
  };
}

/** An extraction that no correction changes. */
function untouched(extraction: Extraction, outcomes: readonly Outcome[]): Amended {
  return { extraction, outcomes, readOf: (mention) => mention, rejected: [] };
}

function applyToEvents(
  desk: EventDesk,
  corrections: readonly Correction[],
  article: Searched,
): readonly Outcome[] {
  return corrections.flatMap((correction): readonly Outcome[] => {
    if (correction.kind !== 'REJECT' && correction.kind !== 'CHANGE' && correction.kind !== 'ADD')
      return [];
    const quote = findQuote(article, correction.at);
    if (quote) return [{ correction, outcome: desk.apply(correction, quote) }];
    return correction.at.article === article.id ? [{ correction, outcome: 'QUOTE_GONE' }] : [];
  });
}

function mentionsOf({ accounts }: Extraction): readonly EventMention[] {
  return accounts.flatMap((account) => account.mentions);
}

/** "Belmor met the minister", who is Belmor by a merge: nobody meets himself. */
function isWithItself(
  mention: EventMention,
  readOf: (mention: EventMention) => EventMention | undefined,
): boolean {
  const ends = endsOf(mention);
  const read = readOf(mention);
  return ends.size === 1 && hasBothEnds(mention) && read !== undefined && endsOf(read).size > 1;
}

function endsOf({ participants }: EventMention): ReadonlySet<string | undefined> {
  const ends = participants.filter(({ role }) => role === 'SOURCE' || role === 'TARGET');
  return new Set(ends.map(({ actor }) => actor));
}

function hasBothEnds({ participants }: EventMention): boolean {
  return ['SOURCE', 'TARGET'].every((end) => participants.some(({ role }) => role === end));
}

/** The actors that the article introduces: those it did, but for those it no longer speaks of, and those brought in. */
function introduced(
  amended: Extraction,
  before: Extraction,
  brought: Extraction['discovered'],
): Extraction['discovered'] {
  const spoken = spokenOf(amended);
  const gone = new Set([...spokenOf(before)].filter((id) => !spoken.has(id)));
  const kept = before.discovered.filter(({ id }) => !gone.has(id));
  return [...kept, ...brought.filter(({ id }) => spoken.has(id))];
}

function spokenOf({ mentions, accounts, statements, ties }: Extraction): ReadonlySet<unknown> {
  return new Set([
    ...mentions.map(({ actor }) => actor),
    ...accounts
      .flatMap((account) => account.mentions)
      .flatMap(({ participants, attribution, place }) => [
        ...participants.map(({ actor }) => actor),
        attribution?.speaker,
        place,
      ]),
    ...statements.flatMap(({ speaker, hearer, actors }) => [
      speaker?.actor,
      hearer?.actor,
      ...actors,
    ]),
    ...ties.flatMap(({ from, to }) => [from, to]),
  ]);
}
