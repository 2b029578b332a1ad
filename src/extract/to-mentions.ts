import type { Mention } from '../model/mention.ts';
import type { FoundName } from './3-names/name.ts';
import type { ReferringSentence } from './5-coreference/index.ts';

/**
 * A sentence's references as mentions: where in the text they stand, in whose words. A name inside a
 * description is a mention of its own: "the leader of the Norland Party" also names the party.
 */
export function toMentions(sentence: ReferringSentence): readonly Mention[] {
  return withInnerNames(sentence).map((reference) => {
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

function withInnerNames({ names, references }: ReferringSentence): readonly FoundName[] {
  const told = new Set(references.map(({ first, last }) => `${first}-${last}`));
  const inner = names.filter(({ first, last }) => !told.has(`${first}-${last}`));
  return inner.length === 0
    ? references
    : [...references, ...inner].sort((a, b) => a.first - b.first || a.last - b.last);
}
