import type { GraphQLArgument } from 'graphql';
import { NotNested } from '../../store/cypher/nested/wanted.ts';

const PAGE = ['first', 'after'];
const PERIOD = ['from', 'to'];
const NARROWED = ['types', 'includeNegated', 'modality', ...PERIOD];
const NAMED = ['actor', 'source', 'target', 'topic'];
const SORTED = ['where', 'orderBy'];
const AS_OF = ['asOf'];

/**
 * The arguments that nested statements heed, field by field: a piece that learns one more adds it here,
 * and until then nobody's question is answered without it.
 */
export const KNOWN_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  'Query.actor': ['id', 'name'],
  'Query.event': ['id'],
  'Query.topic': ['id', 'name'],
  'Query.article': ['id'],
  'Query.node': ['id'],
  'Query.nodes': ['ids'],
  'Query.events': [...NARROWED, ...NAMED, ...SORTED, ...PAGE],
  'Query.eventSeries': [...NARROWED, ...NAMED, 'where', 'bucket', 'by'],
  'Query.topTopics': [...NARROWED, ...NAMED, 'where', 'first'],
  'Query.topActors': [...NARROWED, ...NAMED, 'where', 'first', 'kind'],
  'Query.actorMatrix': [...NARROWED, ...NAMED, 'where', 'first'],
  'Query.network': [...NARROWED, 'actor', 'topic', 'where', 'kind', 'first'],
  'Query.outlets': ['first'],
  'Query.neighbourhood': ['actor', 'hops', 'limit', 'types', 'topic', ...PERIOD],
  'Query.whoMetWhom': [...PERIOD, ...PAGE, 'actor', 'counterpart', 'topic'],
  'Query.actors': [...SORTED, ...PAGE, 'search', 'prefix', 'kind', 'country', 'mentioned'],
  'Query.articles': PAGE,
  'Query.topics': PAGE,
  'Query.statements': [...PAGE, 'speaker', 'hearer', 'about', 'kind', 'where'],
  'Query.actorMatches': ['q', 'first'],
  'Query.path': ['from', 'to', 'maxHops'],
  'Actor.events': [...NARROWED, ...SORTED, ...PAGE, 'topic'],
  'Actor.meetings': [...PERIOD, ...PAGE, 'topic'],
  'Actor.counterparts': [...NARROWED, ...PAGE, 'topic'],
  'Actor.statements': [...PAGE, 'kind'],
  'Actor.timeline': [...PERIOD, ...PAGE, 'kinds'],
  'Actor.offices': AS_OF,
  'Actor.memberships': AS_OF,
  'Actor.partOf': AS_OF,
  'Actor.activeIn': AS_OF,
  'Topic.events': [...NARROWED, ...SORTED, ...PAGE],
  'Topic.positions': [...PERIOD, ...PAGE, 'stance'],
  'Article.events': ['types', 'includeNegated', ...PAGE],
  'Article.statements': [...PAGE, 'kind'],
  'Article.sentences': PAGE,
  'Article.mentions': PAGE,
  'Pair.events': PAGE,
  'Pair.series': ['bucket', 'byIssue'],
  'Event.counterparts': ['of'],
  'Event.evidence': ['first'],
  'EventEdge.evidence': ['first'],
};

/** Throws `NotNested` where a field is given an argument that its piece does not heed. */
export function assertKnown(
  coordinate: string,
  declared: readonly GraphQLArgument[],
  args: Readonly<Record<string, unknown>>,
): void {
  const known = KNOWN_ARGUMENTS[coordinate] ?? [];
  for (const { name, defaultValue } of declared) {
    const value = args[name];
    const isUsual = value == null || value === defaultValue;
    if (!isUsual && !known.includes(name)) throw new NotNested(`${coordinate}(${name})`);
  }
}
