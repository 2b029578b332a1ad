import type { Extraction } from '../model/extraction.ts';
import { knownOffices } from '../ontology/office-actors.ts';
import { actorId, type Ontology } from '../ontology/ontology.ts';

/** What is shown of an actor. */
export interface ActorLabel {
  readonly name: string;
  readonly kind: string;
  /** Code of the state it belongs to, a state's own for itself: "COL". */
  readonly country: string | undefined;
}

/** Looks actors up by id: those of the ontology, and those that the document introduced. */
export type ActorLabels = (id: string) => ActorLabel;

const PREFIX = actorId('');

/** The labels of all actors that an extraction may refer to; an id nobody knows is its own name. */
export function actorLabels({ discovered }: Extraction, ontology: Ontology): ActorLabels {
  const introduced = new Map(discovered.map((actor) => [actor.id, actor]));
  const known = knownOffices(ontology);
  return (id) => {
    const entry = ontology.actors.get(id.slice(PREFIX.length));
    if (entry) {
      const country = entry.kind === 'STATE' ? entry.id : entry.country;
      return { name: entry.name, kind: entry.kind, country };
    }
    const actor = introduced.get(id) ?? known.get(id);
    if (!actor) return { name: id, kind: 'PLACE', country: undefined };
    return { name: actor.name, kind: actor.kind, country: actor.country?.slice(PREFIX.length) };
  };
}
