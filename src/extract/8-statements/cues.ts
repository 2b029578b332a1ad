import { verbForms } from '../../language/inflect.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import { openLexicon } from '../7-events/lexicon.ts';

/** The words that tell who says something, in all inflected forms (lower case). */
export interface Cues {
  /** Verbs that stand beside the words said: "…, Norland said". */
  readonly aside: ReadonlySet<string>;
  /** Control verbs whose clause nobody says. */
  readonly unspoken: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
  /** Verbs with a thing said, each with what may stand before it: "" for an object, "for" of "call for". */
  readonly stance: ReadonlyMap<string, ReadonlySet<string>>;
  /** Adjectives of opinion: "is convinced that". */
  readonly feeling: ReadonlySet<string>;
  readonly speakerNoun: ReadonlySet<string>;
}

/** The cues of an ontology, inflected once. */
export const cuesOf = perOntology((ontology: Ontology): Cues => {
  const lexicon = openLexicon(ontology);
  const stance = new Map<string, Set<string>>();
  for (const phrase of ontology.words('stance-verb')) {
    const [lemma = '', ...rest] = phrase.split(' ');
    for (const form of verbForms(lemma)) {
      const before = stance.get(form) ?? new Set<string>();
      stance.set(form, before.add(rest.join(' ')));
    }
  }
  return {
    aside: lexicon.verbSet('aside-verb'),
    unspoken: lexicon.verbSet('unspoken-verb'),
    speech: lexicon.verbSet('speech-verb'),
    naming: lexicon.verbSet('naming-verb'),
    stance,
    feeling: ontology.words('feeling-adjective'),
    speakerNoun: lexicon.nounSet(['@speaker-noun', '@actor-noun']),
  };
});
