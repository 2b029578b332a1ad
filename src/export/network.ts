import { readNames, titleOf } from './names.ts';
import type { GraphReader } from './read-graph.ts';

/** A node as tools for networks take it. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly node: 'actor' | 'event' | 'topic' | 'article';
  /** Kind of an actor, type of an event. */
  readonly kind?: string | undefined;
  /** Name of the state an actor belongs to. */
  readonly country?: string | undefined;
  readonly wikidata?: string | undefined;
  /** Of an event or, for articles, of publication; of its own precision. */
  readonly date?: string | undefined;
  readonly status?: string | undefined;
  readonly confidence?: number | undefined;
  readonly url?: string | undefined;
}

/** An edge between two nodes. */
export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  /** The part an actor has in an event. */
  readonly role?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Pieces of evidence behind it: of an event in an article. */
  readonly evidence?: number | undefined;
}

/** All nodes, part by part: actors, topics, articles, events. */
export async function* networkNodes(graph: GraphReader): AsyncIterable<readonly NetworkNode[]> {
  const actors = await graph.actors();
  const names = await readNames(graph);
  yield [...actors.values()].map(({ id, name, kind, country, wikidata }) => ({
    id,
    label: name,
    node: 'actor' as const,
    kind,
    country: names.actor(country),
    wikidata: wikidata ?? undefined,
  }));
  const topics = [...(await graph.topics()).values()];
  yield topics.map(({ id, name }) => ({ id, label: name, node: 'topic' as const }));
  for await (const articles of graph.articles()) {
    yield articles.map(({ id, title, publishedOn, url }) => ({
      id,
      label: title ?? id,
      node: 'article' as const,
      date: publishedOn ?? undefined,
      url: url ?? undefined,
    }));
  }
  for await (const events of graph.events()) {
    yield events.map((event) => ({
      id: event.id,
      label: titleOf(event, names),
      node: 'event' as const,
      kind: event.type,
      date: event.date ?? undefined,
      status: event.status,
      confidence: event.confidence,
    }));
  }
}

/** All edges, part by part: ties, broader topics, then of each event its parts, topics and articles. */
export async function* networkEdges(graph: GraphReader): AsyncIterable<readonly NetworkEdge[]> {
  for await (const ties of graph.ties()) {
    yield ties.map(({ type, from, to, since, until }) => ({
      source: from,
      target: to,
      relation: type,
      since,
      until,
    }));
  }
  yield [...(await graph.topics()).values()].flatMap(({ id, broader }) =>
    broader ? [{ source: id, target: broader, relation: 'BROADER' }] : [],
  );
  for await (const events of graph.events()) {
    const found = await graph.evidenceOf(events);
    yield events.flatMap((event) => [
      ...event.participants.map(({ actor, role }) => ({
        source: actor,
        target: event.id,
        relation: 'PARTICIPATED_IN',
        role,
      })),
      ...event.topics.map((topic) => ({ source: event.id, target: topic, relation: 'ABOUT' })),
      ...[...countBy(found.get(event.id) ?? [], ({ article }) => article)].map(
        ([article, evidence]) => ({
          source: event.id,
          target: article,
          relation: 'TOLD_IN',
          evidence,
        }),
      ),
    ]);
  }
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
