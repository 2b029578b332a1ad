import { namesAnybody } from '../model/event.ts';
import {
  type Passage,
  REFUSAL_REASONS,
  type Refusal,
  type UnusedReason,
} from '../model/explanation.ts';
import type { Extraction } from '../model/extraction.ts';
import { groupBy } from '../model/group-by.ts';
import { isRead } from './2-sentences/index.ts';
import { overlapFinder } from './8-statements/overlapping.ts';

/**
 * An article passage by passage: each sentence with what it gave or why it gave nothing, and each zone
 * that is not read. In the order of the text. `refusals` are what a trace of the extraction heard.
 */
export function coverageOf(
  { zones, sentences, accounts, statements, notices }: Extraction,
  refusals: readonly Refusal[],
): readonly Passage[] {
  const named = groupBy(
    accounts.filter(namesAnybody).flatMap((account) => account.mentions),
    ({ sentence }) => sentence,
  );
  const nameless = accounts
    .filter((account) => !namesAnybody(account))
    .flatMap((account) => account.mentions)
    .map(({ sentence, trigger, rule }): Refusal => {
      return { sentence, trigger, rule, reason: 'NO_NAMED_ACTOR' };
    });
  const refusedIn = groupBy([...refusals, ...nameless], ({ sentence }) => sentence);
  const tooLong = new Set(
    notices.filter(({ code }) => code === 'SENTENCE_TOO_LONG').map(({ span }) => span?.start),
  );
  // A quotation may go over several sentences.
  const sentencesAt = overlapFinder(sentences, (sentence) => sentence);
  const saidIn = groupBy(
    statements.flatMap((statement) =>
      sentencesAt(statement).map(({ index }) => ({ index, statement })),
    ),
    ({ index }) => index,
  );
  const read = sentences.map(({ index, zone, start, end }): Passage => {
    const said = (saidIn.get(index) ?? []).map(({ statement }) => statement);
    const events = named.get(index) ?? [];
    const refused = [...(refusedIn.get(index) ?? [])].sort(
      (a, b) =>
        a.trigger.start - b.trigger.start ||
        closeness(a) - closeness(b) ||
        (a.rule < b.rule ? -1 : 1),
    );
    const isUsed = events.length > 0 || said.length > 0;
    const reason = isUsed ? undefined : tooLong.has(start) ? 'TOO_LONG' : reasonOf(refused);
    return { start, end, zone, sentence: index, events, statements: said, reason, refused };
  });
  const unread = zones
    .filter(({ kind }) => !isRead(kind))
    .map(({ kind, start, end }): Passage => {
      const nothing = { events: [], statements: [], refused: [] };
      return { start, end, zone: kind, ...nothing, reason: 'ZONE_NOT_READ' };
    });
  return [...read, ...unread].sort((a, b) => a.start - b.start);
}

/** What came closest to an event says why there is none; a word of another class is no trigger at all. */
function reasonOf(refused: readonly Refusal[]): UnusedReason {
  const [closest] = [...refused].sort((a, b) => closeness(a) - closeness(b));
  return closest === undefined || closest.reason === 'WORD_CLASS' ? 'NO_TRIGGER' : closest.reason;
}

function closeness({ reason }: Refusal): number {
  return REFUSAL_REASONS.indexOf(reason);
}
