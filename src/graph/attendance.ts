import type { EvidenceRow } from '../model/graph.ts';
import { compareText, sortedSet } from './canonical.ts';
import { canBeOnePlace, type Place } from './place.ts';

/** Somebody at the table, with the state he belongs to. */
export interface Attendee {
  readonly actor: string;
  readonly country: string | null;
}

/** A meeting of one day with all who were at the table. */
export interface DayMeeting {
  readonly id: string;
  /** A day: "2026-02-03". */
  readonly date: string;
  readonly attendees: readonly Attendee[];
}

/** What one account says of who was there. */
export interface AttendanceSide {
  readonly event: string;
  readonly attendees: readonly string[];
  /** Those whom no other side names. */
  readonly only: readonly string[];
}

/** So many who are named in both make two meetings of a day look like one. */
const SHARED = 2;

/**
 * Pairs of meetings that may be one, told with others at the table: of the same day, with two or more who are
 * in both, and with somebody who is in one alone. Sorted, each pair once. A state and who speaks for it are
 * the same at the table.
 */
export function pairsAtOneTable(
  meetings: readonly DayMeeting[],
): readonly (readonly [DayMeeting, DayMeeting])[] {
  const pairs: [DayMeeting, DayMeeting][] = [];
  const seats = new Map<string, DayMeeting[]>();
  for (const meeting of [...meetings].sort((a, b) => compareText(a.id, b.id))) {
    const shared = new Map<DayMeeting, number>();
    for (const actor of new Set(meeting.attendees.map((one) => one.actor))) {
      const seat = `${meeting.date} ${actor}`;
      const before = seats.get(seat);
      for (const other of before ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (before) before.push(meeting);
      else seats.set(seat, [meeting]);
    }
    for (const [other, count] of shared) {
      if (count < SHARED) continue;
      const differs = onlyIn(meeting, [other]).length + onlyIn(other, [meeting]).length > 0;
      if (differs) pairs.push([other, meeting]);
    }
  }
  return pairs;
}

/** Who is in one meeting and in none of the others, himself or by his state. */
function onlyIn({ attendees }: DayMeeting, others: readonly DayMeeting[]): readonly string[] {
  const there = others.flatMap((other) => other.attendees);
  const ids = new Set(there.flatMap(({ actor, country }) => [actor, country]));
  return sortedSet(
    attendees.flatMap(({ actor, country }) =>
      ids.has(actor) || (country !== null && ids.has(country)) ? [] : [actor],
    ),
  );
}

/**
 * Groups of meetings of which articles disagree who was there: of those pairs, the ones whose places can be
 * one and that no article tells of both, for such an article knows them to be two. Sorted by the first id.
 */
export function attendanceGroups(
  pairs: readonly (readonly [DayMeeting, DayMeeting])[],
  evidenceOf: (event: string) => readonly EvidenceRow[],
): readonly (readonly AttendanceSide[])[] {
  const groupOf = new Map<DayMeeting, ReadonlySet<DayMeeting>>();
  for (const [one, other] of pairs) {
    if (!canBeOne(evidenceOf(one.id), evidenceOf(other.id))) continue;
    const joined = new Set([
      one,
      other,
      ...(groupOf.get(one) ?? []),
      ...(groupOf.get(other) ?? []),
    ]);
    for (const meeting of joined) groupOf.set(meeting, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => toSides([...group].sort((a, b) => compareText(a.id, b.id))))
    .sort((a, b) => compareText(a[0]?.event ?? '', b[0]?.event ?? ''));
}

function canBeOne(a: readonly EvidenceRow[], b: readonly EvidenceRow[]): boolean {
  const articles = new Set(a.map(({ article }) => article));
  if (b.some(({ article }) => articles.has(article))) return false;
  const places = (rows: readonly Place[]) => rows.filter(({ place }) => place !== null);
  return places(a).every((one) => places(b).every((other) => canBeOnePlace(one, other)));
}

function toSides(meetings: readonly DayMeeting[]): readonly AttendanceSide[] {
  return meetings.map((meeting) => ({
    event: meeting.id,
    attendees: sortedSet(meeting.attendees.map(({ actor }) => actor)),
    only: onlyIn(
      meeting,
      meetings.filter((other) => other !== meeting),
    ),
  }));
}
