import { groupBy } from '../../model/group-by.ts';
import { nameKey } from '../../model/id.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
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
      // Without a date today's office-holders stand for those of the article's day.
      context.publishedOn === undefined && candidates.length > 1 ? 0.7 : 0.85,
      'the only one of this name in office',
    ) ??
    only(candidates, 0.75, 'the only known one of this name')
  );
}

type People = ReadonlyMap<string, readonly ActorEntry[]>;

/** Known people by the key of each name that may stand alone. */
export const peopleBySurname: (ontology: Ontology) => People = perOntology((ontology) => {
  const named = [...ontology.actors.values()]
    .filter(({ kind }) => kind === 'PERSON')
    .flatMap((person) =>
      [person.surname ?? [], person.weak ?? []].flat().map((name) => ({ person, name })),
    );
  const byKey = groupBy(named, ({ name }) => nameKey(name));
  return new Map([...byKey].map(([key, group]) => [key, group.map(({ person }) => person)]));
});

/**
 * The part of a person's full name that later stands alone: the last word, with its particles.
 * Undefined for a name of one word.
 */
export function surnameOf(name: string, particles: ReadonlySet<string>): string | undefined {
  const parts = name.split(' ').filter((part) => !/^(Jr\.?|Sr\.?|I{2,3}|IV)$/.test(part));
  if (parts.length < 2) return undefined;
  let from = parts.length - 1;
  while (from > 1 && particles.has(parts[from - 1] ?? '')) from -= 1;
  return parts.slice(from).join(' ');
}

/** Keys under which a surname is looked up: with its particles, and its last word alone. */
export function surnameKeys(surname: string | undefined): readonly string[] {
  if (surname === undefined) return [];
  const last = surname.split(' ').at(-1) ?? surname;
  return [...new Set([nameKey(surname), nameKey(last)])];
}
