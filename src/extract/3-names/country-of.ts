import { actorId, type Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from './name.ts';

/** The state that a known person or body belongs to, ready to take its place in a reference. */
export function countryOf(
  actor: string,
  ontology: Ontology,
): Pick<FoundName, 'actor' | 'name' | 'kind'> | undefined {
  const country = ontology.actors.get(actor.slice('actor:'.length))?.country;
  const state = country === undefined ? undefined : ontology.actors.get(country);
  return state && { actor: actorId(state.id), name: state.name, kind: state.kind };
}
