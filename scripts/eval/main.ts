import { join } from 'node:path';
import { Command } from 'commander';
import {
  belowFloor,
  type GoldFault,
  goldFaults,
  type Row,
  readBaseline,
  toRows,
  writeBaseline,
} from './baseline.ts';
import { digestGold } from './digest-gold.ts';
import type { EvalContext, EvalSet } from './set.ts';
import { SETS } from './sets.ts';
import { findShared } from './shared-folder.ts';
import { renderTable } from './table.ts';
import { updateBaseline } from './update-baseline.ts';

/**
 * `npm run eval`: measures the extractor on the development sets, prints one table, and fails where
 * a figure is below its floor in `tests/eval/baseline.json`.
 */
interface Options {
  readonly shared?: string;
  readonly only?: string;
  readonly json?: boolean;
  readonly updateBaseline?: boolean;
  readonly lower?: string;
}

const options = new Command('npm run eval --')
  .description('measure the extractor on the development sets; fails below a floor')
  .option('--shared <folder>', 'what holds data/ and eval/score.py (default: ../shared)')
  .option('--only <sets>', `these alone, with commas: ${SETS.map(({ name }) => name).join(', ')}`)
  .option('--json', 'print the rows as JSON')
  .option('--update-baseline', 'raise the floors to the figures of this run')
  .option('--lower <reason>', 'with --update-baseline: lower floors too, and say why')
  .parse()
  .opts<Options>();

try {
  const shared = findShared(options.shared ?? process.env['ENTENTE_SHARED']);
  if (shared) process.exitCode = await evaluate(shared, chosen(options.only));
  else {
    console.log(
      'nothing measured: the development sets (../shared, or --shared FOLDER) are not here',
    );
  }
} catch (error) {
  console.error(`eval: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}

function chosen(only: string | undefined): readonly EvalSet[] {
  if (only === undefined) return SETS;
  return only.split(',').map((name) => {
    const set = SETS.find((one) => one.name === name.trim());
    if (set) return set;
    throw new Error(`There is no set "${name}": ${SETS.map((one) => one.name).join(', ')}.`);
  });
}

async function evaluate(shared: EvalContext, sets: readonly EvalSet[]): Promise<number> {
  const baseline = readBaseline();
  const digests = await digestsOf(shared, sets);
  const faults = goldFaults(digests, baseline);
  const missing = new Set(
    faults.filter(({ found }) => found === undefined).map(({ path }) => path),
  );
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const set of sets) {
    const begin = performance.now();
    const isThere = !set.gold.some((path) => missing.has(path));
    const measured = isThere ? await set.measure(shared) : { figures: new Map(), notes: [] };
    rows.push(...toRows(set, measured.figures, baseline));
    notes.push(...measured.notes);
    console.error(`${set.name}  ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  }
  console.log(options.json ? JSON.stringify(rows.map(flat), null, 2) : renderTable(rows));
  for (const note of notes) console.error(`note: ${note}`);
  if (options.updateBaseline) {
    const { baseline: next, refused } = updateBaseline(baseline, { rows, digests }, options.lower);
    writeBaseline(next);
    for (const what of refused) console.error(`kept: ${what} (--lower "reason" takes it)`);
    return refused.length > 0 ? 1 : 0;
  }
  const below = belowFloor(rows);
  for (const fault of faults) console.error(describeFault(fault));
  for (const { set, measure, now, floor } of below) {
    const bound = measure.gate === 'at most' ? 'above' : 'below';
    console.error(
      `${set} ${measure.name} is ${now ?? 'not measured'}, ${bound} ${floor?.value}: find what made it worse; where that is wanted, npm run eval -- --update-baseline --lower "reason".`,
    );
  }
  return faults.length + below.length > 0 ? 1 : 0;
}

async function digestsOf({ data }: EvalContext, sets: readonly EvalSet[]) {
  const paths = sets.flatMap(({ gold }) => gold);
  const digests = await Promise.all(paths.map((path) => digestGold(join(data, path))));
  return new Map(paths.map((path, index) => [path, digests[index]]));
}

function describeFault({ path, expected, found }: GoldFault): string {
  if (found === undefined) return `${path} is missing: its floors can't be checked; bring it back.`;
  if (expected === undefined) {
    return `${path} has no digest yet: take it in with npm run eval -- --update-baseline.`;
  }
  return `${path} is not the gold that the floors were measured on: restore it, or take it in with npm run eval -- --update-baseline --lower "reason".`;
}

function flat({ set, measure, now, floor }: Row) {
  return { set, ...measure, now, floor: floor?.value, reason: floor?.reason };
}
