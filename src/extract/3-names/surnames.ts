import { nameKey } from '../../model/id.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ActorEntry, OfficeEntry } from '../../ontology/shapes.ts';

/** Whether an office was held on a day; `on` undefined asks for offices without an end. */
export function heldOn(
  office: { readonly from?: string | undefined; readonly to?: string | undefined },
  on: string | undefined,
): boolean {
  if (on === undefined) return office.to === undefined;
  // Dates of less precision compare as prefixes: "2026" covers all of 2026.
  const from = office.from === undefined || office.from.slice(0, on.length) <= on;
  const to = office.to === undefined || office.to >= on.slice(0, office.to.length);
  return from && to;
}

/** A person whom a lone surname may mean, and how surely. */
export interface SurnameReading {
  readonly person: ActorEntry;
  readonly confidence: number;
  readonly because: string;
}

/**
 * Chooses among the known people of one surname: those named in full in the article first, then
 * the one who holds the office of the title ("President" Lee), then the only one in office that
 * day, then the only one there is. Undefined where that leaves several: an unclear name is better
 * left open than given to the wrong person.
 */
export function chooseBySurname(
  candidates: readonly ActorEntry[],
  context: {
    readonly namedInFull: ReadonlySet<string>;
    readonly title: OfficeEntry | undefined;
    /** Ids of the states named in the article, which a bare surname needs for support. */
    readonly publishedOn: string | undefined;
  },
): SurnameReading | undefined {
  const only = (people: readonly ActorEntry[], confidence: number, because: string) =>
    people.length === 1 && people[0] ? { person: people[0], confidence, because } : undefined;
  const holds = (person: ActorEntry, office?: OfficeEntry) =>
    (person.offices ?? []).some(
      (held) => (!office || held.office === office.id) && heldOn(held, context.publishedOn),
    );
  const full = candidates.filter((person) => context.namedInFull.has(person.id));
  return (
    only(full, 0.95, 'named in full in this article') ??
    (context.title
      ? only(
          candidates.filter((person) => holds(person, context.title)),
          0.95,
          `holds the office of ${context.title.name}`,
        )
      : undefined) ??
    only(
      candidates.filter((person) => holds(person)),
      0.85,
      'the only one of this name in office',
    ) ??
    only(candidates, 0.75, 'the only known one of this name')
  );
}

/** Known people by the key of each name that may stand alone. */
export function peopleBySurname(ontology: Ontology): ReadonlyMap<string, readonly ActorEntry[]> {
  const people = new Map<string, ActorEntry[]>();
  for (const actor of ontology.actors.values()) {
    if (actor.kind !== 'PERSON') continue;
    for (const name of [actor.surname, ...(actor.weak ?? [])]) {
      if (name === undefined) continue;
      const key = nameKey(name);
      people.set(key, [...(people.get(key) ?? []), actor]);
    }
  }
  return people;
}
