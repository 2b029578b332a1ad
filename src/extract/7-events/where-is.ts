import type { PlaceLevel } from '../../model/event.ts';
import { nameKey } from '../../model/id.ts';
import { actorId, type Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { ActorEntry } from '../../ontology/shapes.ts';

/** The state of a place, and what kind of place it is; nothing where the ontology does not say. */
export function whereIs(
  actor: string,
  surface: string,
  ontology: Ontology,
): { readonly placeIn?: string; readonly placeLevel?: PlaceLevel } {
  const entry = ontology.actors.get(actor.slice(actorId('').length));
  if (entry?.kind !== 'STATE') return {};
  // Hong Kong is in China, and so is what is in Hong Kong.
  if (entry.country !== undefined) return { placeIn: actorId(entry.country), placeLevel: 'AREA' };
  const placeLevel = placeLevels(ontology).get(entry.id)?.get(nameKey(surface)) ?? 'AREA';
  return { placeIn: actor, placeLevel };
}

/** By state, what its names and those of its places are. */
const placeLevels = perOntology(
  (ontology): ReadonlyMap<string, ReadonlyMap<string, PlaceLevel>> => {
    const states = [...ontology.actors.values()].filter(({ kind }) => kind === 'STATE');
    const cities = new Set([...ontology.words('city-name')].map(nameKey));
    const all = new Map(states.map((state) => [state.id, levelsOf(state, cities)]));
    for (const { actor, surfaces, as } of ontology.metonyms) {
      const levels = all.get(actor);
      for (const key of surfaces.map(nameKey)) {
        // Singapore is a state before it is a city.
        if (as === 'body' || levels?.get(key) === 'STATE') continue;
        levels?.set(key, as === 'seat' ? 'SEAT' : 'CAPITAL');
      }
    }
    return all;
  },
);

function levelsOf(state: ActorEntry, cities: ReadonlySet<string>): Map<string, PlaceLevel> {
  const { name, aliases = [], acronyms = [], weak = [], places = [], capital } = state;
  const levels = new Map<string, PlaceLevel>();
  // What is no city may be a region that holds one.
  for (const key of places.map(nameKey)) levels.set(key, cities.has(key) ? 'CITY' : 'AREA');
  if (capital) levels.set(nameKey(capital), 'CAPITAL');
  for (const own of [name, ...aliases, ...acronyms, ...weak]) levels.set(nameKey(own), 'STATE');
  return levels;
}
