import type { Actor } from '../model/actor.ts';
import type { ActorRef } from '../model/correction.ts';
import type { Extraction } from '../model/extraction.ts';
import { nameKey } from '../model/id.ts';
import { knownOffices } from '../ontology/office-actors.ts';
import { actorId, type Ontology } from '../ontology/ontology.ts';
import { perOntology } from '../ontology/per-ontology.ts';

/** Finds out who a correction speaks of, and keeps whom it brings in. */
export interface ActorFinder {
  /**
   * The id of the actor by today's ontology: its own where somebody bears it; that of the one known actor
   * of its name, where the ontology has taken in since whom an article had introduced; else its own, and
   * the actor is brought in.
   */
  idOf(ref: ActorRef): string;
  /** Actors that neither the ontology nor the article knew. */
  broughtIn(): readonly Actor[];
}

/** Looks actors up for one article. */
export function openActorFinder(
  { discovered }: Pick<Extraction, 'discovered'>,
  ontology: Ontology,
): ActorFinder {
  const introduced = new Set(discovered.map(({ id }) => id));
  const brought = new Map<string, Actor>();
  return {
    idOf(ref) {
      if (introduced.has(ref.id) || isKnownActor(ref.id, ontology)) return ref.id;
      const [only, another] = idsByName(ontology).get(nameKey(ref.name)) ?? [];
      if (only !== undefined && another === undefined) return only;
      const { id, name, kind, country } = ref;
      brought.set(id, { id, name, kind, country, aliases: [], known: false });
      return id;
    },
    broughtIn: () => [...brought.values()],
  };
}

/** Whether the ontology has the actor, or the office. */
export function isKnownActor(id: string, ontology: Ontology): boolean {
  return ontology.actors.has(id.slice(actorId('').length)) || knownOffices(ontology).has(id);
}

/** Ids of actors by the keys of their strong names. */
const idsByName = perOntology((ontology): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const { id, name, aliases = [] } of ontology.actors.values()) {
    for (const key of new Set([name, ...aliases].map(nameKey))) {
      ids.set(key, [...(ids.get(key) ?? []), actorId(id)]);
    }
  }
  return ids;
});
