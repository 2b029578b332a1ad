import { canonical } from '../graph/canonical.ts';
import { contentId } from '../model/id.ts';
import { openCodePoints, type ToCodePoints } from './code-points.ts';
import { CONTEXT, dated, iri, termIri } from './jsonld-context.ts';
import { actorsIn } from './names.ts';
import type {
  Actor,
  ArticleHead,
  Event,
  Evidence,
  GraphReader,
  Statement,
  Tie,
} from './read-graph.ts';

/** How much of the text a quote is shown within on either side, in UTF-16 code units. */
const AROUND = 32;

/**
 * The graph as one JSON-LD document with its context inline, one thing a line: actors, ties, topics,
 * articles with their evidence and statements, events. Each piece of evidence is a Web Annotation of its
 * article whose body is the event, and says by which version of the extractor it was made.
 */
export async function* exportJsonld(graph: GraphReader): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
  const extraction = extractionOf(await graph.extractorVersion());
  yield canonical(extraction);
  for (const actor of (await graph.actors()).values()) yield line(actorNode(actor));
  for await (const ties of graph.ties()) for (const tie of ties) yield line(tieNode(tie));
  for (const { id, name, broader } of (await graph.topics()).values()) {
    const topic = { id: iri(id), type: 'skos:Concept', prefLabel: name };
    yield line({ ...topic, broader: broader && iri(broader) });
  }
  for await (const articles of graph.articles()) {
    const texts = await graph.textsOf(articles);
    const found = await graph.evidenceIn(articles);
    for (const article of articles) {
      yield line(articleNode(article));
      const text = texts.get(article.id) ?? '';
      const points = openCodePoints(text);
      for (const evidence of found.get(article.id) ?? []) {
        yield line(annotation(evidence, text, points, extraction.id));
      }
    }
  }
  const actors = await graph.actors();
  for await (const events of graph.events()) {
    for (const event of events) yield line(eventNode(event, actors));
  }
  for await (const statements of graph.statements()) {
    for (const statement of statements) yield line(statementNode(statement, extraction.id));
  }
  yield '\n]}\n';
}

/** One thing of the graph; what is not known is left out. */
function line(node: object): string {
  return `,\n${canonical(node)}`;
}

/** What read the articles: one activity for each version of the extractor. */
function extractionOf(version: string | undefined) {
  return {
    id: iri(`extraction:${version ?? 'unknown'}`),
    type: 'prov:Activity',
    wasAssociatedWith: {
      id: iri(`extractor:${version ?? 'unknown'}`),
      type: 'prov:SoftwareAgent',
      name: 'Entente',
      softwareVersion: version,
    },
  };
}

const ACTOR_TYPES: Readonly<Record<Actor['kind'], readonly string[]>> = {
  PERSON: ['sem:Actor', 'schema:Person'],
  STATE: ['sem:Actor', 'schema:Country'],
  GOVERNMENT: ['sem:Actor', 'schema:GovernmentOrganization'],
  ORGANIZATION: ['sem:Actor', 'schema:Organization'],
  BLOC: ['sem:Actor', 'schema:Organization'],
  ARMED_GROUP: ['sem:Actor', 'schema:Organization'],
  OFFICE: ['sem:Actor', 'schema:Role'],
  PLACE: ['sem:Actor', 'schema:Place'],
};

function actorNode({ id, name, kind, country, aliases, wikidata }: Actor): object {
  return {
    id: iri(id),
    type: ACTOR_TYPES[kind],
    name,
    alternateName: some(aliases ?? []),
    kind: termIri(kind),
    country: country && iri(country),
    sameAs: wikidata && `http://www.wikidata.org/entity/${encodeURIComponent(wikidata)}`,
  };
}

function tieNode({ type, from, to, since, until, article }: Tie): object {
  return {
    id: iri(contentId('tie', type, from, to, since ?? '', until ?? '', article ?? '')),
    type: [termIri('Tie'), termIri(type)],
    from: iri(from),
    to: iri(to),
    since: dated(since),
    until: dated(until),
    wasDerivedFrom: article && iri(article),
  };
}

