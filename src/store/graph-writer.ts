import type { GraphPatch } from '../model/graph.ts';
import { runIds } from './batches.ts';
import { addContribution, removeContribution, type Shared } from './contribution.ts';
import { CHANGES_KEPT, type ChangeRow, CREATE_CHANGE, FORGET_CHANGES } from './cypher/changes.ts';
import { BUMP_GRAPH, GRAPH_STATE } from './cypher/graph-node.ts';
import {
  DELETE_ORPHANED_ACTORS,
  DELETE_ORPHANED_SOURCES,
  DELETE_ORPHANED_TOPICS,
} from './cypher/remove-article.ts';
import { STANDING_ARTICLES } from './cypher/write-article.ts';
import { type EventChanges, refoldActors, refoldEvents } from './refold.ts';
import type { GraphStore, Run } from './store.ts';

/** What a write did to the graph. */
export interface WriteResult {
  readonly article: string;
  /** `new` and `changed`: written. `known`: the same text, ontology and extractor had been in; nothing done. */
  readonly status: 'new' | 'known' | 'changed' | 'removed' | 'absent';
  /** Articles that went because the new one came from the same file or address. */
  readonly replaced: readonly string[];
  readonly events: EventChanges;
  /** The graph's version after the write; it counts writes that changed something. */
  readonly version: number;
}

/** Settings of a write. */
export interface WriteOptions {
  /** Time of the write, ISO 8601, kept as the graph's `lastIngest`; the store has no clock of its own. */
  readonly at?: string;
}

const NO_CHANGES: EventChanges = { added: 0, changed: 0, removed: 0 };

/**
 * Writes what one article gives, in one transaction: its former contribution goes (also that of
 * another text of the same origin), the new one comes, and the events of all keys touched are folded
 * anew. Writing an article twice does nothing; the order of articles does not matter. Throws
 * `StoreError` when the store fails, and when the patch refers to actors or topics that the graph
 * does not know; nothing is half-written then.
 */
export async function writeArticle(
  store: GraphStore,
  patch: GraphPatch,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const { id, origin, fingerprint } = patch.article;
  const standing = await store.read(STANDING_ARTICLES, { id, origin });
  if (isKnown(standing, id, fingerprint)) return known(id, await versionOf(store.read));
  return store.write(async (run) => {
    const articles = await run(STANDING_ARTICLES, { id, origin });
    if (isKnown(articles, id, fingerprint)) return known(id, await versionOf(run));
    const touched: Shared[] = [];
    for (const article of articles) touched.push(await removeContribution(run, article.id));
    touched.push(await addContribution(run, patch));
    const status = articles.length > 0 ? 'changed' : 'new';
    const what = { article: id, status } as const;
    const { events, version } = await settle(run, what, touched, patch.evidence, options);
    const replaced = articles.map((article) => article.id).filter((other) => other !== id);
    return { article: id, status, replaced, events, version };
  });
}

/**
 * Takes away one article's contribution and nothing else; events that no other article tells go with
 * it. An id that is not in the graph gives status `absent`.
 */
export async function removeArticle(
  store: GraphStore,
  id: string,
  options: WriteOptions = {},
): Promise<WriteResult> {
  return store.write(async (run) => {
    const standing = await run(STANDING_ARTICLES, { id, origin: null });
    if (standing.length === 0) {
      const version = await versionOf(run);
      return { article: id, status: 'absent', replaced: [], events: NO_CHANGES, version };
    }
    const touched = await removeContribution(run, id);
    const what = { article: id, status: 'removed' } as const;
    const { events, version } = await settle(run, what, [touched], [], options);
    return { article: id, status: 'removed', replaced: [], events, version };
  });
}

/** Brings what articles share into line with what stands now, counts the write and notes what it did. */
async function settle(
  run: Run,
  what: Pick<ChangeRow, 'article' | 'status'>,
  touched: readonly Shared[],
  evidence: GraphPatch['evidence'],
  { at }: WriteOptions,
): Promise<{ readonly events: EventChanges; readonly version: number }> {
  const all = (part: (shared: Shared) => ReadonlySet<string>) => [
    ...new Set(touched.flatMap((shared) => [...part(shared)])),
  ];
  const events = await refoldEvents(
    run,
    all((shared) => shared.keys),
    evidence,
  );
  const actors = all((shared) => shared.actors);
  await refoldActors(run, actors);
  await runIds(run, DELETE_ORPHANED_ACTORS, actors);
  await runIds(
    run,
    DELETE_ORPHANED_SOURCES,
    all((shared) => shared.sources),
  );
  await run(DELETE_ORPHANED_TOPICS, {});
  const bump = { ontologyDigest: null, extractorVersion: null, lastIngest: at ?? null };
  const [state] = await run(BUMP_GRAPH, bump);
  const version = state?.version ?? 0;
  await note(run, { ...what, ...events, version });
  const { added, changed, removed } = events;
  return {
    events: { added: added.length, changed: changed.length, removed: removed.length },
    version,
  };
}

/** Forgetting is left to every hundredth write, for it looks at all that is kept. */
async function note(run: Run, change: ChangeRow): Promise<void> {
  await run(CREATE_CHANGE, { change });
  const { version } = change;
  if (version % 100 === 0) await run(FORGET_CHANGES, { until: version - CHANGES_KEPT });
}

type Standing = readonly { readonly id: string; readonly fingerprint: string }[];

/** Whether the article stands there as it is, and alone. */
function isKnown(standing: Standing, id: string, fingerprint: string): boolean {
  const [only] = standing;
  return standing.length === 1 && only?.id === id && only.fingerprint === fingerprint;
}

function known(article: string, version: number): WriteResult {
  return { article, status: 'known', replaced: [], events: NO_CHANGES, version };
}

async function versionOf(run: Run): Promise<number> {
  const [state] = await run(GRAPH_STATE, {});
  return state?.version ?? 0;
}
