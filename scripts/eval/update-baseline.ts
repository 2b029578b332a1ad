import { type Baseline, type Floor, isAsGood, type Row } from './baseline.ts';

/** What a run found, to be made the new baseline. */
export interface Found {
  readonly rows: readonly Row[];
  readonly digests: ReadonlyMap<string, string | undefined>;
}

/** The new baseline, and what was left as it was because nobody gave a reason. */
export interface Update {
  readonly baseline: Baseline;
  readonly refused: readonly string[];
}

/**
 * Raises floors to the figures of a run and takes in gold that is new. What would let more through,
 * a lower floor or other gold under an old name, needs a reason; the reason is kept with the floor
 * until the figure is better again. Sets that were not run keep what they have.
 */
export function updateBaseline(old: Baseline, { rows, digests }: Found, reason?: string): Update {
  const refused: string[] = [];
  const gold: Record<string, string> = { ...old.gold };
  for (const [path, found] of digests) {
    if (found === undefined || found === gold[path]) continue;
    if (gold[path] !== undefined && reason === undefined) refused.push(`${path}: other gold`);
    else gold[path] = found;
  }
  const floors: Record<string, Record<string, Floor>> = Object.fromEntries(
    Object.entries(old.floors).map(([set, of]) => [set, { ...of }]),
  );
  for (const { set, measure, now, floor } of rows) {
    if (measure.gate === undefined || now === undefined || now === floor?.value) continue;
    const isLower = floor !== undefined && !isAsGood(measure, now, floor.value);
    if (isLower && reason === undefined) {
      refused.push(`${set} ${measure.name}: ${now} is worse than ${floor.value}`);
      continue;
    }
    const ofSet = floors[set] ?? {};
    ofSet[measure.name] = isLower && reason !== undefined ? { value: now, reason } : { value: now };
    floors[set] = ofSet;
  }
  return { baseline: { gold: sorted(gold), floors }, refused };
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
