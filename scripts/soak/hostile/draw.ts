import fc from 'fast-check';

/** Draws what is random: the same for the same seed. */
export interface Draw {
  /** A whole number from 0 to one less than this. */
  below(most: number): number;
  /** True in so many cases of a hundred. */
  chance(percent: number): boolean;
  of<T>(items: readonly T[]): T;
  /** True in so many cases of a hundred, for things of spite; never for the others, which are only odd. */
  spite(percent: number): boolean;
}

/** So many things, each made of its own draws. */
export function drawn<T>(make: (draw: Draw) => T, count: number, seed: number): readonly T[] {
  const things = fc.noBias(fc.gen()).map((value) => {
    const below = (most: number) => value(fc.nat, Math.max(0, most - 1));
    const chance = (percent: number) => below(100) < percent;
    const isSpiteful = chance(50);
    return make({
      below,
      chance,
      spite: (percent) => isSpiteful && chance(percent),
      of: (items) => {
        const item = items[below(items.length)];
        if (items.length === 0) throw new Error('Nothing can be drawn of nothing.');
        return item as (typeof items)[number];
      },
    });
  });
  return fc.sample(things, { numRuns: count, seed });
}
