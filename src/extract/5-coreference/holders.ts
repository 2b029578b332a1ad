import { actorId, type Ontology } from '../../ontology/ontology.ts';
import type { OfficeEntry } from '../../ontology/shapes.ts';
import type { StatedHolder } from '../3-names/learn.ts';
import { heldOn } from '../3-names/surnames.ts';

/** A person found for "the Colombian leader", and why. */
export interface Holder {
  readonly person: string;
  readonly because: string;
  readonly confidence: number;
}

const HEADS: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government']);

/** One office under two names: texts say "the Spanish premier" for a prime minister. */
const PREMIERS: ReadonlySet<string> = new Set(['premier', 'prime-minister']);

/**
 * The holder of an office: first as the article itself states it ("Colombian President Gustavo
 * Petro"), then by the ontology on the day of publication. Undefined where neither gives exactly
 * one person, as in an undated article about somebody it never names.
 */
export function findHolder(
  office: OfficeEntry,
  of: string,
  stated: readonly StatedHolder[],
  publishedOn: string | undefined,
  ontology: Ontology,
): Holder | undefined {
  const fits = (other: string): boolean => {
    const rank = ontology.offices.get(other)?.rank ?? '';
    const isPremier = PREMIERS.has(office.id) && PREMIERS.has(other);
    return other === office.id || isPremier || (office.id === 'leader' && HEADS.has(rank));
  };
  const inArticle = new Set(
    stated.filter((holder) => holder.of === of && fits(holder.office)).map(({ person }) => person),
  );
  const [only] = inArticle;
  if (inArticle.size === 1 && only) {
    return { person: only, because: 'the office-holder this article names', confidence: 0.95 };
  }
  if (inArticle.size > 1 || publishedOn === undefined) return undefined;
  const inOffice = new Map<string, string>();
  for (const actor of ontology.actors.values()) {
    for (const held of actor.offices ?? []) {
      if (actorId(held.of) === of && fits(held.office) && heldOn(held, publishedOn)) {
        inOffice.set(actor.id, held.office);
      }
    }
  }
  const [person] = [...inOffice.keys()];
  if (inOffice.size !== 1 || person === undefined) return undefined;
  return {
    person: actorId(person),
    because: `${ontology.offices.get(inOffice.get(person) ?? '')?.name ?? 'office-holder'} on ${publishedOn}`,
    confidence: 0.85,
  };
}
