import { DISPUTE_ABOUTS, type DisputeAbout } from '../model/dispute.ts';
import { disputedIn } from '../store/cypher/read-disputes.ts';
import { LATEST_FIRST } from '../store/cypher/read-events.ts';
import type { EventNode } from '../store/cypher/write-events.ts';
import { disputedMeetings } from './attendance.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { eventShape, toEventFilter } from './event-list.ts';
import { anchorKey } from './list-loaders.ts';

/** Arguments of `disputes`. */
export interface DisputeArgs extends PageArgs {
  readonly about?: readonly DisputeAbout[] | null;
  readonly actor?: string | null;
  readonly topic?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Events whose accounts differ, latest first. Throws `QuestionError` for names nobody bears and bad dates. */
export async function findDisputes(
  { about, first, after, ...narrowed }: DisputeArgs,
  context: ApiContext,
): Promise<Connection<EventNode>> {
  const matters = about ?? DISPUTE_ABOUTS;
  const [filter, attending] = await Promise.all([
    toEventFilter({ ...narrowed, includeNegated: true }, context),
    matters.includes('ATTENDANCE') ? disputedMeetings(context) : [],
  ]);
  const where = disputedIn(matters, attending);
  const { actor, topics } = filter;
  const kind = actor !== null ? 'actor' : topics !== null ? 'topic' : 'all';
  const ids = actor !== null ? [actor] : (topics ?? []);
  const order = LATEST_FIRST;
  const { loaders } = context;
  return connect(
    { first: first ?? null, after: after ?? null },
    {
      shape: eventShape(order),
      load: (part) =>
        loaders.eventPages({ kind, filter, where, order, ...part }).load(anchorKey(ids)),
      count: () => loaders.eventCounts({ kind, filter, where }).load(anchorKey(ids)),
      sortKey: ({ date, id }) => [date ?? '', id],
    },
  );
}
