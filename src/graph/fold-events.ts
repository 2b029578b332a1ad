import { MODALITIES, type Modality, type Role } from '../model/event.ts';
import type { EventRow, EvidenceRow } from '../model/graph.ts';
import { contentId } from '../model/id.ts';
import { compareText, sortedSet } from './canonical.ts';
import { type Cluster, clusterEvidence } from './cluster-evidence.ts';
import { disputedMatters, disputesOf } from './disputes.ts';
import { FOLD_POLICY } from './fold-policy.ts';
import { mostFrequent } from './most-frequent.ts';
import { type Origin, originsOf } from './origins.ts';

/**
 * The events that the evidence tells, sorted by id. A function of the set of rows: their order, and
 * so the order in which articles came in, changes nothing. Accounts that differ stay side by side as
 * evidence; the event says what most of them say, and `disputed` that they differ.
 */
export function foldEvents(rows: readonly EvidenceRow[]): readonly EventRow[] {
  const byKey = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    const group = byKey.get(row.key);
    if (group) group.push(row);
    else byKey.set(row.key, [row]);
  }
  const events: EventRow[] = [];
  for (const [key, group] of byKey) {
    for (const cluster of clusterEvidence(group)) events.push(toEvent(key, cluster));
  }
  return events.sort((a, b) => compareText(a.id, b.id));
}

function toEvent(key: string, { name, rows }: Cluster): EventRow {
  const evidence = [...rows].sort((a, b) => compareText(a.id, b.id));
  const first = evidence[0];
  if (first === undefined) throw new Error(`No evidence for an event of key ${key}.`);
  const negated = evidence.every((row) => row.negated);
  const disputes = disputedMatters(disputesOf(evidence));
  const origins = originsOf(evidence);
  const mode = mostFrequent(evidence.map((row) => row.mode));
  const ofMode = evidence.filter((row) => row.mode === mode).map((row) => row.cameo);
  return {
    id: contentId('event', key, name),
    key,
    type: first.type,
    plover: mostFrequent(evidence.map((row) => row.plover)) ?? first.plover,
    mode,
    cameo: mostFrequent(ofMode) ?? mostFrequent(evidence.map((row) => row.cameo)),
    date: dateOf(evidence),
    place: mostFrequent(evidence.map((row) => row.place)),
    negated,
    disputed: disputes.length > 0,
    disputes,
    corroboration: origins.length,
    attributed: evidence.every((row) => row.attributedTo !== null),
    modality: modalityOf(evidence),
    confidence: confidenceOf(
      evidence.filter((row) => row.negated === negated),
      origins,
    ),
    main: evidence.some((row) => row.main),
    participants: sortedSet(evidence.flatMap((row) => row.participants)).map(toParticipant),
    topics: sortedSet(evidence.flatMap((row) => row.topics)),
    evidence,
  };
}

/** The most precise date, then the one named most often, then the earliest. */
function dateOf(rows: readonly EvidenceRow[]): string | null {
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date]));
  const precision = Math.max(0, ...dates.map((date) => date.length));
  return mostFrequent(dates.filter((date) => date.length === precision));
}

/** What happened outweighs what was planned, recalled or supposed. */
function modalityOf(rows: readonly EvidenceRow[]): Modality {
  const order: readonly Modality[] = ['ACTUAL', 'PLANNED', 'HISTORICAL', 'HYPOTHETICAL'];
  return order.find((modality) => rows.some((row) => row.modality === modality)) ?? MODALITIES[0];
}

/**
 * One origin counts once, by its best piece; origins add up as independent reports. Only those that say
 * what the event says: a denial must not make it more certain.
 */
function confidenceOf(rows: readonly EvidenceRow[], origins: readonly Origin[]): number {
  const originOf = new Map(
    origins.flatMap((origin) => origin.articles.map((article) => [article, origin] as const)),
  );
  const best = new Map<Origin | undefined, number>();
  for (const row of rows) {
    const origin = originOf.get(row.article);
    best.set(origin, Math.max(best.get(origin) ?? 0, row.confidence));
  }
  // Sorted, because a product of floats depends on the order of its factors.
  const doubt = [...best.values()].sort((a, b) => a - b).reduce((rest, one) => rest * (1 - one), 1);
  return Math.round(Math.min(1 - doubt, FOLD_POLICY.ceiling) * 10_000) / 10_000;
}

function toParticipant(text: string): { readonly actor: string; readonly role: Role } {
  const blank = text.indexOf(' ');
  return { role: text.slice(0, blank) as Role, actor: text.slice(blank + 1) };
}
