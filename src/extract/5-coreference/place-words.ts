import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import { openLexicon } from '../7-events/lexicon.ts';

/** The word lists that tell places from those who rule them, in all inflected forms. */
export interface PlaceWords {
  readonly locative: ReadonlySet<string>;
  readonly acting: ReadonlySet<string>;
  readonly example: ReadonlySet<string>;
  readonly placeNoun: ReadonlySet<string>;
  readonly actingNoun: ReadonlySet<string>;
  readonly identityNoun: ReadonlySet<string>;
  readonly placeSubjectVerb: ReadonlySet<string>;
  readonly placeObjectVerb: ReadonlySet<string>;
  readonly motionVerb: ReadonlySet<string>;
  readonly givingVerb: ReadonlySet<string>;
}

/** The lists of an ontology, inflected once. */
export const placeWords = perOntology((ontology: Ontology): PlaceWords => {
  const lexicon = openLexicon(ontology);
  return {
    locative: ontology.words('locative-preposition'),
    acting: ontology.words('acting-preposition'),
    example: ontology.words('example-preposition'),
    placeNoun: lexicon.nounSet(['@place-governor']),
    actingNoun: lexicon.nounSet(['@acting-governor']),
    identityNoun: lexicon.nounSet(['@identity-noun']),
    placeSubjectVerb: lexicon.verbSet('place-subject-verb'),
    placeObjectVerb: lexicon.verbSet('place-object-verb'),
    motionVerb: lexicon.verbSet('motion-verb'),
    givingVerb: lexicon.verbSet('giving-verb'),
  };
});
