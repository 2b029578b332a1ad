import { join } from 'node:path';
import { cpuSeconds } from '../bench/measure.ts';
import { round } from './score-lines.ts';
import type { EvalSet } from './set.ts';
import { scoreTreebank } from './treebank.ts';

const GOLD = 'treebank/gum-open-test.conllu.gz';

/** The parser alone, against trees drawn by hand. Speed is for reading: it depends on the machine. */
export const treebankSet: EvalSet = {
  name: 'gum-open-test',
  gold: [GOLD],
  measures: [
    { name: 'UAS', gate: 'at least', reach: 0.87, aim: 0.9, peer: '.91' },
    { name: 'LAS', gate: 'at least', reach: 0.835, aim: 0.87, peer: '.89' },
    { name: 'verb arguments P', gate: 'at least', reach: 0.9, aim: 0.92 },
    { name: 'verb arguments R', gate: 'at least', reach: 0.88, aim: 0.91 },
    { name: 'parser tokens/s', reach: 18_000, aim: 40_000 },
  ],
  async measure({ data }) {
    await scoreTreebank(join(data, GOLD)); // until it is warm
    const [wall, cpu] = [performance.now(), cpuSeconds()];
    const score = await scoreTreebank(join(data, GOLD));
    // The scorer reads the clock: of its seconds we count the part in which we had a core.
    const share = (cpuSeconds() - cpu) / ((performance.now() - wall) / 1000);
    return {
      figures: new Map([
        ['UAS', round(score.uas / 100)],
        ['LAS', round(score.las / 100)],
        ['verb arguments P', round(score.precision)],
        ['verb arguments R', round(score.recall)],
        ['parser tokens/s', Math.round(score.words / (score.seconds * share))],
      ]),
      notes: [],
    };
  },
};
