import type { DisputeAbout } from '../model/dispute.ts';
import type { Figure, Outcome } from '../model/event.ts';
import type { EvidenceRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import { compareText, sortedSet } from './canonical.ts';
import { canBeEqual, readFigure } from './figure.ts';
import { mostFrequent } from './most-frequent.ts';
import { canBeOnePlace } from './place.ts';

/** What some accounts of an event say, against others: the value and the evidence for it. */
export interface Side {
  /**
   * A date; a place's name; the words of a figure; an `Outcome`; AFFIRMED or DENIED.
   */
  readonly value: string;
  /** In the order of articles and their texts. */
  readonly evidence: readonly EvidenceRow[];
}

/** Something that accounts of one event contradict each other in; none is held to be right. */
export interface Dispute {
  readonly about: DisputeAbout;
  /** What is counted, of NUMBER: "soldier". */
  readonly unit: string | null;
  /** Two or more, in the order of their values. */
  readonly sides: readonly Side[];
}

/** What one piece of evidence says of a matter. */
interface Reading<T> {
  readonly row: EvidenceRow;
  /** Equal for what says the same. */
  readonly key: string;
  readonly value: T;
  readonly words: string;
}

/**
 * What the accounts of one event contradict each other in: values that can't all be true, of different
 * voices. A voice is an article's own, or that of somebody it quotes; what one voice says twice in two ways
 * is no dispute, and what it does not say neither. A function of the set of rows.
 */
export function disputesOf(rows: readonly EvidenceRow[]): readonly Dispute[] {
  if (rows.length < 2) return [];
  // What is denied is not said to have been anywhere, nor on any day.
  const told = rows.filter(({ negated }) => !negated);
  return [
    ...dispute('DATE', null, told.flatMap(readDate), canBeOneDate),
    ...dispute('PLACE', null, told.flatMap(readPlace), canBeOnePlace),
    ...unitsOf(told).flatMap((unit) =>
      dispute('NUMBER', unit, told.flatMap(readFigures(unit)), anyCanBeEqual),
    ),
    ...dispute('OUTCOME', null, told.flatMap(readOutcome), canBeOneOutcome),
    ...dispute('HAPPENED', null, rows.map(readDenial), (a, b) => a === b),
  ];
}

/** The matters of the disputes, each once. */
export function disputedMatters(disputes: readonly Dispute[]): readonly DisputeAbout[] {
  return [...new Set(disputes.map(({ about }) => about))];
}

function dispute<T>(
  about: DisputeAbout,
  unit: string | null,
  readings: readonly Reading<T>[],
  canBoth: (a: T, b: T) => boolean,
): readonly Dispute[] {
  const groups = groupByKey(readings);
  const contested = groups.filter((one) =>
    groups.some((other) => !canBoth(one.value, other.value) && areTwoVoices(one, other)),
  );
  if (contested.length === 0) return [];
  const sides: Group<T>[][] = [];
  for (const group of contested) {
    const side = sides.find((members) => members.every(({ value }) => canBoth(value, group.value)));
    if (side) side.push(group);
    else sides.push([group]);
  }
  return [{ about, unit, sides: sides.map(toSide) }];
}

interface Group<T> {
  readonly key: string;
  readonly value: T;
  readonly readings: readonly Reading<T>[];
  readonly voices: ReadonlySet<string>;
}

function groupByKey<T>(readings: readonly Reading<T>[]): readonly Group<T>[] {
  const byKey = new Map<string, Reading<T>[]>();
  for (const reading of readings)
    byKey.set(reading.key, [...(byKey.get(reading.key) ?? []), reading]);
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, some]) => {
      const [first] = some;
      const voices = new Set(some.map(({ row }) => `${row.article} ${row.attributedTo ?? ''}`));
      return first ? [{ key, value: first.value, readings: some, voices }] : [];
    });
}

/** Whether one of them is told by a voice that does not tell the other alone. */
function areTwoVoices(one: Group<unknown>, other: Group<unknown>): boolean {
  return (
    one.voices.size > 1 || other.voices.size > 1 || !other.voices.has([...one.voices][0] ?? '')
  );
}

function toSide<T>(groups: readonly Group<T>[]): Side {
  const readings = groups.flatMap((group) => group.readings);
  const rows = new Map(readings.map(({ row }) => [row.id, row]));
  return {
    value: mostFrequent(readings.map(({ words }) => words)) ?? '',
    evidence: [...rows.values()].sort(inText),
  };
}

/** Articles by their ids, and each in the order of its text. */
function inText(a: EvidenceRow, b: EvidenceRow): number {
  return compareText(a.article, b.article) || a.start - b.start || compareText(a.id, b.id);
}

function readDate(row: EvidenceRow): Reading<string>[] {
  const { date } = row;
  return date === null ? [] : [{ row, key: date, value: date, words: date }];
}

/** "2026-02" and "2026-02-03" */
function canBeOneDate(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function readPlace(row: EvidenceRow): Reading<EvidenceRow>[] {
  const { place, placeIn } = row;
  if (place === null) return [];
  return [{ row, key: `${placeIn ?? ''} ${nameKey(place)}`, value: row, words: place }];
}

function unitsOf(rows: readonly EvidenceRow[]): readonly string[] {
  return sortedSet(rows.flatMap(({ figures }) => figures.map((text) => readFigure(text).unit)));
}

const readFigures =
  (unit: string) =>
  (row: EvidenceRow): Reading<readonly Figure[]>[] => {
    const value = row.figures.map(readFigure).filter((figure) => figure.unit === unit);
    if (value.length === 0) return [];
    const key = value.map(({ least, most }) => `${least ?? '*'}-${most ?? '*'}`).join(' ');
    const words = value.map(({ start, end }) =>
      row.quote.slice(start - row.start, end - row.start),
    );
    return [{ row, key, value, words: words.join('; ').replace(/\s+/g, ' ') }];
  };

/** "killed 12 Norwegian soldiers and 3 Danish soldiers" says 12 and 3 of one unit. */
function anyCanBeEqual(a: readonly Figure[], b: readonly Figure[]): boolean {
  return a.some((one) => b.some((other) => canBeEqual(one, other)));
}

function readOutcome(row: EvidenceRow): Reading<Outcome>[] {
  const { outcome } = row;
  return outcome === null ? [] : [{ row, key: outcome, value: outcome, words: outcome }];
}

/** Talks that broke down ended without an agreement. */
function canBeOneOutcome(a: Outcome, b: Outcome): boolean {
  return (a === 'AGREEMENT') === (b === 'AGREEMENT');
}

function readDenial(row: EvidenceRow): Reading<boolean> {
  const words = row.negated ? 'DENIED' : 'AFFIRMED';
  return { row, key: words, value: row.negated, words };
}
