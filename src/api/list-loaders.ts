import type { SentenceRow } from '../model/graph.ts';
import {
  ARTICLE_MENTION_COUNTS,
  ARTICLE_MENTIONS,
  ARTICLE_SENTENCES,
  SENTENCE_COUNTS,
  type StoredMention,
} from '../store/cypher/read-articles.ts';
import {
  type Anchor,
  allEventsCount,
  allEventsPage,
  type EventAnchorKind,
  type EventFilter,
  type EventOrder,
  type EventPage,
  eventCount,
  eventPage,
} from '../store/cypher/read-events.ts';
import { PAIR_ISSUES } from '../store/cypher/read-meetings.ts';
import { COUNTERPARTS, type CounterpartRow } from '../store/cypher/read-series.ts';
import {
  type ListedStatement,
  type StatementAnchorKind,
  type StatementFilter,
  type StatementPage,
  statementCount,
  statementPage,
} from '../store/cypher/read-statements.ts';
import { TOPIC_EVENT_COUNTS } from '../store/cypher/read-topics.ts';
import type { Condition } from '../store/cypher/where/draft.ts';
import type { EventNode } from '../store/cypher/write-events.ts';
import type { GraphStore } from '../store/store.ts';
import type { Page } from './connection.ts';
import { createLoader, createLoaders, type Loader } from './loader.ts';

/** Which list of events, and which part of it. */
export interface EventListArgs {
  readonly kind: EventAnchorKind;
  readonly filter: EventFilter;
  readonly where: Condition | undefined;
}

/** Which list of statements, and which part of it. */
export interface StatementListArgs {
  readonly kind: StatementAnchorKind;
  readonly filter: StatementFilter;
  readonly where: Condition | undefined;
}

/** An issue of a pair. */
export interface IssueRecord {
  readonly topic: string;
  readonly count: number;
}

/** Loaders of lists: a hundred actors with their latest events are one statement. */
export interface ListLoaders {
  /** Keys are made by `anchorKey`. */
  readonly eventPages: (
    args: EventListArgs & Page & { readonly order: EventOrder },
  ) => Loader<readonly EventNode[]>;
  readonly eventCounts: (args: EventListArgs) => Loader<number>;
  readonly statementPages: (args: StatementListArgs & Page) => Loader<readonly ListedStatement[]>;
  readonly statementCounts: (args: StatementListArgs) => Loader<number>;
  readonly articleSentences: (page: Page) => Loader<readonly SentenceRow[]>;
  readonly articleSentenceCounts: Loader<number>;
  readonly articleMentions: (page: Page) => Loader<readonly StoredMention[]>;
  readonly articleMentionCounts: Loader<number>;
  /** Keys are made by `anchorKey` of the ids of the meetings. */
  readonly pairIssues: Loader<readonly IssueRecord[]>;
  readonly topicEventCounts: Loader<number>;
  /** Keys are made by `anchorKey` of the actor's id. */
  readonly counterparts: (filter: EventFilter) => Loader<readonly CounterpartRow[]>;
}

/** Key of a list that starts from these ids. */
export function anchorKey(ids: readonly string[]): string {
  return JSON.stringify(ids);
}

