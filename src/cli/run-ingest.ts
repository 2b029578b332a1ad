import type { ArticleInput } from '../ingest/find-articles.ts';
import type { EventCounts } from '../ingest/ingest-article.ts';
import {
  type IngestOptions,
  type IngestOutcome,
  type IngestTotals,
  ingestEach,
} from '../ingest/ingest-articles.ts';
import type { RunReport } from '../ingest/ingest-report.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import type { IngestDoor } from './ingest-door.ts';
import type { IngestOutput } from './ingest-output.ts';

/** A run: its numbers, what became of each input, and what is left to look at. */
export interface IngestRun {
  readonly totals: IngestTotals;
  readonly outcomes: readonly IngestOutcome[];
  /** Absent where nothing was written, or the way into the graph can't tell. */
  readonly report: RunReport | undefined;
}

/**
 * Takes articles in, shows each as it is done, and then the report on all that were new or changed. The
 * outcomes are kept without what was extracted. Throws as `ingestEach` does.
 */
export async function runIngest(
  inputs: readonly ArticleInput[],
  knowledge: Knowledge,
  door: IngestDoor,
  sink: IngestOutput,
  options: Omit<IngestOptions, 'onOutcome'>,
): Promise<IngestRun> {
  const outcomes: IngestOutcome[] = [];
  const totals = await ingestEach(inputs, knowledge, door, {
    ...options,
    async onOutcome(outcome) {
      const { extraction: _, ...kept } = { extraction: undefined, ...outcome };
      outcomes.push(kept);
      await sink.add(outcome);
    },
  });
  const written = outcomes.flatMap((one) =>
    one.status === 'new' || one.status === 'changed' ? [one] : [],
  );
  const isWanted = written.length > 0 && sink.wantsReport && !options.signal?.aborted;
  const found = isWanted ? await door.report(written.map(({ article }) => article)) : undefined;
  const report = found && { events: sumOf(written), ...found };
  const [only, another] = written;
  await sink.end(totals, report, another ? undefined : only);
  return { totals, outcomes, report };
}

function sumOf(written: readonly { readonly events: EventCounts }[]): EventCounts {
  const count = (of: (events: EventCounts) => number) =>
    written.reduce((sum, { events }) => sum + of(events), 0);
  return {
    added: count(({ added }) => added),
    changed: count(({ changed }) => changed),
    removed: count(({ removed }) => removed),
  };
}
