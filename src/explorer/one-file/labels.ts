import { type ActorDot, ROOMY } from '../network/elements.ts';
import type { Place } from '../network/layout.ts';
import { shortened } from '../words/visible.ts';

/** The name of an actor in the picture, below its dot. */
export interface Label {
  readonly rows: readonly string[];
  readonly font: number;
  /** The middle of its first row, on the line that letters stand on. */
  readonly x: number;
  readonly y: number;
  readonly box: Edges;
}

/** Left, top, right and bottom edge. */
export type Edges = readonly [number, number, number, number];

const LONGEST = 40;
/** A name is broken where a row would have more letters. */
const BROADEST = 18;
/** Of a letter and of a row, in parts of the size of letters. */
const LETTER = 0.6;
const ROW = 1.1;
/** How broad a picture is shown, and how large names should then be. */
const SHEET = 1150;
const READABLE = 15;

/**
 * The names that find room, by the ids of their actors: all of few; of many, those of the busiest and of the
 * chosen, where they cover no other.
 */
export function labelsOf(
  dots: readonly ActorDot[],
  at: (id: string) => Place,
  isChosen: (id: string) => boolean,
): ReadonlyMap<string, Label> {
  const isCrowded = dots.length > ROOMY;
  const across = dots.map(({ id }) => at(id).x).sort((a, b) => a - b);
  const breadth = (across.at(-1) ?? 0) - (across[0] ?? 0);
  const largest = Math.max(READABLE, (READABLE * breadth) / SHEET);
  const inOrder = [...dots].sort((a, b) => Number(isChosen(b.id)) - Number(isChosen(a.id)));
  const labels = new Map<string, Label>();
  for (const dot of inOrder) {
    const label = labelOf(dot, at(dot.id), isCrowded ? Math.min(dot.font, largest) : dot.font);
    const isCovering = [...labels.values()].some(({ box }) => isOverlapping(box, label.box));
    if (!isCrowded || !isCovering) labels.set(dot.id, label);
  }
  return labels;
}

function labelOf({ name, size }: ActorDot, { x, y }: Place, font: number): Label {
  const rows = broken(shortened(name, LONGEST));
  const top = y + size / 2;
  const half = (Math.max(...rows.map(({ length }) => length), 1) * font * LETTER) / 2;
  const bottom = top + font * (0.4 + ROW * rows.length);
  return { rows, font, x, y: top + font, box: [x - half, top, x + half, bottom] };
}

/** A name in rows that are not too broad. */
function broken(name: string): readonly string[] {
  const rows: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const last = rows.at(-1);
    const isRoom = last !== undefined && last.length + word.length < BROADEST;
    if (isRoom) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

function isOverlapping(one: Edges, other: Edges): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
