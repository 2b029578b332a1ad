import type { Place } from './layout.ts';

/** A part of a network that has its own layout: where its elements are, and how much room they take. */
export interface Part {
  readonly places: ReadonlyMap<string, Place>;
  /** Left, top, right and bottom edge. */
  readonly box: readonly [number, number, number, number];
}

/** Room between two parts. */
const GAP = 70;

/**
 * Sets parts that nothing ties together beside each other, in rows, the tallest first; of all lengths of rows
 * the one with which everything is largest on a sheet of this proportion (width to height). Parts that are
 * long the other way than the sheet are laid on their side.
 */
export function pack(parts: readonly Part[], proportion: number): ReadonlyMap<string, Place> {
  const inOrder = parts
    .map((part) => (isAcross(part, proportion) ? onItsSide(part) : part))
    .sort((a, b) => heightOf(b) - heightOf(a) || widthOf(b) - widthOf(a));
  let best = setInRows(inOrder, Number.POSITIVE_INFINITY);
  let length = 0;
  for (const part of inOrder.slice(0, MOST_TRIES)) {
    length += widthOf(part);
    const other = setInRows(inOrder, length);
    if (spread(other, proportion) < spread(best, proportion)) best = other;
  }
  return best.places;
}

interface Sheet {
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
}

/** Lengths of rows that are tried: as long as the first part, the first two, and so on. */
const MOST_TRIES = 40;

function setInRows(parts: readonly Part[], length: number): Sheet {
  const places = new Map<string, Place>();
  let [x, y, tallest, width] = [0, 0, 0, 0];
  for (const part of parts) {
    if (x > 0 && x + widthOf(part) > length) [x, y, tallest] = [0, y + tallest, 0];
    const [left, top] = part.box;
    for (const [id, place] of part.places) {
      places.set(id, { x: Math.round(x + place.x - left), y: Math.round(y + place.y - top) });
    }
    x += widthOf(part);
    width = Math.max(width, x);
    tallest = Math.max(tallest, heightOf(part));
  }
  return { places, width, height: y + tallest };
}

/** How far everything has to be shrunk to fit. */
function spread({ width, height }: Sheet, proportion: number): number {
  return Math.max(width / proportion, height);
}

function widthOf({ box: [left, , right] }: Part): number {
  return right - left + GAP;
}

function heightOf({ box: [, top, , bottom] }: Part): number {
  return bottom - top + GAP;
}

function isAcross(part: Part, proportion: number): boolean {
  const own = widthOf(part) / heightOf(part);
  return proportion > 1 ? own < 1 : own > 1;
}

function onItsSide({ places, box: [left, top, right, bottom] }: Part): Part {
  const turned = [...places].map(([id, { x, y }]) => [id, { x: y, y: x }] as const);
  return { places: new Map(turned), box: [top, left, bottom, right] };
}
