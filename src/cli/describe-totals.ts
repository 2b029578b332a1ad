import type { IngestTotals } from '../ingest/ingest-articles.ts';

/** "2 new, 0 changed, 5 known, 1 failed". */
export function describeTotals({ new: added, changed, known, failed }: IngestTotals): string {
  return `${added} new, ${changed} changed, ${known} known, ${failed} failed`;
}
