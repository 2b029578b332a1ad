import { type NoParams, query } from './query.ts';
import type { Anchor } from './read-events.ts';
import type { TopicRecord } from './read-nodes.ts';

/** All topics with the one each belongs under: few enough to be read at once. */
export const TOPIC_TREE = query<
  NoParams,
  { readonly topic: TopicRecord; readonly broader: readonly string[] }
>(
  'read.topicTree',
  `MATCH (t:Topic)
RETURN properties(t) AS topic, [(t)-[:BROADER]->(b:Topic) | b.id] AS broader
ORDER BY topic.name, topic.id`,
);

/** How many events are about topics, each given with those narrower than it. */
export const TOPIC_EVENT_COUNTS = query<
  { readonly anchors: readonly Anchor[] },
  { readonly key: string; readonly total: number }
>(
  'read.topicEventCounts',
  `UNWIND $anchors AS anchor
UNWIND anchor.ids AS id
MATCH (:Topic {id: id})<-[:ABOUT]-(e:Event)
RETURN anchor.key AS key, count(DISTINCT e) AS total`,
);
