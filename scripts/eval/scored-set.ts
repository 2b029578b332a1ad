import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './run-to-end.ts';
import { parseScoreLines, type ScoreLine } from './score-lines.ts';
import type { EvalSet, Measure } from './set.ts';

/** A measure, and where in the scorer's lines it stands. */
export interface ScoredMeasure extends Measure {
  readonly read: (lines: ReadonlyMap<string, ScoreLine>) => number;
}

interface ScoredSet {
  readonly name: string;
  readonly gold: string;
  /** Further files that the scorer reads beside `gold`. */
  readonly beside?: readonly string[];
  /** Sub-command of the scorer. */
  readonly task: string;
  readonly options?: readonly string[];
  readonly measures: readonly ScoredMeasure[];
}

const ENTENTE = fileURLToPath(new URL('../entente.mjs', import.meta.url));

/** `extract` ends with 1 where single lines could not be read; the others still count. */
const SOME_FAILED = 1;

/**
 * A set that is measured as a user would: the scorer makes input lines of the gold, the command
 * `extract --jsonl` reads them, the scorer compares what it prints.
 */
export function scoredSet(set: ScoredSet): EvalSet {
  const { name, gold, beside = [], task, options = [], measures } = set;
  return {
    name,
    gold: [gold, ...beside],
    measures,
    async measure({ data, scorer }) {
      const folder = await mkdtemp(join(tmpdir(), 'entente-eval-'));
      try {
        const [input, predicted] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
        const from = join(data, gold);
        await runToEnd('python3', [scorer, 'inputs', from], { stdout: input });
        const extraction = await runToEnd(process.execPath, [ENTENTE, 'extract', '--jsonl'], {
          stdin: input,
          stdout: predicted,
          allowed: [SOME_FAILED],
        });
        const score = [scorer, task, from, predicted, ...options];
        const { stdout } = await runToEnd('python3', score, {});
        const lines = parseScoreLines(stdout);
        return {
          figures: new Map(measures.map((measure) => [measure.name, measure.read(lines)])),
          notes: extraction.code === SOME_FAILED ? [`${name}: ${lastLine(extraction.stderr)}`] : [],
        };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
