import type { ReasonCount } from '../explain/not-understood.ts';
import type { ToldPassage } from '../explain/told.ts';
import type { EventType } from '../model/event.ts';
import { runIds } from '../store/batches.ts';
import { DISPUTED_IN_ARTICLES } from '../store/cypher/read-disputed.ts';
import { PARTICIPANTS } from '../store/cypher/read-event-parts.ts';
import { ACTORS } from '../store/cypher/read-nodes.ts';
import type { GraphStore } from '../store/store.ts';
import { explainArticle } from './explain-article.ts';
import type { EventCounts } from './ingest-article.ts';
import type { Knowledge } from './knowledge.ts';
import { storedArticles } from './stored-articles.ts';

/** An event of the run about which accounts differ, with the names of its two sides. */
export interface Disputed {
  readonly id: string;
  readonly type: EventType;
  readonly date: string | null;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** What articles of a run left unused. */
export interface NotUnderstood {
  /** Sentences of these articles, and those that gave an event or a statement. */
  readonly sentences: number;
  readonly used: number;
  /** Why the others gave nothing, the most frequent reason first. */
  readonly reasons: readonly ReasonCount[];
  /** Those that look as if they told an event, the most telling first; `SHOWN` at most. */
  readonly passages: readonly (Pick<ToldPassage, 'sentence' | 'words' | 'reason' | 'detail'> & {
    readonly article: string;
  })[];
}

/** What a run leaves to look at. */
export interface IngestReport {
  /** Events that articles of the run tell and about which accounts differ, latest first. */
  readonly disputed: readonly Disputed[];
  /** Null where the run was too large to read its articles a second time. */
  readonly notUnderstood: NotUnderstood | null;
}

/** The report on a run, with what it did to the events of the graph. */
export interface RunReport extends IngestReport {
  readonly events: EventCounts;
}

/** Sentences that a report shows: more are not read. */
export const SHOWN = 4;

/**
 * Articles, and UTF-16 code units of their texts, up to which a run tells what was not understood. It
 * takes a second reading, with reasons: of so few a second or two, of thousands as long as the run.
 */
export const EXPLAINED = { articles: 10, characters: 150_000 } as const;

/** The report on articles that a run wrote to the store. Throws `StoreError`. */
export async function readReport(
  store: GraphStore,
  knowledge: Knowledge,
  articles: readonly string[],
): Promise<IngestReport> {
  return {
    disputed: await readDisputed(store, articles),
    notUnderstood: await readNotUnderstood(store, knowledge, articles),
  };
}

async function readDisputed(
  store: GraphStore,
  articles: readonly string[],
): Promise<readonly Disputed[]> {
  const rows = await runIds(store.read, DISPUTED_IN_ARTICLES, articles);
  const events = new Map(rows.map((row) => [row.id, row]));
  const parts = await runIds(store.read, PARTICIPANTS, [...events.keys()]);
  const actors = [...new Set(parts.map(({ actor }) => actor))];
  const named = await runIds(store.read, ACTORS, actors);
  const names = new Map(named.map(({ id, row }) => [id, row.name]));
  return [...events.values()]
    .map(({ id, type, date }): Disputed => {
      const side = (role: string) =>
        parts
          .filter((part) => part.id === id && part.role === role)
          .map(({ actor }) => names.get(actor) ?? actor)
          .sort();
      return { id, type, date: date ?? null, sources: side('SOURCE'), targets: side('TARGET') };
    })
    .sort(latestFirst);
}

function latestFirst(a: Disputed, b: Disputed): number {
  const [day, other] = [a.date ?? '', b.date ?? ''];
  if (day !== other) return day < other ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

async function readNotUnderstood(
  store: GraphStore,
  knowledge: Knowledge,
  ids: readonly string[],
): Promise<NotUnderstood | null> {
  if (ids.length > EXPLAINED.articles) return null;
  const articles = await storedArticles(store, ids);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > EXPLAINED.characters) return null;
  const explained = [];
  for (const article of articles) explained.push(await explainArticle(article, knowledge));
  return sumUp(
    explained.map(({ article, coverage, notUnderstood }) => {
      return { article: article.id, ...coverage, notUnderstood };
    }),
  );
}

/** What is known of one article's coverage. */
export interface Covered {
  readonly article: string;
  readonly sentences: number;
  readonly used: number;
  readonly reasons: readonly ReasonCount[];
  readonly notUnderstood: readonly Pick<ToldPassage, 'sentence' | 'words' | 'reason' | 'detail'>[];
}

/** Coverage of several articles together; the most telling sentence of each comes before the second of any. */
export function sumUp(articles: readonly Covered[]): NotUnderstood {
  const counts = new Map<ReasonCount['reason'], number>();
  for (const { reason, count } of articles.flatMap(({ reasons }) => reasons)) {
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  const ranked = articles.flatMap(({ article, notUnderstood }) =>
    notUnderstood.map(({ sentence, words, reason, detail }, rank) => {
      return { rank, passage: { article, sentence, words, reason, detail } };
    }),
  );
  return {
    sentences: articles.reduce((sum, { sentences }) => sum + sentences, 0),
    used: articles.reduce((sum, { used }) => sum + used, 0),
    reasons: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    passages: ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, SHOWN)
      .map(({ passage }) => passage),
  };
}
