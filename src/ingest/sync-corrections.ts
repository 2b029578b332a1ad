import { setImmediate } from 'node:timers/promises';
import { collapse } from '../corrections/collapsed.ts';
import { ofOutcomeLine } from '../corrections/outcome-lines.ts';
import { sortedSet } from '../graph/canonical.ts';
import type { Correction } from '../model/correction.ts';
import { runIds } from '../store/batches.ts';
import {
  ARTICLES_OF_ACTORS,
  CORRECTED_ARTICLES,
  KNOWN_CORRECTIONS,
  NOTE_CORRECTIONS,
  SENTENCES_WITH,
} from '../store/cypher/corrections.ts';
import type { GraphStore } from '../store/store.ts';
import { type EventCounts, type IngestTools, ingestArticle } from './ingest-article.ts';
import { standingArticles } from './stored-articles.ts';

/** What bringing the graph in line with the corrections did. */
export interface SyncedCorrections {
  /** Articles that were read anew. */
  readonly articles: readonly string[];
  readonly events: EventCounts;
}

const NOTHING: SyncedCorrections = {
  articles: [],
  events: { added: 0, changed: 0, removed: 0 },
};

/**
 * Reads those articles of the graph anew that corrections concern which came or went since the last time,
 * by whatever way: a command, a mutation, a pull. The graph is then as if all its articles were taken in
 * with these corrections. Where it is stopped, the next call goes on. Throws `CorrectionsError`, `StoreError`.
 */
export async function syncCorrections(
  tools: Omit<IngestTools, 'store' | 'dryRun'> & { readonly store: GraphStore },
): Promise<SyncedCorrections> {
  const { store, knowledge } = tools;
  const corrections = knowledge.corrections.read().lines.map(({ correction }) => correction);
  const wanted = sortedSet(corrections.map(({ id }) => id));
  const [state] = await store.read(KNOWN_CORRECTIONS, {});
  const known = new Set(state?.ids ?? []);
  const fresh = corrections.filter(({ id }) => !known.delete(id));
  if (fresh.length === 0 && known.size === 0) return NOTHING;
  const concerned = await articlesOf(store, fresh, known);
  const synced = await readAnew(tools, concerned);
  await store.write(async (run) => run(NOTE_CORRECTIONS, { ids: wanted }));
  return synced;
}

async function readAnew(
  tools: Omit<IngestTools, 'store'> & { readonly store: GraphStore },
  ids: readonly string[],
): Promise<SyncedCorrections> {
  const articles: string[] = [];
  const events = { added: 0, changed: 0, removed: 0 };
  for (const id of ids) {
    const [article] = await standingArticles(tools.store, [id]);
    if (!article) continue;
    const { status, events: counts } = await ingestArticle(article, tools);
    await setImmediate(); // others get their turn: reading an article never waits
    if (status === 'known') continue;
    articles.push(id);
    events.added += counts.added;
    events.changed += counts.changed;
    events.removed += counts.removed;
  }
  return { articles, events };
}

/** Articles that fresh corrections may concern, and those in which ones that are gone had an outcome. */
async function articlesOf(
  store: GraphStore,
  fresh: readonly Correction[],
  gone: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const correction of fresh) {
    for (const id of await concernedBy(store, correction)) found.add(id);
  }
  for (const { id, corrections } of await store.read(CORRECTED_ARTICLES, {})) {
    if (corrections.some((line) => gone.has(ofOutcomeLine(line).id))) found.add(id);
  }
  return sortedSet(found);
}

async function concernedBy(store: GraphStore, correction: Correction): Promise<readonly string[]> {
  if (correction.kind === 'APART' || correction.kind === 'MERGE') {
    const actors = correction.kind === 'APART' ? correction.actors : correction.from;
    const rows = await runIds(
      store.read,
      ARTICLES_OF_ACTORS,
      actors.map(({ id }) => id),
    );
    return rows.map(({ article }) => article);
  }
  const { article, quote } = correction.at;
  const rows = await store.read(SENTENCES_WITH, { word: longestWord(quote) });
  return [article, ...rows.filter(({ text }) => mayHold(text, quote)).map((row) => row.article)];
}

/** Whether the quote may stand where the sentence does: sentences may have been cut otherwise. */
function mayHold(sentence: string, quote: string): boolean {
  const { text } = collapse(sentence);
  return text.includes(quote) || quote.includes(text);
}

function longestWord(quote: string): string {
  return quote
    .split(' ')
    .reduce((longest, word) => (word.length > longest.length ? word : longest));
}
