import { StoreError } from '../errors.ts';
import { sortedSet } from '../graph/canonical.ts';
import type { ActorRow, GraphPatch, StatementRow, TieRow } from '../model/graph.ts';
import { runIds, runRows } from './batches.ts';
import {
  type ArticleId,
  DELETE_ARTICLE,
  DELETE_SENTENCES,
  DELETE_STATED_TIES,
  DELETE_STATEMENTS,
  EVENT_KEYS_OF_ARTICLE,
  PASSING_ACTORS_OF_ARTICLE,
  SOURCES_OF_ARTICLE,
} from './cypher/remove-article.ts';
import {
  CREATE_INTRODUCTIONS,
  CREATE_TIES,
  KNOWN_ACTORS,
  KNOWN_TOPICS,
  type TieEdge,
} from './cypher/write-actors.ts';
import {
  CREATE_ARTICLE,
  CREATE_CITATIONS,
  CREATE_MENTIONS,
  CREATE_SENTENCE_CITATIONS,
  CREATE_SENTENCES,
  MERGE_SOURCES,
} from './cypher/write-article.ts';
import {
  CREATE_HEARERS,
  CREATE_SPEAKERS,
  CREATE_STATEMENT_ACTORS,
  CREATE_STATEMENT_TOPICS,
  CREATE_STATEMENTS,
  type StatementEdge,
} from './cypher/write-statements.ts';
import type { Query, Run } from './store.ts';

/** What an article shares with others and what must be looked at again once it came or went. */
export interface Shared {
  /** Keys of events it is evidence for. */
  readonly keys: ReadonlySet<string>;
  /** Actors that no ontology lists. */
  readonly actors: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Takes away all that one article put into the graph, and says what that touched. */
export async function removeContribution(run: Run, article: string): Promise<Shared> {
  const ids = async (query: Query<ArticleId, { readonly id: string }>) =>
    new Set((await run(query, { article })).map((row) => row.id));
  const actors = await ids(PASSING_ACTORS_OF_ARTICLE);
  const sources = await ids(SOURCES_OF_ARTICLE);
  const keys = new Set((await run(EVENT_KEYS_OF_ARTICLE, { article })).map((row) => row.key));
  await run(DELETE_STATEMENTS, { article });
  await run(DELETE_STATED_TIES, { article });
  await run(DELETE_SENTENCES, { article });
  await run(DELETE_ARTICLE, { article });
  return { keys, actors, sources };
}

/** Puts in all that one article gives, but for its evidence: events are folded from that. */
export async function addContribution(run: Run, patch: GraphPatch): Promise<Shared> {
  const article = patch.article.id;
  const tied = sortedSet(patch.ties.map((tie) => tie.from));
  await run(CREATE_ARTICLE, { article: { ...patch.article, tied } });
  await addActors(run, patch);
  const sentences = patch.sentences.map(({ article: _, ...sentence }) => sentence);
  await runRows(run, CREATE_SENTENCES, sentences, { article });
  const mentions = patch.mentions.map(({ sentence, actor, ...properties }) => ({
    sentence,
    actor,
    properties,
  }));
  await runRows(run, CREATE_MENTIONS, mentions, {});
  await addCitations(run, patch);
  await addStatements(run, patch.statements);
  await addTies(run, patch.ties);
  return {
    keys: new Set(patch.evidence.map((row) => row.key)),
    actors: new Set(patch.actors.map((actor) => actor.id)),
    sources: new Set(patch.sources.map((source) => source.id)),
  };
}

async function addActors(run: Run, patch: GraphPatch): Promise<void> {
  const rows = patch.actors.map((actor) => ({ actor: actor.id, properties: introduction(actor) }));
  await runRows(run, CREATE_INTRODUCTIONS, rows, { article: patch.article.id });
  const actors = sortedSet([
    ...patch.mentions.map((mention) => mention.actor),
    ...patch.evidence.flatMap((row) =>
      row.participants.map((text) => text.slice(text.indexOf(' ') + 1)),
    ),
    ...patch.statements.flatMap(({ speaker, hearer, actors }) =>
      [speaker, hearer, ...actors].flatMap((id) => (id === null ? [] : [id])),
    ),
    ...patch.ties.flatMap((tie) => [tie.from, tie.to]),
  ]);
  const topics = sortedSet([...patch.evidence, ...patch.statements].flatMap((row) => row.topics));
  const known = new Set([
    ...(await runIds(run, KNOWN_ACTORS, actors)).map((row) => row.id),
    ...(await runIds(run, KNOWN_TOPICS, topics)).map((row) => row.id),
  ]);
  const missing = [...actors, ...topics].filter((id) => !known.has(id));
  if (missing.length > 0) {
    const message = `${patch.article.id} refers to ${missing.slice(0, 5).join(', ')}, which the graph does not know. Bring the ontology into the store (syncBase) before the article.`;
    throw new StoreError(message, { code: 'STORE_FAILED' });
  }
}

function introduction({ name, kind, country, wikidata, aliases }: ActorRow) {
  return { name, kind, country, wikidata, aliases: sortedSet(aliases) };
}

async function addCitations(run: Run, patch: GraphPatch): Promise<void> {
  await runRows(run, MERGE_SOURCES, patch.sources, {});
  const citations = patch.citations.map(({ article: _, source, sentences: __, ...properties }) => ({
    source,
    properties,
  }));
  await runRows(run, CREATE_CITATIONS, citations, { article: patch.article.id });
  const marks = patch.citations.flatMap(({ sentences, source, marker }) =>
    sentences.map((sentence) => ({ sentence, source, marker })),
  );
  await runRows(run, CREATE_SENTENCE_CITATIONS, marks, {});
}

async function addStatements(run: Run, statements: readonly StatementRow[]): Promise<void> {
  const nodes = statements.map(
    ({ sentence, speaker: _, hearer: __, topics: ___, actors: ____, ...properties }) => ({
      sentence,
      properties,
    }),
  );
  await runRows(run, CREATE_STATEMENTS, nodes, {});
  const edges = (ends: (row: StatementRow) => readonly (string | null)[]): StatementEdge[] =>
    statements.flatMap((row) =>
      ends(row).flatMap((to) => (to === null ? [] : [{ statement: row.id, to }])),
    );
  await runRows(
    run,
    CREATE_SPEAKERS,
    edges((row) => [row.speaker]),
    {},
  );
  await runRows(
    run,
    CREATE_HEARERS,
    edges((row) => [row.hearer]),
    {},
  );
  await runRows(
    run,
    CREATE_STATEMENT_ACTORS,
    edges((row) => row.actors),
    {},
  );
  await runRows(
    run,
    CREATE_STATEMENT_TOPICS,
    edges((row) => row.topics),
    {},
  );
}

/** Writes ties, one statement a type. */
export async function addTies(run: Run, ties: readonly TieRow[]): Promise<void> {
  for (const [type, query] of Object.entries(CREATE_TIES)) {
    const rows = ties.filter((tie) => tie.type === type).map(toTieEdge);
    await runRows(run, query, rows, {});
  }
}

/** A tie as its edge: `since` and `until` are called `from` and `to` in the graph. */
export function toTieEdge({ from, to, since, until, type: _, ...stated }: TieRow): TieEdge {
  return { source: from, target: to, properties: { from: since, to: until, ...stated } };
}
