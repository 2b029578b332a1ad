import type { TopicRow } from '../model/graph.ts';
import { TOPIC_TREE } from '../store/cypher/read-topics.ts';
import type { GraphStore } from '../store/store.ts';

/** The topics and how they stand to each other. */
export interface TopicTree {
  /** All of them, by name. */
  readonly all: readonly TopicRow[];
  find(id: string): TopicRow | undefined;
  /** Those right under a topic, by name. */
  narrower(id: string): readonly TopicRow[];
  /** Ids of the topic and all under it, whatever the depth. */
  withNarrower(id: string): readonly string[];
}

/** Reads the tree when it is first asked for, in one statement a request. */
export function openTopicTree(store: GraphStore): () => Promise<TopicTree> {
  let tree: Promise<TopicTree> | undefined;
  return () => {
    tree ??= readTree(store);
    return tree;
  };
}

/**
 * Keeps the tree from one request to the next, until this process writes: for a store that no other
 * process writes to, where all requests would read the same.
 */
export function keepTopicTree(store: GraphStore): () => Promise<TopicTree> {
  let tree: Promise<TopicTree> | undefined;
  const forget = () => {
    tree = undefined;
  };
  store.onWritten(forget);
  return () => {
    tree ??= readTree(store);
    tree.catch(forget);
    return tree;
  };
}

async function readTree(store: GraphStore): Promise<TopicTree> {
  const rows = await store.read(TOPIC_TREE, {});
  return toTree(
    rows.map(({ topic, broader }): TopicRow => ({ ...topic, broader: broader[0] ?? null })),
  );
}

/** The tree of all topics, which come by name. */
export function toTree(all: readonly TopicRow[]): TopicTree {
  const byId = new Map(all.map((topic) => [topic.id, topic]));
  const narrower = (id: string) => all.filter((topic) => topic.broader === id);
  return {
    all,
    find: (id) => byId.get(id),
    narrower,
    withNarrower(id) {
      const found = new Set([id]);
      for (const one of found) for (const topic of narrower(one)) found.add(topic.id);
      return [...found];
    },
  };
}