function articleNode(article: ArticleHead): object {
  return {
    id: iri(article.id),
    type: 'schema:NewsArticle',
    headline: article.title,
    author: article.author,
    publisher: article.outlet,
    url: article.url,
    datePublished: dated(article.publishedOn),
    inLanguage: article.language,
    textSha256: article.textHash,
  };
}

function eventNode(event: Event, actors: ReadonlyMap<string, Actor>): object {
  const place = event.place ?? undefined;
  const of = (role: Parameters<typeof actorsIn>[1]) => some(actorsIn(event, role).map(iri));
  return {
    id: iri(event.id),
    type: 'sem:Event',
    eventType: termIri(event.type),
    plover: termIri(event.plover),
    mode: event.mode,
    cameo: event.cameo,
    date: dated(event.date),
    // A place that is no actor is known by its name alone.
    place: place && actors.has(place) ? iri(place) : undefined,
    placeName: place && (actors.get(place)?.name ?? place),
    status: termIri(event.status),
    modality: event.modality && termIri(event.modality),
    negated: event.negated,
    disputed: event.disputed,
    disputes: some((event.disputes ?? []).map(termIri)),
    corroboration: event.corroboration,
    main: event.main,
    confidence: decimal(event.confidence),
    actor: some([...new Set(event.participants.map(({ actor }) => iri(actor)))]),
    source: of('SOURCE'),
    target: of('TARGET'),
    host: of('HOST'),
    mediator: of('MEDIATOR'),
    third: of('THIRD'),
    about: some(event.topics.map(iri)),
  };
}

/** A piece of evidence as a Web Annotation. */
function annotation(
  evidence: Evidence,
  text: string,
  points: ToCodePoints,
  extraction: string,
): object {
  const { start, end, quote } = evidence;
  return {
    id: iri(evidence.id),
    type: 'oa:Annotation',
    motivatedBy: 'oa:identifying',
    hasBody: iri(evidence.event),
    hasTarget: {
      hasSource: iri(evidence.article),
      hasSelector: [
        // The standard counts code points (Web Annotation Data Model, 4.2.5).
        { type: 'oa:TextPositionSelector', start: points(start), end: points(end) },
        {
          type: 'oa:TextQuoteSelector',
          exact: quote,
          prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
          suffix: whole(text.slice(end, end + AROUND)),
        },
      ],
    },
    utf16Start: start,
    utf16End: end,
    sentence: evidence.sentenceText,
    rule: evidence.rule,
    confidence: decimal(evidence.confidence),
    negated: evidence.negated,
    modality: evidence.modality && termIri(evidence.modality),
    date: dated(evidence.date),
    attributedTo: evidence.attributedTo && iri(evidence.attributedTo),
    outlet: evidence.outlet,
    outcome: evidence.outcome && termIri(evidence.outcome),
    wasDerivedFrom: iri(evidence.article),
    wasGeneratedBy: extraction,
    // What people made otherwise of what the extraction gave.
    wasInfluencedBy: evidence.corrections?.map(iri),
  };
}

function statementNode(statement: Statement, extraction: string): object {
  return {
    id: iri(statement.id),
    type: [termIri('Statement'), termIri(statement.kind)],
    text: statement.text,
    speaker: statement.speaker && iri(statement.speaker),
    speakerName: statement.speakerName,
    hearer: statement.hearer && iri(statement.hearer),
    about: some([...statement.actors, ...statement.topics].map(iri)),
    hasTarget: {
      hasSource: iri(statement.article),
      hasSelector: { type: 'oa:TextQuoteSelector', exact: statement.text },
    },
    utf16Start: statement.start,
    utf16End: statement.end,
    wasDerivedFrom: iri(statement.article),
    wasGeneratedBy: extraction,
  };
}

/** An empty list says nothing. */
function some<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** Written out, since JSON-LD makes 0.5 the double 5.0E-1 and 1 an integer. */
function decimal(value: number | undefined): object | undefined {
  return value === undefined ? undefined : { '@type': 'xsd:decimal', '@value': String(value) };
}

/** Without the halves of an emoji at either end, which are no text. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
