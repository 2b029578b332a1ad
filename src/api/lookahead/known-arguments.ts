import type { GraphQLArgument } from 'graphql';
import { NotNested } from '../../store/cypher/nested/wanted.ts';

const PAGE = ['first', 'after'];
const PERIOD = ['from', 'to'];
const NARROWED = ['types', 'includeNegated', 'modality', ...PERIOD];

/**
 * The arguments that nested statements heed, field by field: a piece that learns one more adds it here,
 * and until then nobody's question is answered without it.
 */
export const KNOWN_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  'Query.actor': ['id'],
  'Query.event': ['id'],
  'Query.topic': ['id'],
  'Query.article': ['id'],
  'Query.events': [...NARROWED, ...PAGE, 'actor'],
  'Query.eventSeries': [...NARROWED, 'actor', 'bucket', 'by'],
  'Query.topTopics': [...NARROWED, 'actor', 'first'],
  'Query.topActors': [...NARROWED, 'actor', 'first'],
  'Query.whoMetWhom': [...PERIOD, ...PAGE, 'actor'],
  'Query.actors': [...PAGE, 'prefix', 'kind'],
  'Query.path': ['from', 'to', 'maxHops'],
  'Actor.events': [...NARROWED, ...PAGE],
  'Actor.meetings': [...PERIOD, ...PAGE],
  'Topic.events': [...NARROWED, ...PAGE],
  'Pair.events': PAGE,
  'Event.counterparts': ['of'],
  'Event.evidence': ['first'],
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
