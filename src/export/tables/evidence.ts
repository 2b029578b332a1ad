import { type Names, readNames } from '../names.ts';
import type { ArticleHead, Event, Evidence, GraphReader } from '../read-graph.ts';
import { type Column, joined, toTable } from './table.ts';

interface Row {
  readonly event: Event;
  readonly evidence: Evidence;
  readonly article: ArticleHead | undefined;
  readonly names: Names;
}

const COLUMNS: readonly Column<Row>[] = [
  ['id', ({ evidence }) => evidence.id],
  ['event', ({ evidence }) => evidence.event],
  ['article', ({ evidence }) => evidence.article],
  ['article_title', ({ article }) => article?.title],
  ['article_url', ({ article }) => article?.url],
  ['published_on', ({ article }) => article?.publishedOn],
  ['sentence', ({ evidence }) => evidence.sentence],
  ['start', ({ evidence }) => evidence.start],
  ['end', ({ evidence }) => evidence.end],
  ['quote', ({ evidence }) => evidence.quote],
  ['sentence_text', ({ evidence }) => evidence.sentenceText],
  ['trigger_start', ({ evidence }) => evidence.triggerStart],
  ['trigger_end', ({ evidence }) => evidence.triggerEnd],
  ['rule', ({ evidence }) => evidence.rule],
  ['type', ({ evidence }) => evidence.type],
  ['plover', ({ evidence }) => evidence.plover],
  ['mode', ({ evidence }) => evidence.mode],
  ['cameo', ({ evidence }) => evidence.cameo],
  ['main', ({ evidence }) => evidence.main],
  ['negated', ({ evidence }) => evidence.negated],
  ['modality', ({ evidence }) => evidence.modality],
  ['confidence', ({ evidence }) => evidence.confidence],
  ['terms', ({ evidence }) => joined(evidence.terms ?? [])],
  ['role_words', ({ evidence }) => joined(evidence.roleWords ?? [])],
  ['date', ({ evidence }) => evidence.date],
  ['place', ({ evidence, names }) => names.actor(evidence.place)],
  ['place_in', ({ evidence, names }) => names.actor(evidence.placeIn)],
  ['figures', ({ evidence }) => joined(evidence.figures ?? [])],
  ['outcome', ({ evidence }) => evidence.outcome],
  ['attributed_to', ({ evidence, names }) => names.actor(evidence.attributedTo)],
  ['outlet', ({ evidence }) => evidence.outlet],
  ['corrections', ({ evidence }) => joined(evidence.corrections ?? [])],
];

/** Every piece of evidence, event by event; offsets are UTF-16 code units into the article's text. */
export const evidence = toTable('evidence', COLUMNS, async function* (graph: GraphReader) {
  const names = await readNames(graph);
  for await (const events of graph.events()) {
    const found = await graph.evidenceOf(events);
    const articles = await graph.articlesOf([...found.values()].flat().map((one) => one.article));
    yield events.flatMap((event) =>
      (found.get(event.id) ?? []).map((one) => ({
        event,
        evidence: one,
        article: articles.get(one.article),
        names,
      })),
    );
  }
});
