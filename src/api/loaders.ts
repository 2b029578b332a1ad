import type { AttendanceSide } from '../graph/attendance.ts';
import { compareText } from '../graph/canonical.ts';
import { compareRoles, type Role } from '../model/event.ts';
import type { ActorRow, EvidenceRow, SentenceRow, SourceRow } from '../model/graph.ts';
import { runIds } from '../store/batches.ts';
import {
  ACTOR_EVENT_COUNTS,
  MENTION_COUNTS,
  type StoredTie,
  TIES,
} from '../store/cypher/read-actors.ts';
import {
  CITATIONS,
  CITING_SENTENCES,
  SENTENCE_MENTIONS,
  SENTENCE_SOURCES,
  type StoredMention,
} from '../store/cypher/read-articles.ts';
import {
  EVENT_TOPICS,
  EVIDENCE,
  PARTICIPANTS,
  SENTENCE_EVENTS,
} from '../store/cypher/read-event-parts.ts';
import {
  ACTORS,
  ARTICLES,
  type ArticleHead,
  EVENTS,
  type Found,
  type Ids,
  SENTENCES,
  SOURCES,
  STATEMENTS,
  type StatementRecord,
} from '../store/cypher/read-nodes.ts';
import { STATEMENT_ENDS } from '../store/cypher/read-statements.ts';
import { ARTICLE_TEXTS } from '../store/cypher/verify.ts';
import type { EventNode } from '../store/cypher/write-events.ts';
import { toEvidenceRow } from '../store/refold.ts';
import type { GraphStore, Query } from '../store/store.ts';
import { attendanceOfDays } from './attendance.ts';
import type { Explain, ExplainedArticle } from './explained.ts';
import { type ListLoaders, openListLoaders } from './list-loaders.ts';
import { createLoader, type Loader } from './loader.ts';
import { type NameLoaders, openNameLoaders } from './name-loaders.ts';
import { openReachLoaders, type ReachLoaders } from './reach-loaders.ts';
import { openTopicTree, type TopicTree } from './topic-tree.ts';

/** An actor's part in an event. */
export interface ParticipantRecord {
  readonly actor: string;
  readonly role: Role;
}

/** Where a statement's edges lead. */
export interface StatementEnd {
  readonly type: 'SPEAKER' | 'HEARER' | 'CONCERNS';
  readonly label: 'Actor' | 'Topic';
  readonly end: string;
}

/** A note of an article with the sentences that bear its mark. */
export interface CitationRecord {
  readonly marker: string;
  readonly start: number;
  readonly end: number;
  readonly ibid: boolean;
  readonly source: string;
  readonly sentences: readonly string[];
}

/** All look-ups of one request; each goes to the store once a level, however many ask. */
export interface Loaders extends ListLoaders, NameLoaders, ReachLoaders {
  readonly actors: Loader<ActorRow | null>;
  readonly events: Loader<EventNode | null>;
  readonly articles: Loader<ArticleHead | null>;
  readonly articleTexts: Loader<string>;
  readonly sentences: Loader<SentenceRow | null>;
  readonly statements: Loader<StatementRecord | null>;
  readonly sources: Loader<SourceRow | null>;
  readonly participants: Loader<readonly ParticipantRecord[]>;
  readonly eventTopics: Loader<readonly string[]>;
  readonly evidence: Loader<readonly EvidenceRow[]>;
  readonly sentenceEvents: Loader<readonly string[]>;
  readonly sentenceMentions: Loader<readonly StoredMention[]>;
  readonly sentenceSources: Loader<readonly string[]>;
  readonly statementEnds: Loader<readonly StatementEnd[]>;
  readonly citations: Loader<readonly CitationRecord[]>;
  readonly ties: Loader<readonly StoredTie[]>;
  readonly mentionCounts: Loader<number>;
  readonly actorEventCounts: Loader<number>;
  /** By a day: the groups of its meetings of which articles disagree who was there. */
  readonly attendance: Loader<readonly (readonly AttendanceSide[])[]>;
  /** Articles read anew, with reasons. */
  readonly explained: Loader<ExplainedArticle | null>;
  readonly topicTree: () => Promise<TopicTree>;
}

