import type { EventType } from '../../model/event.ts';
import type { PairIds, Status } from '../view/view.ts';
import type { Place } from './layout.ts';

/** An event of a pair, as the fan shows it. */
export interface FanEvent {
  readonly id: string;
  readonly type: EventType;
  readonly status: Status;
  /** "accused, 3 February 2026" */
  readonly label: string;
  /** Ids of the actors of the pair that it is done to; both, or none, where it is mutual. */
  readonly towards: readonly string[];
}

/** A pair whose line is fanned out into its events. */
export interface Fan {
  readonly pair: PairIds;
  readonly events: readonly FanEvent[];
  /** How many events the pair has, shown or not. */
  readonly total: number;
}

/** More than these are in the list beside the picture only. */
export const MOST_FANNED = 16;
const APART = 44;

/** Places of so many events between two actors: a row across the middle of their line. */
export function fanPlaces(one: Place, other: Place, many: number): readonly Place[] {
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const across = { x: -(other.y - one.y) / length, y: (other.x - one.x) / length };
  return Array.from({ length: many }, (_, at) => {
    const away = (at - (many - 1) / 2) * APART;
    return { x: middle.x + across.x * away, y: middle.y + across.y * away };
  });
}
