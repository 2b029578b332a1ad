import type { DisputeAbout } from '../../model/dispute.ts';
import type { Role } from '../../model/event.ts';
import { type NoParams, query } from './query.ts';
import { atTable, happened } from './read-events.ts';
import type { Condition } from './where/draft.ts';

/** The condition on an event `e` that its accounts differ in one of these, or that it is one of those named. */
export function disputedIn(
  about: readonly DisputeAbout[],
  attending: readonly string[],
): Condition {
  return {
    text: '(any(x IN coalesce(e.disputes, []) WHERE x IN $disputed) OR e.id IN $attending)',
    params: { disputed: about, attending },
  };
}

const MEETING = `e.type = 'CONSULT' AND size(e.date) = 10 AND ${happened('e')}`;

/** Days on which there was more than one meeting. */
export const MEETING_DAYS = query<NoParams, { readonly date: string }>(
  'read.meetingDays',
  `MATCH (e:Event {type: 'CONSULT'})
WHERE ${MEETING}
WITH e.date AS date, count(e) AS meetings
WHERE meetings > 1
RETURN date ORDER BY date`,
);

/** The meetings of days, with who was at the table, in no order. */
export const MEETINGS_OF_DAYS = query<
  { readonly dates: readonly string[] },
  {
    readonly id: string;
    readonly date: string;
    readonly attendees: readonly {
      readonly actor: string;
      readonly country: string | null;
      readonly role: Role;
    }[];
  }
>(
  'read.meetingsOfDays',
  `UNWIND $dates AS date
MATCH (e:Event {date: date})
WHERE ${MEETING}
RETURN e.id AS id, date,
  [(e)<-[p:PARTICIPATED_IN]-(a:Actor) WHERE ${atTable('p')} | {actor: a.id, country: a.country, role: p.role}] AS attendees`,
);
