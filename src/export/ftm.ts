import type { ActorKind } from '../model/actor.ts';
import type { Role } from '../model/event.ts';
import { ftmId, ftmLine, ftmUrl } from './ftm-entity.ts';
import { alpha3Of, toAlpha2 } from './iso-codes.ts';
import { actorsIn, type Names, readNames, titleOf } from './names.ts';
import type {
  Actor,
  ArticleHead,
  Event,
  Evidence,
  GraphReader,
  Statement,
  Tie,
} from './read-graph.ts';

/**
 * What each kind of actor is there. States act, so that they are bodies and no territories; an office is a
 * Position and a place an Address, neither of which can be `involved` in an event: links join them to it.
 */
const SCHEMA_OF: Readonly<Record<ActorKind, string>> = {
  PERSON: 'Person',
  STATE: 'PublicBody',
  GOVERNMENT: 'PublicBody',
  ORGANIZATION: 'Organization',
  BLOC: 'Organization',
  ARMED_GROUP: 'Organization',
  OFFICE: 'Position',
  PLACE: 'Address',
};

/** Codes there of states that no longer exist, by their withdrawn ones of ISO 3166-3. */
const FORMER: Readonly<Record<string, string>> = {
  SUN: 'suhh',
  YUG: 'yucs',
  CSK: 'cshh',
  DDR: 'dd',
};

/**
 * The graph as lines of FollowTheMoney, for OpenAleph and OpenSanctions: actors, ties, articles with their
 * texts, events, links between those who act and those acted upon, evidence as Documentation, statements as
 * notes. Valid in versions 3 and 4 of the model, so that links and ties name no `proof`: the event that a link
 * names by `recordId` does. What has no match there is left out: offsets, rules, terms and confidence; CAMEO
 * codes; negation and modality but for the status; whether a name is of the ontology; cited sources.
 */
export async function* exportFtm(graph: GraphReader): AsyncIterable<string> {
  const actors = await graph.actors();
  const names = await readNames(graph);
  for (const actor of actors.values()) yield actorLine(actor);
  for await (const ties of graph.ties()) {
    yield ties.map((tie) => tieLine(tie, actors)).join('');
  }
  for await (const articles of graph.articles()) {
    const texts = await graph.textsOf(articles);
    for (const article of articles) yield articleLine(article, texts.get(article.id));
  }
  for await (const events of graph.events()) {
    const found = await graph.evidenceOf(events);
    const articles = await graph.articlesOf([...found.values()].flat().map((one) => one.article));
    for (const event of events) {
      const evidence = found.get(event.id) ?? [];
      yield eventLine(event, evidence, { actors, articles, names });
      yield linkLines(event, { actors, names });
      yield evidence.map(documentationLine).join('');
    }
  }
  for await (const statements of graph.statements()) yield statements.map(noteLine).join('');
}

type Actors = ReadonlyMap<string, Actor>;

function actorLine({ id, name, kind, country, aliases, wikidata }: Actor): string {
  const schema = SCHEMA_OF[kind];
  return ftmLine(id, schema, {
    name,
    alias: aliases ?? [],
    country: countryOf(kind === 'STATE' ? id : country),
    wikidataId: wikidata,
    ...(schema === 'Address' && { full: name }),
    // Kinds that share a schema are told apart by this.
    ...(isBody(kind) && { classification: kind.toLowerCase().replace('_', ' ') }),
  });
}

function isBody(kind: ActorKind): boolean {
  return ['PublicBody', 'Organization'].includes(SCHEMA_OF[kind]);
}

function countryOf(actorId: string | null | undefined): string | undefined {
  const code = alpha3Of(actorId);
  return code && (FORMER[code] ?? toAlpha2(code)?.toLowerCase());
}

/** Whether an actor is a LegalEntity there, who may be a member or be involved. */
function isEntity(actor: Actor | undefined): boolean {
  return actor !== undefined && !['Position', 'Address'].includes(SCHEMA_OF[actor.kind]);
}

