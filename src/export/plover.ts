import { compareText } from '../graph/canonical.ts';
import type { Role } from '../model/event.ts';
import { cameoOf } from './cameo-roots.ts';
import { alpha3Of } from './iso-codes.ts';
import { actorsIn, type Names, readNames } from './names.ts';
import { QUAD_CLASSES, quadClassOf } from './quad-class.ts';
import type { Actor, ArticleHead, Event, Evidence, GraphReader } from './read-graph.ts';
import { type Column, joined, type Table, toTable } from './tables/table.ts';

/** One row of event data: an event with one source and one target, either of whom may be missing. */
interface Row {
  readonly event: Event;
  readonly source: Actor | undefined;
  readonly target: Actor | undefined;
  readonly evidence: Evidence | undefined;
  readonly article: ArticleHead | undefined;
  readonly names: Names;
}

const COLUMNS: readonly Column<Row>[] = [
  ['event_id', ({ event }) => event.id],
  ['event_date', ({ event }) => event.date],
  ['plover', ({ event }) => event.plover],
  ['type', ({ event }) => event.type],
  ['mode', ({ event }) => event.mode],
  ['cameo', ({ event }) => cameoOf(event)],
  ['quad_class', ({ event }) => quadClassOf(event.plover)],
  ['quad_name', ({ event }) => QUAD_CLASSES[quadClassOf(event.plover)]],
  ...side('source', ({ source }) => source),
  ...side('target', ({ target }) => target),
  ['place', ({ event, names }) => names.actor(event.place)],
  ['place_country', ({ event }) => alpha3Of(event.place)],
  ['context', ({ event, names }) => joined(event.topics.map((id) => names.topic(id)))],
  ['modality', ({ event }) => event.modality],
  ['negated', ({ event }) => event.negated],
  ['status', ({ event }) => event.status],
  ['confidence', ({ event }) => event.confidence],
  ['num_articles', ({ event }) => event.articleCount],
  ['num_evidence', ({ event }) => event.evidenceCount],
  ['first_article_id', ({ evidence }) => evidence?.article],
  ['first_article_date', ({ article }) => article?.publishedOn],
  ['first_article_title', ({ article }) => article?.title],
  ['first_article_url', ({ article }) => article?.url],
  ['sentence', ({ evidence }) => evidence?.sentenceText],
];

/** The columns of one end: the state is its own country, everybody else that of the row's actor. */
function side(name: string, of: (row: Row) => Actor | undefined): readonly Column<Row>[] {
  return [
    [`${name}_id`, (row) => of(row)?.id],
    [`${name}_name`, (row) => of(row)?.name],
    [
      `${name}_country`,
      (row) => {
        const actor = of(row);
        return actor?.kind === 'STATE' ? alpha3Of(actor.id) : alpha3Of(actor?.country);
      },
    ],
    [`${name}_sector`, (row) => of(row)?.kind],
  ];
}

/**
 * Rows of event data in the manner of PLOVER and ICEWS, one for each source and target: an event of two
 * sources and three targets has six, with one `event_id`. Dates keep their own precision.
 */
export const plover: Table = toTable('plover', COLUMNS, async function* (graph: GraphReader) {
  const names = await readNames(graph);
  const actors = await graph.actors();
  for await (const events of graph.events()) {
    const found = await graph.evidenceOf(events);
    const articles = await graph.articlesOf([...found.values()].flat().map((one) => one.article));
    yield events.flatMap((event) => {
      const evidence = earliest(found.get(event.id) ?? [], articles);
      const article = evidence && articles.get(evidence.article);
      const ends = (role: Role) => {
        const ids = actorsIn(event, role);
        return ids.length === 0 ? [undefined] : ids.map((id) => actors.get(id));
      };
      return ends('SOURCE').flatMap((source) =>
        ends('TARGET').map((target) => ({ event, source, target, evidence, article, names })),
      );
    });
  }
});

/** The first place of the article that came first; undated ones come last. */
function earliest(
  evidence: readonly Evidence[],
  articles: ReadonlyMap<string, ArticleHead>,
): Evidence | undefined {
  const day = ({ article }: Evidence) => articles.get(article)?.publishedOn ?? '~';
  return [...evidence].sort(
    (a, b) => compareText(day(a), day(b)) || compareText(a.article, b.article) || a.start - b.start,
  )[0];
}
