import type { ActorKind } from '../../model/actor.ts';
import type { EventType } from '../../model/event.ts';
import type { Bond, Network } from '../ask/documents/network.ts';
import { STATUSES, type Status, toPair } from '../view/view.ts';
import { type Family, familyOf } from '../words/words.ts';

/** An actor as it is drawn. */
export interface ActorDot {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Across, in pixels at zoom 1. */
  readonly size: number;
  /** Of its name: the busier, the longer it stays readable from afar. */
  readonly font: number;
  /** How many events its pairs have together. */
  readonly weight: number;
}

/** A pair as it is drawn: one line, however many events there are. */
export interface PairLine {
  /** `lineId` of the two. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly events: number;
  readonly width: number;
  /** Of most of its events. */
  readonly family: Family;
  readonly type: EventType;
  /** Of its events, the one closest to having happened. */
  readonly status: Status;
  readonly disputed: boolean;
}

/** The id of a pair's line; ids of actors hold no blank. */
export function lineId(a: string, b: string): string {
  return toPair(a, b).join(' ');
}

/** Actors and lines of a network, the weightiest first. Sizes grow with the logarithm: 1, 10 and 100 events can be told apart. */
export function toElements({ actors, bonds }: Network): {
  readonly dots: readonly ActorDot[];
  readonly lines: readonly PairLine[];
} {
  const weights = new Map<string, number>();
  for (const { a, b, events } of bonds) {
    for (const { id } of [a, b]) weights.set(id, (weights.get(id) ?? 0) + events);
  }
  const dots = actors.map(({ id, name, kind }) => {
    const weight = weights.get(id) ?? 0;
    const size = Math.min(26 + 7 * Math.log2(1 + weight), 84);
    return { id, name, kind, weight, size };
  });
  dots.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const width = widthScale(bonds);
  return {
    dots: dots.map((dot, rank) => ({ ...dot, font: fontOf(rank, dots.length) })),
    lines: bonds.map((bond) => toLine(bond, width)),
  };
}

const THINNEST = 1.5;
const THICKEST = 9;

/** The width of a line by its number of events, from the fewest to the most that are shown. */
function widthScale(bonds: Network['bonds']): (events: number) => number {
  const all = bonds.map(({ events }) => Math.log2(events));
  const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = all.reduce((a, b) => Math.max(a, b), 0);
  const reach = Math.max(1, most - least);
  return (events) => THINNEST + ((THICKEST - THINNEST) * (Math.log2(events) - least)) / reach;
}

/** With more actors than these, not all names find room at once. */
export const ROOMY = 40;
/** The size of names at zoom 1 where all have room. */
export const BASE_FONT = 15;

/** The size of a name: where there is no room for all, the busiest can be read first, the others from nearer. */
function fontOf(rank: number, many: number): number {
  if (many <= ROOMY) return BASE_FONT;
  if (rank < ROOMY / 2) return 30;
  return rank < ROOMY * 2 ? 20 : 12;
}

function toLine(bond: Bond, width: (events: number) => number): PairLine {
  const { a, b, events, types, statuses, disputed } = bond;
  return {
    id: lineId(a.id, b.id),
    source: a.id,
    target: b.id,
    events,
    width: width(events),
    ...chiefType(types),
    status: STATUSES.find((one) => statuses.some(({ status }) => status === one)) ?? 'HAPPENED',
    disputed: disputed > 0,
  };
}

/** The family of most events, and of its types the most frequent; of equals the first in the order of names. */
function chiefType(types: Bond['types']): { family: Family; type: EventType } {
  const families = new Map<Family, number>();
  for (const { type, count } of types) {
    families.set(familyOf(type), (families.get(familyOf(type)) ?? 0) + count);
  }
  const [family] = [...families].sort((a, b) => b[1] - a[1])[0] ?? ['talk' as const];
  const own = types.filter(({ type }) => familyOf(type) === family);
  const chief = [...own].sort((a, b) => b.count - a.count)[0];
  return { family, type: chief?.type ?? 'CONSULT' };
}
