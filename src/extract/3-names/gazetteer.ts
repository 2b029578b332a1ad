import type { MentionHow } from '../../model/mention.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { ActorEntry, MetonymEntry, OfficeEntry } from '../../ontology/shapes.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';

/** What a known name stands for, and how surely. */
export interface KnownName {
  /** Id of the ontology's actor. */
  readonly actor: string;
  readonly how: MentionHow;
  /** `strong` names decide; `weak` ones need a strong one in the article; a `surname` needs a person. */
  readonly strength: 'strong' | 'weak' | 'surname' | 'place';
  readonly metonym?: MetonymEntry;
}

/** A title before a name: an office ("Foreign Minister") or a form of address ("Mr."). */
export interface Title {
  readonly office?: OfficeEntry;
  readonly gender?: 'male' | 'female' | undefined;
}

/** All names and titles of the ontology, ready to be looked up by token. */
export interface Gazetteer {
  readonly exact: PhraseIndex<KnownName>;
  readonly folded: PhraseIndex<KnownName>;
  readonly titles: PhraseIndex<Title>;
  /** Office names in descriptions, lower case: "foreign minister". */
  readonly offices: PhraseIndex<OfficeEntry>;
}

/** The gazetteer of an ontology, built once. */
export const openGazetteer: (ontology: Ontology) => Gazetteer = perOntology((ontology) => {
  const actors = [...ontology.actors.values()];
  return {
    exact: indexPhrases(actors.flatMap(acronymsOf), 'exact'),
    folded: indexPhrases(
      [...actors.flatMap(namesOf), ...ontology.metonyms.flatMap(metonymsOf)],
      'folded',
    ),
    titles: indexPhrases(titlesOf(ontology), 'folded'),
    offices: indexPhrases(officesOf(ontology), 'folded'),
  };
});

type Named = readonly [string, KnownName];

function acronymsOf(actor: ActorEntry): Named[] {
  return (actor.acronyms ?? []).map((text) => [
    text,
    { actor: actor.id, how: 'acronym', strength: 'strong' },
  ]);
}

function namesOf(actor: ActorEntry): Named[] {
  const named = (
    texts: readonly string[] | undefined,
    how: MentionHow,
    strength: KnownName['strength'],
  ): Named[] => (texts ?? []).map((text) => [text, { actor: actor.id, how, strength }]);
  return [
    ...named([actor.name], 'name', 'strong'),
    ...named(actor.aliases, 'alias', 'strong'),
    ...named(actor.demonyms, 'demonym', 'strong'),
    ...named(actor.surname ? [actor.surname] : [], 'alias', 'surname'),
    ...named(actor.weak, 'alias', actor.kind === 'PERSON' ? 'surname' : 'weak'),
    ...named(actor.capital ? [actor.capital] : [], 'name', 'place'),
    ...named(actor.places, 'name', 'place'),
  ];
}

function metonymsOf(metonym: MetonymEntry): Named[] {
  return metonym.surfaces.map((text) => [
    text,
    { actor: metonym.actor, how: 'metonym', strength: 'strong', metonym },
  ]);
}

function* titlesOf(ontology: Ontology): Iterable<readonly [string, Title]> {
  for (const office of ontology.offices.values()) {
    for (const title of office.titles ?? []) yield [title, { office }];
  }
  for (const honorific of ontology.honorifics) {
    for (const title of honorific.titles) yield [title, { gender: honorific.gender }];
  }
}

function* officesOf(ontology: Ontology): Iterable<readonly [string, OfficeEntry]> {
  for (const office of ontology.offices.values()) {
    for (const name of office.names) yield [name, office];
  }
}
