import { facing } from '../../model/facing.ts';
import type { ArticleNamed, Cited } from '../ask/documents/event.ts';
import type { ActorName } from '../ask/documents/names.ts';
import type { Bond } from '../ask/documents/network.ts';
import type { FiledEvent } from '../ask/documents/view-file.ts';
import { lineId } from '../network/elements.ts';
import type { Gathered } from './gather.ts';

/** A pair of the file, with the events in which the two face each other. */
export interface FiledPair {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly id: string;
  readonly bond: Bond;
  readonly one: ActorName;
  readonly other: ActorName;
  /** In the order of time, undated ones last. */
  readonly events: readonly FiledEvent[];
  /** Those of them that stand here in full; the others do so at an earlier pair. */
  readonly own: readonly FiledEvent[];
  readonly isChosen: boolean;
  /** Whether it shares the issue of the lens. */
  readonly isShared: boolean;
}

/** An article of the file, with the works that sentences of it cite. */
export interface FiledArticle {
  readonly number: number;
  readonly article: ArticleNamed;
  readonly cited: readonly Cited[];
  readonly events: readonly FiledEvent[];
}

/** What stands where in the file. */
export interface Contents {
  readonly pairs: readonly FiledPair[];
  readonly pairById: ReadonlyMap<string, FiledPair>;
  readonly actors: readonly ActorName[];
  readonly actorNumbers: ReadonlyMap<string, number>;
  /** The chosen event, in full before all others. */
  readonly chosen: FiledEvent | undefined;
  /** Events that no pair of the file stands for. */
  readonly alone: readonly FiledEvent[];
  /** Every event of the file by its place in it, from 1. */
  readonly eventNumbers: ReadonlyMap<string, number>;
  readonly articles: readonly FiledArticle[];
  readonly articleNumbers: ReadonlyMap<string, number>;
}

/** Puts what was gathered into the order of the file: what is chosen first, then most events first. */
export function contentsOf(gathered: Gathered): Contents {
  const { network, events, head } = gathered;
  const chosen = head.event ?? undefined;
  // "~" stands behind all digits.
  const inTime = [...events].sort(by(({ date, id }) => `${date ?? '~'} ${id}`));
  const byPair = eventsByPair(inTime);
  const placed = new Set(chosen ? [chosen.id] : []);
  const names = new Map(network.actors.map((actor) => [actor.id, actor]));
  const named = (id: string) => names.get(id) ?? ({ id, name: id, kind: 'PLACE' } as const);
  const pairs = inOrder(gathered).map((bond, at): FiledPair => {
    const id = lineId(bond.a.id, bond.b.id);
    const all = byPair.get(id) ?? [];
    const own = all.filter((event) => !placed.has(event.id));
    for (const event of own) placed.add(event.id);
    const isChosen = gathered.view.pair?.join(' ') === id;
    const isShared = gathered.shared?.has(id) ?? false;
    const [one, other] = [named(bond.a.id), named(bond.b.id)];
    return { number: at + 1, id, bond, one, other, events: all, own, isChosen, isShared };
  });
  const alone = inTime.filter(({ id }) => !placed.has(id));
  const full = [...(chosen ? [chosen] : []), ...pairs.flatMap(({ own }) => own), ...alone];
  const actors = [...network.actors].sort(by(({ name, id }) => `${name}\u0000${id}`));
  const articles = articlesOf(full);
  return {
    pairs,
    pairById: new Map(pairs.map((pair) => [pair.id, pair])),
    actors,
    actorNumbers: new Map(actors.map(({ id }, at) => [id, at + 1])),
    chosen,
    alone,
    eventNumbers: new Map(full.map(({ id }, at) => [id, at + 1])),
    articles,
    articleNumbers: new Map(articles.map(({ article, number }) => [article.id, number])),
  };
}

/** In the order of keys, by code units, as it is the same everywhere. */
function by<T>(keyOf: (one: T) => string): (one: T, other: T) => number {
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  };
}

function eventsByPair(events: readonly FiledEvent[]): ReadonlyMap<string, FiledEvent[]> {
  const byPair = new Map<string, FiledEvent[]>();
  for (const event of events) {
    const parts = event.participants.map(({ role, actor }) => ({ role, actor: actor.id }));
    for (const [a, b] of facing(event.type, parts)) {
      const id = lineId(a, b);
      byPair.set(id, [...(byPair.get(id) ?? []), event]);
    }
  }
  return byPair;
}

function inOrder({ network, view, shared }: Gathered): readonly Bond[] {
  const rank = ({ a, b }: Bond): number => {
    if (view.pair?.join(' ') === lineId(a.id, b.id)) return 0;
    if (view.actor !== undefined && [a.id, b.id].includes(view.actor)) return 1;
    return shared?.has(lineId(a.id, b.id)) ? 2 : 3;
  };
  return [...network.bonds].sort(
    (x, y) =>
      rank(x) - rank(y) ||
      y.events - x.events ||
      (lineId(x.a.id, x.b.id) < lineId(y.a.id, y.b.id) ? -1 : 1),
  );
}

interface Found {
  readonly article: ArticleNamed;
  readonly cited: Map<string, Cited>;
  readonly events: FiledEvent[];
}

/** The latest first, as the page lists them; those without a date last. */
function articlesOf(events: readonly FiledEvent[]): readonly FiledArticle[] {
  const found = new Map<string, Found>();
  for (const event of events) {
    for (const { article, evidence } of event.accounts) {
      const known: Found = found.get(article.id) ?? { article, cited: new Map(), events: [] };
      found.set(article.id, known);
      known.events.push(event);
      for (const { sentence } of evidence) {
        for (const source of sentence.sources) known.cited.set(source.id, source);
      }
    }
  }
  const inOrder = [...found.values()].sort(by(({ article }) => article.id));
  inOrder.sort((a, b) => by(({ article }: Found) => article.publishedOn ?? '')(b, a));
  return inOrder.map(({ article, cited, events }, at) => ({
    number: at + 1,
    article,
    cited: [...cited.values()].sort(by(({ id }) => id)),
    events,
  }));
}
