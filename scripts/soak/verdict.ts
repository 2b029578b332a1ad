import type { Memory } from './served.ts';

/** Memory at a time, in minutes since the load began. */
export interface Sample extends Memory {
  readonly minute: number;
}

/** What the samples say of the heap, in MB. */
export interface HeapVerdict {
  readonly start: number;
  readonly warm: number;
  readonly end: number;
  /** MB a minute, by least squares from the warm-up on. */
  readonly slope: number;
  readonly hasGrown: boolean;
}

const MB = 1024 * 1024;
/** Samples whose median stands for a time: what runs just then is in each of them. */
const AROUND = 3;

/** Whether the heap grew by more than so many MB between the warm-up and the end. */
export function judgeHeap(samples: readonly Sample[], warmUp: number, bound: number): HeapVerdict {
  const after = samples.filter(({ minute }) => minute >= warmUp);
  const heaps = after.map(({ heap }) => heap / MB);
  const [warm, end] = [median(heaps.slice(0, AROUND)), median(heaps.slice(-AROUND))];
  return {
    start: (samples[0]?.heap ?? 0) / MB,
    warm,
    end,
    slope: slopeOf(after.map(({ minute, heap }) => [minute, heap / MB])),
    // A run without samples has shown nothing.
    hasGrown: !(end - warm <= bound),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const up = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  const across = points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
  return across === 0 ? 0 : up / across;
}
