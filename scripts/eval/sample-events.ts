import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import type { ExtractionRecord } from '../../src/cli/record.ts';
import { describeDrawn, drawEvents } from './draw-events.ts';

/**
 * Draws events for a check by hand, from what `extract --jsonl` printed:
 * `npx tsx scripts/eval/sample-events.ts out.jsonl --count 100 --marks marks.jsonl`.
 */
const command = new Command('sample-events')
  .argument('<files...>', 'what `entente extract --jsonl` printed')
  .option('--count <number>', 'how many events', '100')
  .option('--confidence <number>', 'only those given at this or more', '0')
  .option('--seed <text>', 'another seed draws other events', '1')
  .option('--marks <file>', 'write them as JSON lines too; set "right" there')
  .parse();
const { count, confidence, seed, marks } = command.opts<Record<string, string>>();

const records = command.args.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ExtractionRecord),
);
const drawn = drawEvents(records, {
  count: Number(count),
  confidence: Number(confidence),
  seed: seed ?? '1',
});
for (const [index, event] of drawn.entries()) console.log(describeDrawn(event, index));
if (marks !== undefined) {
  const lines = drawn.map((event, index) => JSON.stringify({ number: index + 1, ...event }));
  writeFileSync(marks, `${lines.join('\n')}\n`);
}
