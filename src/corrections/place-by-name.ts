import { whereIs } from '../extract/7-events/where-is.ts';
import type { EventMention } from '../model/event.ts';
import { nameKey } from '../model/id.ts';
import { actorId, type Ontology } from '../ontology/ontology.ts';
import { perOntology } from '../ontology/per-ontology.ts';

/** A place that a person named, with the state it lies in where just one has a place of that name. */
export function placeByName(
  place: string | null | undefined,
  ontology: Ontology,
): Pick<EventMention, 'place' | 'placeIn' | 'placeLevel'> {
  if (place == null) return { place: undefined, placeIn: undefined, placeLevel: undefined };
  const [only, another] = statesByPlace(ontology).get(nameKey(place)) ?? [];
  const where = only !== undefined && another === undefined ? whereIs(only, place, ontology) : {};
  return { place, placeIn: where.placeIn, placeLevel: where.placeLevel };
}

/** Ids of states by the keys of their names, capitals and places. */
const statesByPlace = perOntology((ontology): ReadonlyMap<string, readonly string[]> => {
  const states = new Map<string, string[]>();
  for (const { id, kind, name, aliases = [], capital, places = [] } of ontology.actors.values()) {
    if (kind !== 'STATE') continue;
    const names = [name, ...aliases, ...(capital ? [capital] : []), ...places];
    for (const key of new Set(names.map(nameKey))) {
      states.set(key, [...(states.get(key) ?? []), actorId(id)]);
    }
  }
  return states;
});
