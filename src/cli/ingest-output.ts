import type { IngestOutcome, IngestTotals } from '../ingest/ingest-articles.ts';
import type { RunReport } from '../ingest/ingest-report.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { describeNotice } from './describe-notice.ts';
import { describeReport } from './describe-report.ts';
import { describeTotals } from './describe-totals.ts';
import type { Output } from './output.ts';
import { describeError } from './report-error.ts';

/** How `entente ingest` shows what it did, article by article: nothing is kept for the end. */
export interface IngestOutput {
  /** Whether a report is shown, which takes time to make. */
  readonly wantsReport: boolean;
  add(outcome: IngestOutcome): Promise<void>;
  /**
   * Shows the report, where there is one, and last the totals. `only` is the article that alone was new or
   * changed.
   */
  end(totals: IngestTotals, report?: RunReport | null, only?: Written): Promise<void>;
}

/** An article that was written, and how the run calls what it was read from. */
export interface Written {
  readonly name: string;
  readonly article: string;
}

interface Options {
  readonly json?: boolean;
  readonly quiet?: boolean | undefined;
  /** Leaves out what the graph knows already. */
  readonly onlyNews?: boolean;
  /** Given on a dry run, to show what each article tells. */
  readonly ontology: Ontology | undefined;
}

/** Lines for people, or with `json` one object: `{"articles": […], "totals": {…}, "report": {…}}`. */
export function openIngestOutput(output: Output, options: Options): IngestOutput {
  return options.json ? jsonOutput(output, options) : lineOutput(output, options);
}

function lineOutput(output: Output, { quiet, onlyNews, ontology }: Options): IngestOutput {
  return {
    wantsReport: !quiet && !ontology,
    async add(outcome) {
      if (outcome.status === 'failed') {
        output.tell(`entente: ${describeError(outcome.error)}`);
        return;
      }
      if (quiet || (onlyNews && outcome.status === 'known')) return;
      const { status, name, article, events, replaced, extraction } = outcome;
      const count = `${events.added} events added, ${events.changed} changed, ${events.removed} removed`;
      const told = status === 'known' || ontology ? '' : `  ${count}`;
      const instead = replaced.length > 0 ? `  instead of ${replaced.join(', ')}` : '';
      await output.print(`${status.padEnd(8)} ${name}  ${article}${told}${instead}\n`);
      for (const notice of extraction?.notices ?? []) {
        await output.print(`${describeNotice(notice)}\n`);
      }
      if (!ontology || !extraction) return;
      const { describeAccounts } = await import('./describe-accounts.ts');
      for (const line of describeAccounts(extraction, ontology, output.paint)) {
        await output.print(`${line}\n`);
      }
    },
    async end(totals, report, only) {
      if (quiet) return;
      for (const line of report ? describeReport(report, output.paint, only) : []) {
        await output.print(`${line}\n`);
      }
      const { left: _, ...numbers } = totals;
      const isOne = Object.values(numbers).reduce((sum, count) => sum + count, 0) === 1;
      if (onlyNews && isOne) return; // its own line says it all
      const note = ontology ? ' (dry run: nothing was written)' : '';
      await output.print(`${describeTotals(totals)}${note}\n`);
    },
  };
}

function jsonOutput(output: Output, { ontology }: Options): IngestOutput {
  let before = '{"articles":[\n';
  const item = async (value: object) => {
    await output.print(`${before}${JSON.stringify(value)}`);
    before = ',\n';
  };
  return {
    wantsReport: !ontology,
    async add(outcome) {
      const { name, status } = outcome;
      if (outcome.status === 'failed') {
        const { code, message } = outcome.error;
        return item({ name, status, error: { code, message } });
      }
      const { article: id, events, replaced, extraction } = outcome;
      const notices = extraction?.notices ?? [];
      if (!ontology) return item({ name, status, id, replaced, events, notices });
      const { toRecord } = await import('./record.ts');
      const told = extraction ? toRecord(id, extraction, ontology).events : [];
      return item({ name, status, id, replaced, told, notices });
    },
    async end(totals, report = null) {
      const start = before.startsWith(',') ? '' : before;
      const rest = JSON.stringify({ totals, dryRun: ontology !== undefined, report }).slice(1);
      await output.print(`${start}\n],${rest}\n`);
    },
  };
}
