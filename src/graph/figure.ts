import type { Figure } from '../model/event.ts';

/** A figure as it is stored; see `EvidenceRow.figures`. */
export function writeFigure({ start, end, value, least, most, unit }: Figure): string {
  return [start, end, value ?? '*', least ?? '*', most ?? '*', unit].join(' ');
}

/** A stored figure as it was; the unit may hold blanks. */
export function readFigure(text: string): Figure {
  const [start, end, value, least, most, ...unit] = text.split(' ');
  const number = (part: string | undefined) =>
    part === undefined || part === '*' ? undefined : Number(part);
  return {
    start: Number(start),
    end: Number(end),
    value: number(value),
    least: number(least),
    most: number(most),
    unit: unit.join(' '),
  };
}

/**
 * Whether two figures of one unit can be the same number. Ranges that only touch can't: what is rounded to
 * 2 billion ends where what is rounded to 3 billion begins.
 */
export function canBeEqual(a: Figure, b: Figure): boolean {
  const least = Math.max(a.least ?? -Infinity, b.least ?? -Infinity);
  const most = Math.min(a.most ?? Infinity, b.most ?? Infinity);
  const isRange = (figure: Figure) => figure.least !== figure.most;
  return least < most || (least === most && !(isRange(a) && isRange(b)));
}
