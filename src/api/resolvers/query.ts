import type { TopicRow } from '../../model/graph.ts';
import { ARTICLE_COUNT, ARTICLE_PAGE } from '../../store/cypher/read-articles.ts';
import type { ArticleHead } from '../../store/cypher/read-nodes.ts';
import { type ActorArgs, findActors } from '../actor-list.ts';
import { actorMatches } from '../actor-matches.ts';
import { connect, type PageArgs, pageOf } from '../connection.ts';
import type { ApiContext } from '../context.ts';
import { type DiffArgs, diffStoredArticles } from '../diff-articles.ts';
import { type DisputeArgs, findDisputes } from '../dispute-list.ts';
import { QuestionError } from '../errors.ts';
import { type EventArgs, findEvents } from '../event-list.ts';
import { eventSeries, type SeriesArgs } from '../event-series.ts';
import { findNode, findNodes } from '../find-node.ts';
import { findPath } from '../find-path.ts';
import { readGraphStatus } from '../graph-status.ts';
import { findLedger, type LedgerArgs } from '../ledger.ts';
import { topActors, topTopics } from '../rankings.ts';
import { resolveActor } from '../resolve-actor.ts';
import { resolveTopic } from '../resolve-topic.ts';
import { search } from '../search.ts';
import { findStatements, type StatementArgs } from '../statement-list.ts';
import { type MeetingArgs, whoMetWhom } from '../who-met-whom.ts';
import { CORRECTION_QUERIES } from './correction.ts';
import { NETWORK_QUERIES } from './network.ts';
import { REACH_QUERIES } from './reach.ts';

interface ById {
  readonly id: string;
}
interface ByIdOrName {
  readonly id?: string | null;
  readonly name?: string | null;
}

function articles(args: PageArgs, { store }: ApiContext) {
  return connect<ArticleHead>(args, {
    shape: { list: 'articles', types: ['string', 'string'] },
    async load({ limit, after }) {
      const [afterDay = null, afterId = null] = (after ?? []) as readonly string[];
      const rows = await store.read(ARTICLE_PAGE, { limit, afterDay, afterId });
      return rows.map(({ article }) => article);
    },
    count: async () => (await store.read(ARTICLE_COUNT, {}))[0]?.total ?? 0,
    sortKey: ({ publishedOn, id }) => [publishedOn ?? '', id],
  });
}

function topics(args: PageArgs, { loaders }: ApiContext) {
  const sortKey = ({ name, id }: TopicRow) => [name, id];
  return connect<TopicRow>(args, {
    shape: { list: 'topics', types: ['string', 'string'] },
    load: async (page) => pageOf((await loaders.topicTree()).all, page, sortKey),
    count: async () => (await loaders.topicTree()).all.length,
    sortKey,
  });
}

async function actor({ id, name }: ByIdOrName, context: ApiContext) {
  if (isGiven(id, name)) return context.loaders.actors.load(id);
  return resolveActor(String(name), context);
}

async function topic({ id, name }: ByIdOrName, context: ApiContext) {
  if (isGiven(id, name)) return (await context.loaders.topicTree()).find(id);
  return resolveTopic(String(name), context);
}

/** Exactly one of the two has to be given: true for the id. */
function isGiven(id: ByIdOrName['id'], name: ByIdOrName['name']): id is string {
  if ((id == null) !== (name == null)) return id != null;
  const message = 'Give either the argument `id` or the argument `name`.';
  throw new QuestionError(message, 'BAD_USER_INPUT', { argument: 'name' });
}

/** Fields at the root have no parent: this leaves it away. */
const root =
  <A>(answer: (args: A, context: ApiContext) => unknown) =>
  (_: unknown, args: A, context: ApiContext) =>
    answer(args, context);

/** The questions. */
export const queryResolvers = {
  Query: {
    whoMetWhom: root<MeetingArgs>(whoMetWhom),
    actor: root(actor),
    actors: root<ActorArgs>(findActors),
    event: root<ById>(({ id }, { loaders }) => loaders.events.load(id)),
    events: root<EventArgs>(findEvents),
    disputes: root<DisputeArgs>(findDisputes),
    diffArticles: root<DiffArgs>(diffStoredArticles),
    eventSeries: root<SeriesArgs>(eventSeries),
    topActors: root<EventArgs>(topActors),
    topTopics: root<EventArgs>(topTopics),
    topics: root(topics),
    topic: root(topic),
    articles: root(articles),
    article: root<ById>(({ id }, { loaders }) => loaders.articles.load(id)),
    statements: root<StatementArgs>(findStatements),
    ledger: root<LedgerArgs>(findLedger),
    search: root(search),
    actorMatches: root(actorMatches),
    path: root(findPath),
    ...REACH_QUERIES,
    ...NETWORK_QUERIES,
    ...CORRECTION_QUERIES,
    limits: root((_, { limits }) => limits),
    graphStatus: root((_, context) => readGraphStatus(context)),
    node: root<ById>(({ id }, context) => findNode(id, context)),
    nodes: root<{ readonly ids: readonly string[] }>(({ ids }, context) => findNodes(ids, context)),
  },
};
