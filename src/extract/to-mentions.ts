import type { Mention } from '../model/mention.ts';
import type { ReferringSentence } from './5-coreference/index.ts';

/** A sentence's references as mentions: where in the text they stand, in whose words. */
export function toMentions(sentence: ReferringSentence): readonly Mention[] {
  return sentence.references.map((reference) => {
    const start = sentence.words[reference.first]?.start ?? sentence.start;
    const end = sentence.words[reference.last]?.end ?? sentence.end;
    return {
      actor: reference.actor,
      sentence: sentence.index,
      start,
      end,
      surface: sentence.text.slice(start - sentence.start, end - sentence.start),
      how: reference.how,
      reading: reference.reading,
      confidence: reference.confidence,
      because: reference.because,
    };
  });
}
