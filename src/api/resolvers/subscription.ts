import type { IncomingMessage } from 'node:http';
import type { ChangeRow } from '../../store/cypher/changes.ts';
import { eventCondition } from '../../store/cypher/where/where.ts';
import type { EventNode } from '../../store/cypher/write-events.ts';
import type { ApiContext } from '../context.ts';
import { type EventArgs, readThese, toEventFilter } from '../event-list.ts';
import type { Subscriber } from '../feed/streams.ts';
import { recordOf } from '../observe/record.ts';
import { resolveEventWhere } from '../where/resolve-where.ts';
import { type Fields, properties } from './resolver.ts';

/** What Yoga adds to the context of a request. */
interface Asked extends ApiContext {
  readonly request: Request;
  /** Absent where the request did not come over HTTP. */
  readonly req?: IncomingMessage;
}

interface Recorded {
  readonly event: EventNode;
  readonly change: 'ADDED' | 'CHANGED';
  readonly articleId: string;
  readonly graphVersion: number;
}

function subscriberOf({ request, req, stop }: Asked): Subscriber {
  // What is being read for a client that goes is read for nobody.
  request.signal.addEventListener('abort', () => stop.abort(), { once: true });
  return { address: recordOf(req)?.address ?? 'unknown', signal: request.signal };
}

const articleIngested = {
  subscribe: (_: unknown, __: object, context: Asked) =>
    context.streams.open(subscriberOf(context), async (change) => {
      context.renew();
      return change.status === 'removed' ? [] : [change];
    }),
  resolve: (change: ChangeRow) => change,
};

const eventRecorded = {
  async subscribe(_: unknown, args: EventArgs, context: Asked) {
    const filter = await toEventFilter(args, context);
    const where = args.where
      ? eventCondition(await resolveEventWhere(args.where, context))
      : undefined;
    return context.streams.open(subscriberOf(context), async (change) => {
      context.renew();
      const { added, changed, article: articleId, version: graphVersion } = change;
      const events = await readThese(context, [...added, ...changed], filter, where);
      const isNew = new Set(added);
      return events.map(
        (event): Recorded => ({
          event,
          change: isNew.has(event.id) ? 'ADDED' : 'CHANGED',
          articleId,
          graphVersion,
        }),
      );
    });
  },
  resolve: (recorded: Recorded) => recorded,
};

const ArticleIngested: Fields<ChangeRow> = {
  status: ({ status }) => status.toUpperCase(),
  articleId: ({ article }) => article,
  article: ({ article }, _, { loaders }) => loaders.articles.load(article),
  events: ({ added, changed, removed }) => ({
    added: added.length,
    changed: changed.length,
    removed: removed.length,
  }),
  graphVersion: ({ version }) => version,
};

const EventRecorded: Fields<Recorded> = {
  ...properties<Recorded>('event', 'change', 'articleId', 'graphVersion'),
  article: ({ articleId }, _, { loaders }) => loaders.articles.load(articleId),
};

/** What happens to the graph, as it happens. */
export const subscriptionResolvers = {
  Subscription: { articleIngested, eventRecorded },
  ArticleIngested,
  EventRecorded,
};
