import { tiesOfType } from '../graph/merge-ties.ts';
import {
  TIMELINE_KINDS,
  type TimelineFilter,
  type TimelineKind,
  type TimelineRow,
} from '../store/cypher/read-timeline.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { toPeriod } from './period.ts';

/** Arguments of an actor's timeline. */
export interface TimelineArgs extends PageArgs {
  readonly kinds?: readonly TimelineKind[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** What an actor does, says and holds, latest first. Throws `QuestionError` for a span that ends before it begins. */
export function listTimeline(
  actor: string,
  args: TimelineArgs,
  { loaders }: ApiContext,
): Connection<TimelineRow> {
  const filter: TimelineFilter = {
    kinds: args.kinds ?? TIMELINE_KINDS,
    ...toPeriod(args.from, args.to),
  };
  return connect<TimelineRow>(args, {
    shape: { list: 'timeline', types: ['string', 'string'] },
    load: (page) => loaders.timelines({ filter, ...page }).load(actor),
    count: () => loaders.timelineCounts(filter).load(actor),
    sortKey: ({ day, it }) => [day, it],
  });
}

/** What an entry stands for, with the name of its type. */
export async function timelineItem({ id, kind, it, day }: TimelineRow, { loaders }: ApiContext) {
  if (kind === 'EVENT') return { ...(await loaders.events.load(it)), __typename: 'Event' };
  if (kind === 'STATEMENT') {
    return { ...(await loaders.statements.load(it)), __typename: 'Statement' };
  }
  const offices = tiesOfType(await loaders.ties.load(id), 'HOLDS_OFFICE');
  const office = offices.find(({ actor, from }) => actor === it && from === day);
  return { ...office, __typename: 'Tie' };
}
