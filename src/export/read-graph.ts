import { compareText } from '../graph/canonical.ts';
import { compareRoles, type EventStatus, eventStatus, type Role } from '../model/event.ts';
import type { ActorRow, ArticleRow, EvidenceRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import { parts } from '../store/batches.ts';
import {
  ARTICLE_HEADS,
  EVIDENCE_IN_ARTICLES,
  EVIDENCE_OF_EVENTS,
  EXPORTED_EVENTS,
  EXPORTED_STATEMENTS,
  type ExportedEvidence,
  edgesOf,
  idsOf,
  nodesOf,
} from '../store/cypher/export.ts';
import { GRAPH_STATE } from '../store/cypher/graph-node.ts';
import type { EventNode } from '../store/cypher/write-events.ts';
import type { StatementNode } from '../store/cypher/write-statements.ts';
import type { GraphStore } from '../store/store.ts';

/** Rows as stores give them: what is null there is absent. */
type Stored<T> = { readonly [K in keyof T]: T[K] | undefined };

/** An actor; aliases in the order of their row. */
export type Actor = Pick<ActorRow, 'id' | 'name' | 'kind'> &
  Partial<Pick<ActorRow, 'country' | 'aliases' | 'wikidata' | 'known'>>;

/** A topic and the broader one. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly broader: string | undefined;
}

/** An event: parts in the order of roles and ids, topics by id. */
export interface Event extends Pick<EventNode, 'id' | 'type' | 'plover'>, Partial<EventNode> {
  readonly id: string;
  readonly type: EventNode['type'];
  readonly plover: EventNode['plover'];
  readonly status: EventStatus;
  readonly participants: readonly { readonly actor: string; readonly role: Role }[];
  readonly topics: readonly string[];
}

/** A piece of evidence, the event it tells and the words of its sentence. */
export type Evidence = Pick<EvidenceRow, 'id' | 'article' | 'start' | 'end' | 'quote'> &
  Partial<EvidenceRow> & { readonly event: string; readonly sentenceText: string };

/** An article without its text. */
export type ArticleHead = Pick<ArticleRow, 'id'> &
  Stored<Omit<ArticleRow, 'id' | 'text' | 'fingerprint' | 'origin'>>;

/** A statement with those it joins; lists by id. */
export interface Statement
  extends Pick<StatementNode, 'id' | 'kind' | 'article' | 'text' | 'start' | 'end'> {
  readonly sentence: string;
  readonly speaker: string | undefined;
  readonly speakerName: string | undefined;
  readonly hearer: string | undefined;
  /** Of an ask, offer or answer: the words on which it hangs, and those that give a time. */
  readonly condition: string | undefined;
  readonly deadline: string | undefined;
  readonly deadlineDate: string | undefined;
  readonly answer: string | undefined;
  readonly saidOn: string | undefined;
  readonly actors: readonly string[];
  readonly topics: readonly string[];
}

/** A standing tie between two actors; dates of their own precision. */
export interface Tie {
  readonly type: (typeof TIES)[number];
  readonly from: string;
  readonly to: string;
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** The article that states it; none for the ontology's own. */
  readonly article: string | undefined;
}

/**
 * The graph as exports read it: actors and topics at once, since every row names some; all else in
 * parts of a thousand, in the order of ids, so that memory stays small and the same articles give the
 * same order on both stores.
 */
export interface GraphReader {
  actors(): Promise<ReadonlyMap<string, Actor>>;
  topics(): Promise<ReadonlyMap<string, Topic>>;
  ties(): AsyncIterable<readonly Tie[]>;
  events(): AsyncIterable<readonly Event[]>;
  /** Evidence of these events, event by event in their order, then by place. */
  evidenceOf(events: readonly Event[]): Promise<ReadonlyMap<string, readonly Evidence[]>>;
  articles(): AsyncIterable<readonly ArticleHead[]>;
  articlesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, ArticleHead>>;
  /** Texts of these articles, by id. */
  textsOf(articles: readonly ArticleHead[]): Promise<ReadonlyMap<string, string>>;
  /** Evidence that stands in these articles, by article, then by place. */
  evidenceIn(articles: readonly ArticleHead[]): Promise<ReadonlyMap<string, readonly Evidence[]>>;
  statements(): AsyncIterable<readonly Statement[]>;
  /** The version of the extractor that read the articles, where there were any. */
  extractorVersion(): Promise<string | undefined>;
}

const TIES = ['ACTIVE_IN', 'HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF'] as const;

/** A reader of this store. What it throws is the store's `StoreError`. */
export function readGraph(store: GraphStore): GraphReader {
  const actors = once(async () => byId(await allNodes<Actor>(store, 'Actor')));
  const topics = once(async () => readTopics(store));
  const heads = async (ids: readonly string[]) =>
    sortById(await store.read(ARTICLE_HEADS, { ids }));
  return {
    actors,
    topics,
    async *ties() {
      for (const type of TIES) {
        for (const ids of parts([...(await actors()).keys()])) yield readTies(store, type, ids);
      }
    },
    async *events() {
      for (const ids of parts(await idsIn(store, 'Event'))) yield readEvents(store, ids);
    },
    async evidenceOf(events) {
      const ids = events.map(({ id }) => id);
      const rows = await store.read(EVIDENCE_OF_EVENTS, { ids });
      return groupBy(rows.map(toEvidence).sort(byPlace), ({ event }) => event);
    },
    async *articles() {
      for (const ids of parts(await idsIn(store, 'Article'))) yield heads(ids);
    },
    async articlesOf(ids) {
      return byId(await heads([...new Set(ids)]));
    },
    async textsOf(articles) {
      const rows = await store.read(nodesOf('Article'), { ids: articles.map(({ id }) => id) });
      return new Map(rows.map(({ node }) => [String(node['id']), String(node['text'])]));
    },
    async evidenceIn(articles) {
      const ids = articles.map(({ id }) => id);
      const rows = await store.read(EVIDENCE_IN_ARTICLES, { ids });
      return groupBy(rows.map(toEvidence).sort(byPlace), ({ article }) => article);
    },
    async *statements() {
      for (const ids of parts(await idsIn(store, 'Statement'))) yield readStatements(store, ids);
    },
    async extractorVersion() {
      const [state] = await store.read(GRAPH_STATE, {});
      return state?.extractorVersion ?? undefined;
    },
  };
}

async function idsIn(store: GraphStore, label: string): Promise<readonly string[]> {
  return (await store.read(idsOf(label), {})).map(({ id }) => id).sort(compareText);
}

async function allNodes<T extends { readonly id: string }>(
  store: GraphStore,
  label: string,
): Promise<readonly T[]> {
  const nodes: T[] = [];
  for (const ids of parts(await idsIn(store, label))) {
    const rows = await store.read(nodesOf(label), { ids });
    nodes.push(...sortById(rows.map(({ node }) => node as unknown as T)));
  }
  return nodes;
}

async function readTopics(store: GraphStore): Promise<ReadonlyMap<string, Topic>> {
  const nodes = await allNodes<Topic>(store, 'Topic');
  const ids = nodes.map(({ id }) => id);
  const edges = await store.read(edgesOf('BROADER', 'Topic', 'Topic'), { ids });
  const broader = new Map(edges.map(({ from, to }) => [from, to]));
  return byId(nodes.map(({ id, name }) => ({ id, name, broader: broader.get(id) })));
}

async function readTies(
  store: GraphStore,
  type: Tie['type'],
  ids: readonly string[],
): Promise<readonly Tie[]> {
  const rows = await store.read(edgesOf(type, 'Actor', 'Actor'), { ids });
  const ties = new Map<string, Tie>();
  for (const { from, to, edge } of rows) {
    const tie = {
      type,
      from,
      to,
      since: textOf(edge['from']),
      until: textOf(edge['to']),
      article: textOf(edge['article']),
    };
    ties.set(tieKey(tie), tie); // two sentences of an article may state the same
  }
  return [...ties].sort(([a], [b]) => compareText(a, b)).map(([, tie]) => tie);
}

function tieKey({ from, to, since, until, article }: Tie): string {
  return [from, to, since, until, article].join('\u0000');
}

async function readEvents(store: GraphStore, ids: readonly string[]): Promise<readonly Event[]> {
  const rows = await store.read(EXPORTED_EVENTS, { ids });
  return sortById(
    rows.map(({ event, participants, topics }) => ({
      ...event,
      status: eventStatus(event),
      participants: [...participants].sort(
        (a, b) => compareRoles(a.role, b.role) || compareText(a.actor, b.actor),
      ),
      topics: [...topics].sort(compareText),
    })),
  );
}

async function readStatements(
  store: GraphStore,
  ids: readonly string[],
): Promise<readonly Statement[]> {
  const rows = await store.read(EXPORTED_STATEMENTS, { ids });
  return sortById(
    rows.map(({ statement, sentence, text, start, speakers, hearers, actors, topics }) => ({
      ...statement,
      sentence,
      condition: wordsIn(text, start, statement.conditionStart, statement.conditionEnd),
      deadline: wordsIn(text, start, statement.deadlineStart, statement.deadlineEnd),
      deadlineDate: textOf(statement.deadlineDate),
      answer: textOf(statement.answer),
      saidOn: textOf(statement.saidOn),
      speaker: [...speakers].sort(compareText)[0],
      speakerName: textOf((statement as { speakerName?: unknown }).speakerName),
      hearer: [...hearers].sort(compareText)[0],
      actors: [...actors].sort(compareText),
      topics: [...topics].sort(compareText),
    })),
  );
}

function toEvidence({ event, sentence, text, evidence }: ExportedEvidence): Evidence {
  return { ...evidence, event, sentence, sentenceText: text };
}

function byPlace(a: Evidence, b: Evidence): number {
  return compareText(a.article, b.article) || a.start - b.start || compareText(a.id, b.id);
}

/** Words of a sentence that begins at `base` of its article; what a store left out is undefined. */
function wordsIn(
  sentence: string,
  base: number,
  start: number | null | undefined,
  end: number | null | undefined,
): string | undefined {
  return start == null || end == null ? undefined : sentence.slice(start - base, end - base);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function sortById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
