import type { Actor } from '../model/actor.ts';
import { actorId, type Ontology } from './ontology.ts';
import { perOntology } from './per-ontology.ts';

/**
 * The actor for an office of a state or organisation: `actor:COL.president`, "President of
 * Colombia". People hold offices (HOLDS_OFFICE), and offices are part of their state (PART_OF).
 * `of` is the ontology's id; undefined where the ontology lacks the office or its owner.
 */
export function officeActor(office: string, of: string, ontology: Ontology): Actor | undefined {
  const kind = ontology.offices.get(office);
  const owner = ontology.actors.get(of);
  if (!kind || !owner) return undefined;
  return {
    id: actorId(`${of}.${office}`),
    name: `${kind.name.charAt(0).toUpperCase()}${kind.name.slice(1)} of ${owner.name}`,
    kind: 'OFFICE',
    country: owner.kind === 'STATE' ? actorId(of) : owner.country && actorId(owner.country),
    aliases: [],
    known: true,
  };
}

/** The offices that the ontology's own people hold or held, by id; made once for an ontology. */
export const knownOffices = perOntology((ontology): ReadonlyMap<string, Actor> => {
  const held = new Map<string, Actor>();
  for (const person of ontology.actors.values()) {
    for (const { office, of } of person.offices ?? []) {
      const actor = officeActor(office, of, ontology);
      if (actor) held.set(actor.id, actor);
    }
  }
  return held;
});
