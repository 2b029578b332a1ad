import type { EvidenceRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';

/** A place as evidence gives it. */
export type Place = Pick<EvidenceRow, 'place' | 'placeIn' | 'placeLevel'>;

/**
 * Whether two names can stand for one place: the White House and Washington and the United States can,
 * Oslo and Bergen can't. Where it is not known where a place lies, it can be any.
 */
export function canBeOnePlace(a: Place, b: Place): boolean {
  if (a.place === null || b.place === null) return true;
  if (nameKey(a.place) === nameKey(b.place)) return true;
  if (a.placeIn === null || b.placeIn === null) return true;
  if (a.placeIn !== b.placeIn) return false;
  // A city is neither another city nor in the capital; all else may hold the other.
  const [one, other] = [a.placeLevel, b.placeLevel];
  const isCity = one === 'CITY' || other === 'CITY';
  return !isCity || ![one, other].every((level) => level !== null && IN_CITIES.has(level));
}

const IN_CITIES: ReadonlySet<string> = new Set(['CITY', 'CAPITAL', 'SEAT']);
