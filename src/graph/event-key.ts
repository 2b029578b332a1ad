import type { EventType, Modality } from '../model/event.ts';
import { digest } from '../model/id.ts';
import { sortedSet } from './canonical.ts';

/** Types whose sides do the same: "A met B" and "B met A" tell one event. */
const SYMMETRIC: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE']);

/** What of an account makes its key. */
export interface KeyParts {
  readonly type: EventType;
  readonly modality: Modality;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/**
 * Key of the accounts that may tell one event: type, sources and targets. What is only supposed
 * stays apart from what happened, is planned or is recalled; hosts, mediators and third parties don't
 * count, because one account names them and the next does not.
 */
export function eventKey({ type, modality, sources, targets }: KeyParts): string {
  const reality = modality === 'HYPOTHETICAL' ? 'supposed' : 'real';
  const sides = SYMMETRIC.has(type)
    ? [sortedSet([...sources, ...targets])]
    : [sortedSet(sources), sortedSet(targets)];
  return digest(type, reality, ...sides.map((side) => side.join(' ')));
}
