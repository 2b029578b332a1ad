import type { DifferenceAbout } from '../model/dispute.ts';
import { eventStatus } from '../model/event.ts';
import type { EvidenceRow } from '../model/graph.ts';
import { compareText } from './canonical.ts';
import { disputesOf, type Side } from './disputes.ts';
import { originsOf } from './origins.ts';
import { areCopies, hashesOf } from './sketch.ts';

/** Evidence of both articles that tells one event. */
export interface SharedEvidence {
  readonly event: string;
  readonly rows: readonly EvidenceRow[];
}

/** What two articles say differently of one event. */
export interface Difference {
  readonly about: DifferenceAbout;
  readonly unit: string | null;
  readonly sides: readonly Side[];
}

/** An event of both articles, with what they say differently of it. */
export interface DifferingEvent extends SharedEvidence {
  readonly differences: readonly Difference[];
}

/** Two articles side by side; events in the order of the article's text, of both in that of A. */
export interface ArticleDiff {
  readonly onlyA: readonly SharedEvidence[];
  readonly onlyB: readonly SharedEvidence[];
  readonly different: readonly DifferingEvent[];
  readonly same: readonly SharedEvidence[];
  /** Whether the two are copies of one text. */
  readonly areCopies: boolean;
}

/**
 * Compares two articles by the events that they tell. `events` holds the evidence of both, event by event;
 * that of others is passed over. A function of the sets of rows.
 */
export function diffArticles(events: readonly SharedEvidence[], a: string, b: string): ArticleDiff {
  const told = events
    .map(({ event, rows }) => ({
      event,
      rows: rows.filter(({ article }) => article === a || article === b),
    }))
    .filter(({ rows }) => rows.length > 0);
  const isIn = (article: string, rows: readonly EvidenceRow[]) =>
    rows.some((row) => row.article === article);
  const inOrder = (article: string, some: readonly SharedEvidence[]) =>
    [...some].sort(
      (one, other) =>
        firstIn(article, one) - firstIn(article, other) || compareText(one.event, other.event),
    );
  const both = inOrder(
    a,
    told.filter(({ rows }) => isIn(a, rows) && isIn(b, rows)),
  ).map((shared): DifferingEvent => ({ ...shared, differences: differencesOf(shared.rows, a, b) }));
  return {
    onlyA: inOrder(
      a,
      told.filter(({ rows }) => !isIn(b, rows)),
    ),
    onlyB: inOrder(
      b,
      told.filter(({ rows }) => !isIn(a, rows)),
    ),
    different: both.filter(({ differences }) => differences.length > 0),
    same: both.filter(({ differences }) => differences.length === 0),
    areCopies: areOneText(told, a, b),
  };
}

function firstIn(article: string, { rows }: SharedEvidence): number {
  return Math.min(...rows.flatMap((row) => (row.article === article ? [row.start] : [])));
}

function differencesOf(rows: readonly EvidenceRow[], a: string, b: string): readonly Difference[] {
  const between = disputesOf(rows).flatMap(({ about, ...dispute }): Difference[] =>
    // Who was there makes another event.
    about !== 'ATTENDANCE' && areApart(dispute.sides, a, b) ? [{ about, ...dispute }] : [],
  );
  return [...between, ...hedging(rows, a, b)];
}

/** Whether the two articles stand on different sides, and not one of them on both by itself. */
function areApart(sides: readonly Side[], a: string, b: string): boolean {
  const tells = ({ evidence }: Side, article: string) =>
    evidence.some((row) => row.article === article);
  return sides.some((one) =>
    sides.some((other) => one !== other && tells(one, a) && tells(other, b)),
  );
}

/** One tells as fact what the other only claims, plans or supposes; the value is an `EventStatus`. */
function hedging(rows: readonly EvidenceRow[], a: string, b: string): readonly Difference[] {
  const sides = [a, b].map((article): Side => {
    const evidence = rows.filter((row) => row.article === article);
    return { value: statusOf(evidence), evidence };
  });
  const [one, other] = sides;
  // Whether it happened is another difference.
  const isDenied = sides.some(({ value }) => value === 'DENIED');
  if (isDenied || one?.value === other?.value) return [];
  return [{ about: 'HEDGING', unit: null, sides }];
}

function statusOf(rows: readonly EvidenceRow[]): string {
  const order = ['ACTUAL', 'HISTORICAL', 'PLANNED', 'HYPOTHETICAL'] as const;
  return eventStatus({
    negated: rows.every(({ negated }) => negated),
    attributed: rows.every(({ attributedTo }) => attributedTo !== null),
    modality: order.find((modality) => rows.some((row) => row.modality === modality)),
  });
}

function areOneText(told: readonly SharedEvidence[], a: string, b: string): boolean {
  const rows = told.flatMap((one) => one.rows);
  const sketch = (article: string) => rows.find((row) => row.article === article)?.sketch;
  const [one, other] = [sketch(a), sketch(b)];
  if (one && other && areCopies(hashesOf(one), hashesOf(other))) return true;
  // Of short texts the sentences tell: all that both tell, in the same words.
  const both = told.filter(
    ({ rows: some }) => new Set(some.map(({ article }) => article)).size > 1,
  );
  return (
    both.length > 0 &&
    both.length === told.length &&
    both.every(
      ({ rows: some }) =>
        originsOf(some.map((row) => ({ ...row, outlet: null, articleOutlet: null }))).length === 1,
    )
  );
}
