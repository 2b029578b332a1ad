import type { Draw } from './draw.ts';
import { scrap } from './values.ts';

/** A document with a few faults that typing, cutting and pasting make. */
export function mutated(draw: Draw, text: string): string {
  let changed = text;
  for (let left = 1 + draw.below(3); left > 0; left -= 1) changed = once(draw, changed);
  return changed;
}

function once(draw: Draw, text: string): string {
  const from = draw.below(text.length + 1);
  const to = Math.min(text.length, from + draw.below(12));
  const [before, piece, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const faults = [
    () => before + after,
    () => before + piece + piece + after,
    () => before + scrap(draw) + after,
    () => before + piece.toUpperCase() + after,
    () => before,
    () => after + before,
    () => text.replace(/"[^"]*"/, JSON.stringify(scrap(draw))),
    () => text.replace(/\d+/, scrap(draw)),
    () => text.replace(/[{}()]/, draw.of(['{', '}', '(', ')', ''])),
  ];
  return draw.of(faults)();
}
