import type { ArticleExplanation, Passage, UnusedReason } from '../model/explanation.ts';
import type { Mention } from '../model/mention.ts';
import { isClose } from './reasons-in-words.ts';

/** So many who act are enough for an event; more tell no more. */
const PARTIES = 2;

/**
 * Sentences that look as if they told an event and gave nothing: a rule could have started there, or
 * somebody with a name acts. The most telling come first: two parties before one, and a word of a rule
 * before none; then in the order of the text.
 */
export function findNotUnderstood({
  extraction,
  passages,
}: Pick<ArticleExplanation, 'extraction' | 'passages'>): readonly Passage[] {
  // In another language nothing is understood, and its notice says so.
  if (extraction.notices.some(({ code }) => code === 'OTHER_LANGUAGE')) return [];
  const acting = new Map<number, Set<string>>();
  for (const { sentence, actor } of extraction.mentions.filter(isNamed)) {
    acting.set(sentence, (acting.get(sentence) ?? new Set()).add(actor));
  }
  return passages
    .flatMap((passage) => {
      if (passage.sentence === undefined || passage.reason === undefined) return [];
      if (passage.reason === 'REJECTED') return []; // somebody looked at it
      const parties = Math.min(acting.get(passage.sentence)?.size ?? 0, PARTIES);
      const hasTrigger = passage.refused.some(isClose);
      return parties === 0 && !hasTrigger ? [] : [{ passage, score: 2 * parties + +hasTrigger }];
    })
    .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start)
    .map(({ passage }) => passage);
}

/** "he" and "the president" stand for somebody who is named elsewhere. */
function isNamed({ reading, how }: Mention): boolean {
  return reading === 'ACTOR' && how !== 'pronoun' && how !== 'description';
}

/** How many sentences gave nothing, by the reason. */
export interface ReasonCount {
  readonly reason: UnusedReason;
  readonly count: number;
}

/** Why sentences gave nothing, the most frequent reason first. */
export function countReasons(passages: readonly Passage[]): readonly ReasonCount[] {
  const counts = new Map<UnusedReason, number>();
  for (const { sentence, reason } of passages) {
    if (sentence !== undefined && reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
