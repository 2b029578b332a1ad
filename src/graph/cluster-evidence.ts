import type { EvidenceRow } from '../model/graph.ts';
import { compareText, sortedSet } from './canonical.ts';
import { dayNumber, dayRange, isDay } from './day.ts';
import { FOLD_POLICY } from './fold-policy.ts';

/** Rows of one key that tell one event, and the date that names it. */
export interface Cluster {
  /** Earliest of its most precise dates; "undated" or "recalled" when it has none. */
  readonly name: string;
  readonly rows: readonly EvidenceRow[];
}

interface Dated {
  readonly dates: string[];
  readonly rows: EvidenceRow[];
}

/**
 * Groups the rows of one key by time. A function of the set of rows: days first, then months and
 * years into the days they can mean, then the undated. Each step sees only the finished one before
 * it, so that the order of the rows can't matter.
 */
export function clusterEvidence(rows: readonly EvidenceRow[]): readonly Cluster[] {
  const dated = clusterDays(rows);
  for (const length of [7, 4]) placeVague(rows, length, dated);
  const loose = placeUndated(rows, dated);
  const clusters = dated.map(({ dates, rows: members }) => ({
    name: nameOf(dates),
    rows: members,
  }));
  for (const [name, members] of loose) clusters.push({ name, rows: members });
  return clusters;
}

/** Neighbouring days, each at most `gap` after the one before and `width` after the first. */
function clusterDays(rows: readonly EvidenceRow[]): Dated[] {
  const clusters: Dated[] = [];
  for (const date of datesOf(rows).filter(isDay)) {
    const open = clusters.at(-1);
    const first = open?.dates[0];
    const last = open?.dates.at(-1);
    const near =
      first !== undefined &&
      last !== undefined &&
      dayNumber(date) - dayNumber(last) <= FOLD_POLICY.gap &&
      dayNumber(date) - dayNumber(first) <= FOLD_POLICY.width;
    const members = rows.filter((row) => row.date === date);
    if (open && near) {
      open.dates.push(date);
      open.rows.push(...members);
    } else clusters.push({ dates: [date], rows: members });
  }
  return clusters;
}

/** Puts rows dated by month (7) or year (4) where they can mean; those left open clusters of their own. */
function placeVague(rows: readonly EvidenceRow[], length: number, clusters: Dated[]): void {
  const standing = clusters.map(({ dates, rows: members }) => ({
    dates: [...dates],
    rows: [...members],
  }));
  const fresh = new Map<string, Dated>();
  for (const row of rows) {
    const { date } = row;
    if (date?.length !== length) continue;
    const possible = standing.flatMap((cluster, at) =>
      cluster.dates.some((other) => other.startsWith(date)) ? [at] : [],
    );
    const at = choose(possible, standing, row);
    const target = at === undefined ? (fresh.get(date) ?? { dates: [], rows: [] }) : clusters[at];
    if (target === undefined) continue;
    if (at === undefined) fresh.set(date, target);
    target.dates.push(date);
    target.rows.push(row);
  }
  const found = [...fresh].sort(([a], [b]) => compareText(a, b));
  clusters.push(...found.map(([, cluster]) => cluster));
}

/** One of several possible clusters: its own article's, else the latest that could be news then, else the first. */
function choose(
  possible: readonly number[],
  clusters: readonly Dated[],
  row: EvidenceRow,
): number | undefined {
  const own = possible.filter((at) => tells(clusters[at], row.article));
  const among = own.length > 0 ? own : possible;
  const known = among.filter((at) => isNews(clusters[at], row.publishedOn, FOLD_POLICY.ahead));
  return latest(known, clusters) ?? among[0];
}

/**
 * Undated rows join the event their article dates elsewhere; else the only one there is or the
 * latest, as long as it was recent when the article came out. What is recalled from long before
 * joins only what is recalled.
 */
function placeUndated(
  rows: readonly EvidenceRow[],
  clusters: readonly Dated[],
): readonly (readonly [string, EvidenceRow[]])[] {
  const standing = clusters.map(({ dates, rows: members }) => ({
    dates: [...dates],
    rows: [...members],
  }));
  const loose = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    if (row.date !== null) continue;
    const recalled = row.modality === 'HISTORICAL';
    const at = recalled ? recalledCluster(standing, row) : recentCluster(standing, row);
    const name = recalled ? 'recalled' : 'undated';
    const target = at === undefined ? (loose.get(name) ?? []) : clusters[at]?.rows;
    if (at === undefined && target) loose.set(name, target);
    target?.push(row);
  }
  return [...loose].sort(([a], [b]) => compareText(a, b));
}

function recentCluster(clusters: readonly Dated[], row: EvidenceRow): number | undefined {
  const all = clusters.map((_, at) => at);
  const own = all.filter((at) => tells(clusters[at], row.article));
  if (own.length === 1) return own[0];
  const among = own.length > 0 ? own : all;
  if (row.publishedOn === null) return among.length === 1 ? among[0] : undefined;
  const ahead = among.length === 1 ? FOLD_POLICY.recent : FOLD_POLICY.ahead;
  return latest(
    among.filter((at) => isNews(clusters[at], row.publishedOn, ahead)),
    clusters,
  );
}

function recalledCluster(clusters: readonly Dated[], row: EvidenceRow): number | undefined {
  const possible = clusters.flatMap((cluster, at) =>
    cluster.rows.some((other) => other.modality === 'HISTORICAL') ? [at] : [],
  );
  const own = possible.filter((at) => tells(clusters[at], row.article));
  const among = own.length > 0 ? own : possible;
  return among.length === 1 ? among[0] : undefined;
}

function tells(cluster: Dated | undefined, article: string): boolean {
  return cluster?.rows.some((row) => row.article === article) ?? false;
}

/** Whether the cluster can lie between `recent` days before the publication and `ahead` days after. */
function isNews(cluster: Dated | undefined, publishedOn: string | null, ahead: number): boolean {
  if (cluster === undefined || publishedOn === null) return false;
  const [published, lastPublished] = dayRange(publishedOn);
  return cluster.dates.some((date) => {
    const [from, to] = dayRange(date);
    return from <= lastPublished + ahead && to >= published - FOLD_POLICY.recent;
  });
}

function latest(among: readonly number[], clusters: readonly Dated[]): number | undefined {
  return [...among].sort((a, b) => {
    return compareText(nameOf(clusters[b]?.dates ?? []), nameOf(clusters[a]?.dates ?? []));
  })[0];
}

function nameOf(dates: readonly string[]): string {
  const precision = Math.max(...dates.map((date) => date.length));
  return sortedSet(dates.filter((date) => date.length === precision))[0] ?? 'undated';
}

function datesOf(rows: readonly EvidenceRow[]): readonly string[] {
  return sortedSet(rows.flatMap((row) => (row.date === null ? [] : [row.date])));
}
