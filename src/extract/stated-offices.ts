import type { Actor } from '../model/actor.ts';
import type { StatedTie } from '../model/extraction.ts';
import { knownOffices, officeActor } from '../ontology/office-actors.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { perOntology } from '../ontology/per-ontology.ts';
import type { StatedHolder } from './3-names/office-holders.ts';

/** What the office-holders that an article states add to the graph. */
export interface StatedOffices {
  readonly ties: readonly StatedTie[];
  /** Actors for offices that nobody in the ontology holds. */
  readonly discovered: readonly Actor[];
}

/** Made for thousands of terms of office, so once. */
const idsOfKnownOffices = perOntology(
  (ontology): ReadonlySet<string> => new Set(knownOffices(ontology).keys()),
);

/** "Colombian President Gustavo Petro" states that he holds that office. */
export function toStatedOffices(
  holders: readonly StatedHolder[],
  ontology: Ontology,
): StatedOffices {
  const ties: StatedTie[] = [];
  const discovered = new Map<string, Actor>();
  for (const { person, office: kind, of, sentence, start, end } of holders) {
    const office = officeActor(kind, of.slice('actor:'.length), ontology);
    if (!office) continue;
    const rule = 'title-before-name';
    ties.push({ type: 'HOLDS_OFFICE', from: person, to: office.id, sentence, start, end, rule });
    if (!idsOfKnownOffices(ontology).has(office.id)) {
      discovered.set(office.id, { ...office, known: false });
    }
  }
  return { ties, discovered: [...discovered.values()] };
}
