import type { EvidenceRow } from '../../model/graph.ts';

/** Evidence, the surest first. */
export function surestFirst(rows: readonly EvidenceRow[]): readonly EvidenceRow[] {
  return [...rows].sort(
    (a, b) => b.confidence - a.confidence || compareText(a.article, b.article) || a.start - b.start,
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
