import type { Ontology } from '../../ontology/ontology.ts';
import type { TitleHit } from './known-names.ts';
import { type FoundName, isOfficeOwner, type NamedSentence } from './name.ts';

/** An office-holder as the article itself states: "Colombian President Gustavo Petro". */
export interface StatedHolder {
  readonly person: string;
  /** Id of the ontology's office. */
  readonly office: string;
  /** Graph id of the state or organisation. */
  readonly of: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** State, title and person in a row: "United States (U.S.) President Donald Trump". */
export function findOfficeHolders(
  { index: sentence, words, names }: NamedSentence,
  titleBefore: (first: number) => TitleHit | undefined,
  ontology: Ontology,
): readonly StatedHolder[] {
  const byLast = new Map(names.map((name) => [name.last, name]));
  const ownerBefore = (title: TitleHit): FoundName | undefined => {
    const before = title.first - 1;
    // The short form and its brackets stand between: "United States ( U.S. )".
    const owner = byLast.get(words[before]?.text === ')' ? before - 3 : before);
    const isKnown = owner && ontology.actors.has(owner.actor.slice('actor:'.length));
    return isKnown && isOfficeOwner(owner) ? owner : undefined;
  };
  return names.flatMap((person) => {
    const title = person.kind === 'PERSON' ? titleBefore(person.first) : undefined;
    const office = title?.title.office;
    const owner = title && office && ownerBefore(title);
    const first = owner && words[owner.first];
    const last = words[person.last];
    if (!office || !owner || !first || !last) return [];
    const { start } = first;
    return [
      { person: person.actor, office: office.id, of: owner.actor, sentence, start, end: last.end },
    ];
  });
}