function tieLine(tie: Tie, actors: Actors): string {
  const { type, from, to, since, until, article } = tie;
  const [holder, held] = [actors.get(from), actors.get(to)];
  const id = ['tie', type, from, to, since, until, article].join(' ');
  const dates = { startDate: since, endDate: until };
  const [subject, object] = [ftmId(from), ftmId(to)];
  if (type === 'HOLDS_OFFICE' && holder?.kind === 'PERSON' && held?.kind === 'OFFICE') {
    return ftmLine(id, 'Occupancy', { holder: subject, post: object, ...dates });
  }
  if (type === 'MEMBER_OF' && isEntity(holder) && held && isBody(held.kind)) {
    return ftmLine(id, 'Membership', { member: subject, organization: object, ...dates });
  }
  const role = type.toLowerCase().replace('_', ' ');
  return ftmLine(id, 'UnknownLink', { subject, object, role, ...dates });
}

/** `contentHash` is SHA-1 there, which we don't keep. */
function articleLine(article: ArticleHead, text: string | undefined): string {
  return ftmLine(article.id, 'Article', {
    title: article.title,
    author: article.author,
    publisher: article.outlet,
    publishedAt: article.publishedOn,
    sourceUrl: ftmUrl(article.url),
    language: article.language === 'en' ? 'eng' : undefined, // ISO 639-3 there
    bodyText: text,
  });
}

function eventLine(
  event: Event,
  evidence: readonly Evidence[],
  {
    actors,
    articles,
    names,
  }: EventContext & { readonly articles: ReadonlyMap<string, ArticleHead> },
): string {
  const entities = (role?: Role) =>
    event.participants
      .filter((one) => (role === undefined || one.role === role) && isEntity(actors.get(one.actor)))
      .map(({ actor }) => ftmId(actor));
  return ftmLine(event.id, 'Event', {
    name: titleOf(event, names),
    date: event.date,
    location: names.actor(event.place),
    country: countryOf(event.place) ?? countryOf(actors.get(event.place ?? '')?.country),
    involved: entities(),
    organizer: entities('HOST'),
    keywords: [
      event.type,
      ...(event.mode ? [event.mode] : []),
      event.status,
      ...event.topics.map((id) => names.topic(id)),
    ],
    description: evidence.map(({ sentenceText }) => sentenceText),
    proof: evidence.map(({ article }) => ftmId(article)),
    sourceUrl: evidence.flatMap(({ article }) => ftmUrl(articles.get(article)?.url) ?? []),
    recordId: event.id,
  });
}

interface EventContext {
  readonly actors: Actors;
  readonly names: Names;
}

/**
 * From everybody who acts to everybody acted upon; events alone are no edges of a network there. And from
 * those whom an event can't involve to the event.
 */
function linkLines(event: Event, { actors, names }: EventContext): string {
  const common = { date: event.date, status: event.status };
  const pairs = actorsIn(event, 'SOURCE').flatMap((source) =>
    actorsIn(event, 'TARGET')
      .filter((target) => target !== source)
      .map((target) =>
        ftmLine(`link ${event.id} ${source} ${target}`, 'UnknownLink', {
          subject: ftmId(source),
          object: ftmId(target),
          role: event.type,
          summary: titleOf(event, names),
          recordId: event.id,
          ...common,
        }),
      ),
  );
  const others = event.participants
    .filter(({ actor }) => !isEntity(actors.get(actor)))
    .map(({ actor, role }) =>
      ftmLine(`link ${event.id} ${actor} ${role}`, 'UnknownLink', {
        subject: ftmId(actor),
        object: ftmId(event.id),
        role,
        ...common,
      }),
    );
  return [...pairs, ...others].join('');
}

function documentationLine(evidence: Evidence): string {
  return ftmLine(evidence.id, 'Documentation', {
    document: ftmId(evidence.article),
    entity: ftmId(evidence.event),
    role: 'evidence',
    summary: evidence.quote,
    description: evidence.sentenceText,
    date: evidence.publishedOn,
    recordId: evidence.id,
  });
}

function noteLine(statement: Statement): string {
  return ftmLine(statement.id, 'Note', {
    name: statement.kind,
    description: statement.text,
    entity: [statement.speaker, statement.hearer, ...statement.actors].flatMap((id) =>
      id === undefined ? [] : [ftmId(id)],
    ),
    proof: ftmId(statement.article),
  });
}
