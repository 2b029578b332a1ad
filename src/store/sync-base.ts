import { canonical, compareText, sortedSet } from '../graph/canonical.ts';
import type { BaseLayer, TieRow, TopicRow } from '../model/graph.ts';
import { runIds, runRows } from './batches.ts';
import { addTies, toTieEdge } from './contribution.ts';
import { BUMP_GRAPH, GRAPH_SHAPE, GRAPH_STATE } from './cypher/graph-node.ts';
import { DELETE_ORPHANED_ACTORS, DELETE_ORPHANED_TOPICS } from './cypher/remove-article.ts';
import { RESHAPE } from './cypher/reshape.ts';
import type { TieEdge } from './cypher/write-actors.ts';
import { SET_ACTORS } from './cypher/write-actors.ts';
import {
  BASE_ACTORS,
  BASE_TIES,
  BASE_TOPICS,
  CREATE_BROADER,
  DELETE_BASE_TIES,
  DELETE_BROADER,
  DISOWN_ACTORS,
  DISOWN_TOPICS,
  SET_TOPICS,
} from './cypher/write-base.ts';
import { toActorNode } from './refold.ts';
import type { GraphStore, Run } from './store.ts';

/** What bringing the ontology into the graph did. */
export interface SyncResult {
  readonly status: 'known' | 'changed';
  readonly actors: Changes;
  readonly topics: Changes;
  /** Actors whose ties were written anew. */
  readonly tied: number;
  readonly version: number;
}

interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Settings of `syncBase`. */
export interface SyncOptions {
  /** Kept on the graph, so that its status can tell which extractor made it. */
  readonly extractorVersion?: string;
}

const NONE: Changes = { added: 0, changed: 0, removed: 0 };

/**
 * Brings the ontology's actors, ties and topics into the graph, in one transaction, writing only what
 * differs; an equal digest does nothing. What left the ontology goes, unless articles refer to it:
 * that stays, marked as not known, until the last of them is gone. A graph that an earlier version wrote
 * in another shape is brought to the present one first. Throws `StoreError`.
 */
export async function syncBase(
  store: GraphStore,
  base: BaseLayer,
  { extractorVersion }: SyncOptions = {},
): Promise<SyncResult> {
  const isCurrent = async (run: Run) => {
    const [state] = await run(GRAPH_STATE, {});
    const same =
      state?.shape === GRAPH_SHAPE &&
      state.ontologyDigest === base.digest &&
      (extractorVersion === undefined || state.extractorVersion === extractorVersion);
    return same ? state.version : undefined;
  };
  const version = await isCurrent(store.read);
  if (version !== undefined) return known(version);
  return store.write(async (run) => {
    const current = await isCurrent(run);
    if (current !== undefined) return known(current);
    for (const query of RESHAPE) await run(query, {});
    const actors = await syncActors(run, base);
    const topics = await syncTopics(run, base.topics);
    const tied = await syncTies(run, base.ties);
    const left = await runDisowned(run, base);
    const bump = {
      ontologyDigest: base.digest,
      extractorVersion: extractorVersion ?? null,
      lastIngest: null,
    };
    const [state] = await run(BUMP_GRAPH, bump);
    return {
      status: 'changed',
      actors: { ...actors, removed: left.actors },
      topics: { ...topics, removed: left.topics },
      tied,
      version: state?.version ?? 0,
    };
  });
}

async function syncActors(run: Run, base: BaseLayer): Promise<Changes> {
  const before = new Map((await run(BASE_ACTORS, {})).map(({ actor }) => [actor.id, actor]));
  const nodes = base.actors.map(toActorNode);
  const differing = nodes.filter(
    (node) => canonical(before.get(node.id) ?? null) !== canonical(node),
  );
  await runRows(run, SET_ACTORS, differing, {});
  return count(differing.map((node) => before.has(node.id)));
}

async function syncTopics(run: Run, topics: readonly TopicRow[]): Promise<Changes> {
  const before = new Map(
    (await run(BASE_TOPICS, {})).map(({ topic, broader }) => [
      topic.id,
      canonical({ ...topic, broader }),
    ]),
  );
  const toNode = ({ broader: _, ...properties }: TopicRow) => ({ ...properties, known: true });
  const differing = topics.filter((topic) => {
    const broader = topic.broader === null ? [] : [topic.broader];
    return before.get(topic.id) !== canonical({ ...toNode(topic), broader });
  });
  await runRows(run, SET_TOPICS, differing.map(toNode), {});
  await runIds(
    run,
    DELETE_BROADER,
    differing.map((topic) => topic.id),
  );
  const edges = differing.flatMap(({ id, broader }) =>
    broader === null ? [] : [{ topic: id, broader }],
  );
  await runRows(run, CREATE_BROADER, edges, {});
  return count(differing.map((topic) => before.has(topic.id)));
}

/** Ties are compared actor by actor: an actor whose ties differ gets all of them anew. */
async function syncTies(run: Run, ties: readonly TieRow[]): Promise<number> {
  const standing = byActor(await run(BASE_TIES, {}));
  const wanted = byActor(ties.map((tie) => ({ type: tie.type, ...toTieEdge(tie) })));
  const differing = sortedSet([...standing.keys(), ...wanted.keys()]).filter(
    (actor) => standing.get(actor) !== wanted.get(actor),
  );
  const actors = new Set(differing);
  await runIds(run, DELETE_BASE_TIES, differing);
  await addTies(
    run,
    ties.filter((tie) => actors.has(tie.from)),
  );
  return differing.length;
}

function byActor(ties: readonly (TieEdge & { readonly type: string })[]): Map<string, string> {
  const lists = new Map<string, string[]>();
  for (const tie of ties) {
    const list = lists.get(tie.source) ?? [];
    lists.set(tie.source, list);
    list.push(canonical(tie));
  }
  return new Map([...lists].map(([actor, list]) => [actor, list.sort(compareText).join()]));
}

/** Marks what left the ontology, then takes away what nothing refers to. */
async function runDisowned(run: Run, base: BaseLayer): Promise<{ actors: number; topics: number }> {
  const actors = new Set(base.actors.map((actor) => actor.id));
  const lostActors = (await run(BASE_ACTORS, {}))
    .map(({ actor }) => actor.id)
    .filter((id) => !actors.has(id));
  await runIds(run, DISOWN_ACTORS, lostActors);
  await runIds(run, DELETE_ORPHANED_ACTORS, lostActors);
  const topics = new Set(base.topics.map((topic) => topic.id));
  const lostTopics = (await run(BASE_TOPICS, {}))
    .filter(({ topic }) => topic.known && !topics.has(topic.id))
    .map(({ topic }) => topic.id);
  await runIds(run, DISOWN_TOPICS, lostTopics);
  await run(DELETE_ORPHANED_TOPICS, {});
  return { actors: lostActors.length, topics: lostTopics.length };
}

function count(existing: readonly boolean[]): Changes {
  const changed = existing.filter(Boolean).length;
  return { added: existing.length - changed, changed, removed: 0 };
}

function known(version: number): SyncResult {
  return { status: 'known', actors: NONE, topics: NONE, tied: 0, version };
}