/** The loaders of a new request. */
export function openLoaders(
  store: GraphStore,
  keptTopics?: () => Promise<TopicTree>,
  explain: Explain = async () => new Map(),
): Loaders {
  const rowsOf = <T>(query: Query<Ids, T>, ids: readonly string[]) =>
    runIds(store.read, query, ids);
  const one = <T, R extends { readonly id: string }>(query: Query<Ids, R>, of: (row: R) => T) =>
    createLoader<T | null>(
      async (ids) => new Map((await rowsOf(query, ids)).map((row) => [row.id, of(row)])),
      null,
    );
  const row = <T>(query: Query<Ids, Found<T>>) => one(query, (found) => found.row);
  const counts = (query: Query<Ids, { readonly id: string; readonly total: number }>) =>
    createLoader(async (ids) => new Map((await rowsOf(query, ids)).map((r) => [r.id, r.total])), 0);
  const many = <T, R extends { readonly id: string }>(
    query: Query<Ids, R>,
    of: (row: R) => T,
    order: (a: T, b: T) => number,
  ) =>
    createLoader<readonly T[]>(async (ids) => groupById(await rowsOf(query, ids), of, order), []);

  const events = row(EVENTS);
  const evidence = many(
    EVIDENCE,
    ({ sentence, row }) => toEvidenceRow({ sentence, properties: row }),
    (a, b) => compareText(a.article, b.article) || a.start - b.start || compareText(a.id, b.id),
  );
  return {
    ...openListLoaders(store, events),
    ...openNameLoaders(store),
    ...openReachLoaders(store),
    actors: row(ACTORS),
    events,
    articles: row(ARTICLES),
    explained: createLoader<ExplainedArticle | null>((ids) => explain(ids), null),
    articleTexts: createLoader(
      async (ids) => new Map((await rowsOf(ARTICLE_TEXTS, ids)).map((r) => [r.id, r.text])),
      '',
    ),
    sentences: one(SENTENCES, ({ row, article }) => ({ ...row, article })),
    statements: one(STATEMENTS, ({ row, sentence }) => ({ ...row, sentence })),
    sources: row(SOURCES),
    participants: many(
      PARTICIPANTS,
      ({ actor, role }) => ({ actor, role }),
      (a, b) => compareRoles(a.role, b.role) || compareText(a.actor, b.actor),
    ),
    eventTopics: many(EVENT_TOPICS, ({ topic }) => topic, compareText),
    evidence,
    attendance: createLoader((dates) => attendanceOfDays(store.read, evidence, dates), []),
    sentenceEvents: many(SENTENCE_EVENTS, ({ event }) => event, compareText),
    sentenceMentions: many(SENTENCE_MENTIONS, (found) => found, compareMentions),
    sentenceSources: many(SENTENCE_SOURCES, ({ source }) => source, compareText),
    statementEnds: many(
      STATEMENT_ENDS,
      ({ type, label, end }) => ({ type, label, end }),
      (a, b) => compareText(a.end, b.end),
    ),
    citations: createLoader((ids) => loadCitations(rowsOf, ids), []),
    ties: many(
      TIES,
      (found) => found,
      (a, b) => compareText(a.actor, b.actor),
    ),
    mentionCounts: counts(MENTION_COUNTS),
    actorEventCounts: counts(ACTOR_EVENT_COUNTS),
    topicTree: keptTopics ?? openTopicTree(store),
  };
}

/** Order of mentions in a text. */
export function compareMentions(a: StoredMention, b: StoredMention): number {
  return a.row.start - b.row.start || a.row.end - b.row.end || compareText(a.actor, b.actor);
}

function groupById<T, R extends { readonly id: string }>(
  rows: readonly R[],
  of: (row: R) => T,
  order: (a: T, b: T) => number,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(of(row));
    else groups.set(row.id, [of(row)]);
  }
  for (const group of groups.values()) group.sort(order);
  return groups;
}

type RowsOf = <T>(query: Query<Ids, T>, ids: readonly string[]) => Promise<readonly T[]>;

async function loadCitations(
  rowsOf: RowsOf,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CitationRecord[]>> {
  const [notes, marks] = await Promise.all([rowsOf(CITATIONS, ids), rowsOf(CITING_SENTENCES, ids)]);
  const sentences = new Map<string, string[]>();
  const nameOf = (article: string, source: string, marker: string) =>
    JSON.stringify([article, source, marker]);
  for (const { id, source, marker, sentence } of marks) {
    const name = nameOf(id, source, marker);
    sentences.set(name, [...(sentences.get(name) ?? []), sentence]);
  }
  return groupById(
    notes,
    ({ id, source, row }) => ({
      ...row,
      source,
      sentences: sentences.get(nameOf(id, source, row.marker)) ?? [],
    }),
    (a, b) => a.start - b.start || a.end - b.end || compareText(a.source, b.source),
  );
}
