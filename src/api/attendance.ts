import {
  type AttendanceSide,
  attendanceGroups,
  type DayMeeting,
  pairsAtOneTable,
} from '../graph/attendance.ts';
import type { EvidenceRow } from '../model/graph.ts';
import { parts } from '../store/batches.ts';
import { MEETING_DAYS, MEETINGS_OF_DAYS } from '../store/cypher/read-disputes.ts';
import type { ApiContext } from './context.ts';
import type { KeptRead } from './kept-reads.ts';
import type { Loader } from './loader.ts';

/** By day, the groups of its meetings of which articles disagree who was there. */
export async function attendanceOfDays(
  read: KeptRead,
  evidence: Loader<readonly EvidenceRow[]>,
  dates: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly AttendanceSide[])[]>> {
  const found = new Map<string, (readonly AttendanceSide[])[]>();
  const meetings = await meetingsOf(read, dates);
  const pairs = pairsAtOneTable(meetings);
  const dateOf = new Map(meetings.map(({ id, date }) => [id, date]));
  const ids = [...new Set(pairs.flat().map(({ id }) => id))];
  const rows = new Map(
    await Promise.all(ids.map(async (id) => [id, await evidence.load(id)] as const)),
  );
  for (const sides of attendanceGroups(pairs, (event) => rows.get(event) ?? [])) {
    const date = dateOf.get(sides[0]?.event ?? '') ?? '';
    found.set(date, [...(found.get(date) ?? []), sides]);
  }
  return found;
}

/** Days in one statement: their meetings are read at once. */
const DAYS_AT_ONCE = 1000;

async function meetingsOf(read: KeptRead, dates: readonly string[]): Promise<DayMeeting[]> {
  const meetings: DayMeeting[] = [];
  for (const some of parts(dates, DAYS_AT_ONCE))
    meetings.push(...(await read(MEETINGS_OF_DAYS, { dates: some })));
  return meetings;
}

/** Ids of all meetings of which articles disagree who was there. */
export async function disputedMeetings({ readAll, loaders }: ApiContext): Promise<string[]> {
  const dates = (await readAll(MEETING_DAYS, {})).map(({ date }) => date);
  const groups = await attendanceOfDays(readAll, loaders.evidence, dates);
  return [...groups.values()].flat(2).map(({ event }) => event);
}