/** The list loaders of a new request; `events` loads one by its id. */
export function openListLoaders(store: GraphStore, events: Loader<EventNode | null>): ListLoaders {
  const { read } = store;
  const pageOfAll = async (rows: readonly { readonly id: string }[], keys: readonly string[]) => {
    const found = await Promise.all(rows.map(({ id }) => events.load(id)));
    const page = found.filter((event) => event !== null);
    return new Map(keys.map((key) => [key, page]));
  };
  return {
    eventPages: createLoaders(async ({ kind, filter, where, order, limit, after }, keys) => {
      const page: EventPage = {
        anchors: keys.map(toAnchor),
        limit,
        afterDay: after?.[0] ?? null,
        afterId: textAt(after, 1),
      };
      const params = { ...filter, ...page, ...where?.params };
      const text = where?.text ?? '';
      if (kind === 'all') return pageOfAll(await read(allEventsPage(text, order), params), keys);
      const rows = await read(eventPage(kind, text, order), params);
      return grouped(
        rows,
        (row) => row.key,
        (row) => row.event,
      );
    }, []),
    eventCounts: createLoaders(async ({ kind, filter, where }, keys) => {
      const text = where?.text ?? '';
      if (kind === 'all') {
        const [row] = await read(allEventsCount(text), { ...filter, ...where?.params });
        return new Map(keys.map((key) => [key, row?.total ?? 0]));
      }
      const params = { ...filter, anchors: keys.map(toAnchor), ...where?.params };
      return totals(await read(eventCount(kind, text), params), (row) => row.key);
    }, 0),
    statementPages: createLoaders(async ({ kind, filter, where, limit, after }, ids) => {
      const page: StatementPage = {
        ids,
        limit,
        afterDay: textAt(after, 0),
        afterArticle: textAt(after, 1),
        afterStart: numberAt(after, 2),
        afterId: textAt(after, 3),
      };
      const params = { ...filter, ...page, ...where?.params };
      const rows = await read(statementPage(kind, where?.text ?? ''), params);
      return grouped(
        rows,
        (row) => row.id,
        (row) => row,
      );
    }, []),
    statementCounts: createLoaders(async ({ kind, filter, where }, ids) => {
      const params = { ...filter, ids, ...where?.params };
      return totals(await read(statementCount(kind, where?.text ?? ''), params), (row) => row.id);
    }, 0),
    articleSentences: createLoaders(async ({ limit, after }, ids) => {
      const rows = await read(ARTICLE_SENTENCES, { ids, limit, afterIndex: numberAt(after, 0) });
      return grouped(
        rows,
        (row) => row.id,
        ({ id: article, row }) => ({ ...row, article }),
      );
    }, []),
    articleSentenceCounts: createLoader(
      async (ids) => totals(await read(SENTENCE_COUNTS, { ids }), (row) => row.id),
      0,
    ),
    articleMentions: createLoaders(async ({ limit, after }, ids) => {
      const rows = await read(ARTICLE_MENTIONS, {
        ids,
        limit,
        afterStart: numberAt(after, 0),
        afterEnd: numberAt(after, 1),
        afterActor: textAt(after, 2),
      });
      return grouped(
        rows,
        (row) => row.id,
        (row) => row,
      );
    }, []),
    articleMentionCounts: createLoader(
      async (ids) => totals(await read(ARTICLE_MENTION_COUNTS, { ids }), (row) => row.id),
      0,
    ),
    pairIssues: createLoader(async (keys) => {
      const rows = await read(PAIR_ISSUES, { anchors: keys.map(toAnchor) });
      return grouped(
        rows,
        (row) => row.key,
        ({ topic, count }) => ({ topic, count }),
      );
    }, []),
    counterparts: createLoaders(async (filter, keys) => {
      const rows = await read(COUNTERPARTS, { ...filter, anchors: keys.map(toAnchor) });
      return grouped(
        rows,
        (row) => row.key,
        (row) => row,
      );
    }, []),
    topicEventCounts: createLoader(async (keys) => {
      const anchors = keys.map(toAnchor);
      return totals(await read(TOPIC_EVENT_COUNTS, { anchors }), (row) => row.key);
    }, 0),
  };
}

/** The anchor that a key names. */
export function toAnchor(key: string): Anchor {
  return { key, ids: JSON.parse(key) as readonly string[] };
}

/** A part of a cursor, null on the first page. */
export function textAt(after: Page['after'], at: number): string | null {
  const part = after?.[at];
  return part === undefined ? null : String(part);
}

/** As `textAt`, of a part that is a number. */
export function numberAt(after: Page['after'], at: number): number | null {
  const part = after?.[at];
  return part === undefined ? null : Number(part);
}

/** Rows list by list, in the order in which they came. */
export function grouped<R, T>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  of: (row: R) => T,
): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list) list.push(of(row));
    else lists.set(key, [of(row)]);
  }
  return lists;
}

/** Totals by key. */
export function totals<R extends { readonly total: number }>(
  rows: readonly R[],
  keyOf: (row: R) => string,
): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [keyOf(row), row.total]));
}
