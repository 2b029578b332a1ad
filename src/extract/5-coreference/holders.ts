import { groupBy } from '../../model/group-by.ts';
import { actorId, type Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { OfficeEntry } from '../../ontology/shapes.ts';
import type { StatedHolder } from '../3-names/office-holders.ts';
import { heldOn } from '../3-names/surnames.ts';

/** A person found for "the Colombian leader", and why. */
export interface Holder {
  readonly person: string;
  readonly because: string;
  readonly confidence: number;
}

/** Finds the holder of an office of a state or body, the latter by its graph id. */
export type FindHolder = (office: OfficeEntry, of: string) => Holder | undefined;

/** A term of office as the ontology lists it. */
interface Term {
  readonly person: string;
  readonly office: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Looks up the holder of an office: first as the article itself states it ("Colombian President
 * Gustavo Petro"), then by the ontology on the day of publication. Undefined where neither gives
 * exactly one person, as in an undated article about somebody it never names.
 */
export function holderFinder(
  stated: readonly StatedHolder[],
  publishedOn: string | undefined,
  ontology: Ontology,
): FindHolder {
  const statedByOwner = groupBy(stated, (holder) => holder.of);
  return (office, of) => {
    const fits = (other: { readonly office: string }) =>
      isOneOffice(office, other.office, ontology);
    const named = new Set((statedByOwner.get(of) ?? []).filter(fits).map(({ person }) => person));
    const [only] = named;
    if (named.size === 1 && only !== undefined) {
      return { person: only, because: 'the office-holder this article names', confidence: 0.95 };
    }
    if (named.size > 1 || publishedOn === undefined) return undefined;
    const terms = (termsByOwner(ontology).get(of) ?? []).filter(
      (term) => fits(term) && heldOn(term, publishedOn),
    );
    const [term] = terms;
    if (!term || terms.some(({ person }) => person !== term.person)) return undefined;
    const name = ontology.offices.get(term.office)?.name ?? 'office-holder';
    return { person: term.person, because: `${name} on ${publishedOn}`, confidence: 0.85 };
  };
}

/**
 * Whether a description of one office may mean another: "the Spanish premier" is the prime minister,
 * "the Spanish leader" whoever heads state or government.
 */
function isOneOffice(described: OfficeEntry, held: string, ontology: Ontology): boolean {
  if (described.id === held) return true;
  const premiers = ontology.words('premier-office');
  if (premiers.has(described.id) && premiers.has(held)) return true;
  const rank = ontology.offices.get(held)?.rank;
  const isHead = rank === 'head-of-state' || rank === 'head-of-government';
  return isHead && ontology.words('leader-office').has(described.id);
}

/** The ontology's terms of office by the graph id of the state or body. */
const termsByOwner = perOntology((ontology): ReadonlyMap<string, readonly Term[]> => {
  const terms = [...ontology.actors.values()].flatMap(({ id, offices }) =>
    (offices ?? []).map((held) => ({ ...held, person: actorId(id) })),
  );
  return groupBy(terms, ({ of }) => actorId(of));
});
