import type { Place } from './layout.ts';

/** A direction on the screen, y downwards. */
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const WAYS: Readonly<Record<Direction, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What lies off the way counts this many times its distance. */
const ASIDE = 2.5;

/** Whether a key is an arrow. */
export function isDirection(key: string): key is Direction {
  return key in WAYS;
}

/** The nearest of some things in a direction: straight ahead rather than aside. Undefined at the edge. */
export function nextTowards<T extends Place>(
  from: Place,
  direction: Direction,
  things: readonly T[],
): T | undefined {
  const way = WAYS[direction];
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const dx = thing.x - from.x;
    const dy = thing.y - from.y;
    const ahead = dx * way.x + dy * way.y;
    if (ahead <= 0) continue;
    const far = ahead + ASIDE * Math.abs(dx * way.y + dy * way.x);
    if (far < least) [best, least] = [thing, far];
  }
  return best;
}
