import { collapse } from '../corrections/collapsed.ts';
import { InputError } from '../errors.ts';
import { compareText } from '../graph/canonical.ts';
import { readRoleWords } from '../graph/role-words.ts';
import type { Article } from '../model/article.ts';
import type { ActorRef } from '../model/correction.ts';
import type { EvidenceRow } from '../model/graph.ts';
import type { Span } from '../model/span.ts';
import { runIds } from '../store/batches.ts';
import { MENTIONS_OF_ACTOR, SENTENCES_OF_ARTICLE } from '../store/cypher/corrections.ts';
import { EVIDENCE } from '../store/cypher/read-event-parts.ts';
import { ACTORS } from '../store/cypher/read-nodes.ts';
import { toEvidenceRow } from '../store/refold.ts';
import type { GraphStore } from '../store/store.ts';
import type { EventPlaces } from './correction-drafts.ts';
import { storedArticles } from './stored-articles.ts';

/** A place that tells an event, with its article and those who have a part in it. */
export interface EvidencePlace {
  readonly row: EvidenceRow;
  readonly article: Article;
  actorOf(id: string): ActorRef | undefined;
}

/** Finds in the graph what corrections are about. All throw `InputError` where it is not there. */
export interface CorrectionPlaces {
  /** The pieces of evidence of an event that are meant. */
  evidence(places: EventPlaces): Promise<readonly EvidencePlace[]>;
  article(id: string): Promise<Article>;
  /** The span of the one sentence that holds the words. */
  sentenceWith(article: Article, words: string): Promise<Span>;
  /** The first sentence that names the actor. */
  sentenceNaming(article: Article, actor: ActorRef): Promise<Span>;
  /** The first words of the sentence that mean the actor, where there are any. */
  mentionIn(article: Article, sentence: Span, actor: string): Promise<Span | undefined>;
  /** Whether the ontology has the actor. */
  isKnown(actor: string): Promise<boolean>;
}

/** Looks in a graph. */
export function openCorrectionPlaces(store: GraphStore): CorrectionPlaces {
  const article = async (id: string): Promise<Article> => {
    const [found] = await storedArticles(store, [id]);
    if (found) return found;
    throw new InputError(`The graph has no article ${id}.`, 'NOT_FOUND');
  };
  const mentions = async ({ id }: Article, actor: string): Promise<readonly Span[]> =>
    store.read(MENTIONS_OF_ACTOR, { article: id, actor });
  const sentences = async ({ id }: Article) => store.read(SENTENCES_OF_ARTICLE, { article: id });
  return {
    async evidence(places) {
      const rows = choose(
        (await store.read(EVIDENCE, { ids: [places.event] })).map(({ row, sentence }) =>
          toEvidenceRow({ sentence, properties: row }),
        ),
        places,
      );
      const ids = [...new Set(rows.map((row) => row.article))];
      const articles = new Map((await storedArticles(store, ids)).map((one) => [one.id, one]));
      const parts = rows.flatMap(({ roleWords }) =>
        roleWords.flatMap((one) => readRoleWords(one).actor ?? []),
      );
      const actors = new Map(
        (await runIds(store.read, ACTORS, [...new Set(parts)])).map(({ id, row }) => [
          id,
          toRef(row),
        ]),
      );
      return rows.flatMap((row) => {
        const found = articles.get(row.article);
        return found ? [{ row, article: found, actorOf: (id: string) => actors.get(id) }] : [];
      });
    },
    article,
    async sentenceWith(found, words) {
      const sought = collapse(words).text.toLowerCase();
      const holding = (await sentences(found)).filter(({ text }) =>
        collapse(text).text.toLowerCase().includes(sought),
      );
      const [only, another] = holding;
      if (only && !another && sought !== '') return only;
      const title = found.title ?? found.id;
      throw new InputError(
        holding.length === 0 || sought === ''
          ? `No sentence of “${title}” holds “${words}”: give words as they stand in one of its sentences.`
          : `${holding.length} sentences of “${title}” hold “${words}”: give more of the one that is meant.`,
      );
    },
    async sentenceNaming(found, actor) {
      const [mention] = await mentions(found, actor.id);
      const sentence =
        mention &&
        (await sentences(found)).find(
          ({ start, end }) => start <= mention.start && mention.end <= end,
        );
      if (sentence) return sentence;
      throw new InputError(`“${found.title ?? found.id}” does not speak of ${actor.name}.`);
    },
    async mentionIn(found, { start, end }, actor) {
      return (await mentions(found, actor)).find((one) => start <= one.start && one.end <= end);
    },
    async isKnown(actor) {
      const [found] = await runIds(store.read, ACTORS, [actor]);
      return found?.row.known === true;
    },
  };
}

/** An actor as corrections name it. */
export function toRef({
  id,
  name,
  kind,
  country,
}: ActorRef | (Omit<ActorRef, 'country'> & { readonly country?: string | null })): ActorRef {
  return { id, name, kind, ...(country ? { country } : {}) };
}

function choose(rows: EvidenceRow[], places: EventPlaces): readonly EvidenceRow[] {
  const { event, evidence, all = false } = places;
  rows.sort((a, b) => compareText(a.article, b.article) || a.start - b.start);
  if (rows.length === 0) throw new InputError(`The graph has no event ${event}.`, 'NOT_FOUND');
  if (!evidence || evidence.length === 0) {
    if (rows.length === 1 || all) return rows;
    throw new InputError(
      `${rows.length} sentences tell ${event}: name the evidence that is meant, or all of it.`,
    );
  }
  return evidence.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (row) return row;
    throw new InputError(`${event} has no evidence ${id}.`, 'NOT_FOUND');
  });
}
