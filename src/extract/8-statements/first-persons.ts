import type { Mention } from '../../model/mention.ts';
import type { Statement } from '../../model/statement.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import { overlapFinder } from './overlapping.ts';

/** The first person singular: a closed class of English. */
const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'me', 'my', 'myself', 'mine']);

/** As certain as a pronoun of the third person. */
const CONFIDENCE = 0.8;

/**
 * "I" in a quotation is whoever says it. Quotations of nobody known give none, and "we" may be
 * anybody together with the speaker.
 */
export function findFirstPersons(
  statements: readonly Statement[],
  sentences: readonly ReferringSentence[],
): readonly Mention[] {
  const sentencesAt = overlapFinder(sentences, (sentence) => sentence);
  const quotes = statements.filter(({ kind, speaker }) => kind === 'QUOTE' && speaker?.actor);
  const seen = new Set<number>();
  return quotes.flatMap((quote) => {
    const actor = quote.speaker?.actor;
    if (actor === undefined) return [];
    return sentencesAt(quote).flatMap(({ index, words }) =>
      words.flatMap(({ text, start, end }): readonly Mention[] => {
        const isHere = quote.start <= start && end <= quote.end;
        if (!isHere || seen.has(start) || !FIRST_PERSON.has(text.toLowerCase())) return [];
        seen.add(start);
        return [
          {
            actor,
            sentence: index,
            start,
            end,
            surface: text,
            how: 'pronoun',
            reading: 'ACTOR',
            confidence: CONFIDENCE,
            because: 'the speaker of the quotation',
          },
        ];
      }),
    );
  });
}
