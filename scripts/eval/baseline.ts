import { readFileSync, writeFileSync } from 'node:fs';
import type { EvalSet, Measure } from './set.ts';

/** The worst figure that is let through, and why it was lowered if it was. */
export interface Floor {
  readonly value: number;
  readonly reason?: string;
}

/** What `tests/eval/baseline.json` holds. */
export interface Baseline {
  /** SHA-256 of every gold file or folder, by its path below the data. */
  readonly gold: Readonly<Record<string, string>>;
  /** By set and measure. */
  readonly floors: Readonly<Record<string, Readonly<Record<string, Floor>>>>;
}

/** One row of the table. */
export interface Row {
  readonly set: string;
  readonly measure: Measure;
  /** Absent where the set could not give it. */
  readonly now: number | undefined;
  readonly floor: Floor | undefined;
}

const FILE = new URL('../../tests/eval/baseline.json', import.meta.url);

/** Reads the floors that are committed. */
export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baseline;
}

/** Writes the floors, in a form that gives small diffs. */
export function writeBaseline(baseline: Baseline): void {
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 2)}\n`);
}

/** The rows of a set that was measured. */
export function toRows(
  { name, measures }: Pick<EvalSet, 'name' | 'measures'>,
  figures: ReadonlyMap<string, number>,
  baseline: Baseline,
): readonly Row[] {
  return measures.map((measure) => ({
    set: name,
    measure,
    now: figures.get(measure.name),
    floor: baseline.floors[name]?.[measure.name],
  }));
}

/** Whether a figure is as good as another, by the direction of its measure. */
export function isAsGood({ gate }: Measure, figure: number, other: number): boolean {
  return gate === 'at most' ? figure <= other : figure >= other;
}

/** Rows whose figure is worse than their floor, or has gone while a floor stands. */
export function belowFloor(rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    ({ measure, now, floor }) =>
      floor !== undefined && (now === undefined || !isAsGood(measure, now, floor.value)),
  );
}

/** Gold that is not the one the floors were measured on. `found` is undefined for what is missing. */
export interface GoldFault {
  readonly path: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** Compares digests of gold with those of the baseline. */
export function goldFaults(
  digests: ReadonlyMap<string, string | undefined>,
  { gold }: Baseline,
): readonly GoldFault[] {
  return [...digests]
    .map(([path, found]) => ({ path, expected: gold[path], found }))
    .filter(({ expected, found }) => expected !== found || found === undefined);
}
