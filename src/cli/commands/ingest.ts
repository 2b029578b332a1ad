import { findArticles } from '../../ingest/find-articles.ts';
import { openKnowledge } from '../../ingest/knowledge.ts';
import type { Command } from '../command.ts';
import { describeTotals } from '../describe-totals.ts';
import { openDoor } from '../ingest-door.ts';
import { openIngestOutput } from '../ingest-output.ts';
import { withInterrupt } from '../interrupt.ts';
import { type ReadingOptions, readingLimits } from '../reading-options.ts';
import { EXIT } from '../report-error.ts';
import { runIngest } from '../run-ingest.ts';

interface Options extends ReadingOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `entente ingest`: takes articles into the graph, through the running server where one holds it. */
export const ingest: Command<[readonly string[], Options]> = async (context, paths, options) => {
  const { output } = context;
  const { dryRun = false } = options;
  const knowledge = openKnowledge(undefined, context.config.corrections);
  const ontology = dryRun ? await knowledge.open() : undefined;
  const inputs = await findArticles(paths);
  const sink = openIngestOutput(output, { ...options, ontology });
  const door = openDoor(context, knowledge, dryRun);
  const { totals } = await withInterrupt((signal) =>
    runIngest(inputs, knowledge, door, sink, {
      reading: readingLimits(context, options),
      signal,
      onProgress: (done, total, name) => output.progress(`[${done + 1}/${total}] ${name}`),
    }),
  ).finally(() => door.close());
  if (totals.left > 0) {
    output.tell(`entente: stopped; what was taken in stays (${describeTotals(totals)}) (STOPPED)`);
    return EXIT.interrupted;
  }
  return totals.failed > 0 ? EXIT.findings : EXIT.ok;
};
