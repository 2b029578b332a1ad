import type { Matter } from '../../../model/dispute.ts';
import type { View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import { FILTER_ARGUMENTS, FILTER_VARIABLES, kindsAsWhere, toFilter } from '../filter.ts';
import type { Page } from './article.ts';
import type { CorrectionTold } from './corrections.ts';
import type { ArticleNamed, Cited, EventTold, EvidenceTold } from './event.ts';
import type { Named } from './names.ts';

/** What a person made otherwise of what the rules read, as a file says it. */
export type FiledCorrection = Pick<CorrectionTold, 'text' | 'by' | 'on' | 'why'>;

/** One place of one article that tells an event, as a file holds it. */
export interface FiledEvidence extends Omit<EvidenceTold, 'sentence' | 'corrections' | 'terms'> {
  readonly corrections: readonly FiledCorrection[];
  readonly sentence: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly sources: readonly Cited[];
  };
}

/** What one article tells of an event. */
export interface FiledAccount {
  readonly article: ArticleNamed;
  readonly evidence: readonly FiledEvidence[];
}

/** An event with all that tells it, as a file holds it. */
export interface FiledEvent extends Omit<EventTold, 'origins' | 'disputes' | 'accounts'> {
  readonly disputes: readonly FiledDispute[];
  readonly accounts: readonly FiledAccount[];
}

/** What accounts contradict each other in, each side with its sentences. */
export interface FiledDispute {
  readonly about: Matter;
  readonly unit: string | null;
  readonly sides: readonly {
    readonly value: string;
    readonly origins: number;
    readonly actors: readonly { readonly name: string }[];
    readonly evidence: readonly {
      readonly quote: string;
      readonly article: Pick<ArticleNamed, 'id' | 'title' | 'outlet'>;
    }[];
  }[];
}

const FILED_EVENT = `fragment FiledEvent on Event {
  id type mode date place placeActor { id name }
  status disputed modality confidence main
  sources { id name kind }
  targets { id name kind }
  participants { role actor { id name kind } }
  topics { id name }
  evidenceCount articleCount corroboration
  disputes { about unit sides { value origins actors { name } evidence { quote article { id title outlet } } } }
  accounts {
    article { id title outlet publishedOn author url }
    evidence {
      id trigger triggerStart triggerEnd rule
      roleWords { role words start end actor { id name } }
      confidence
      date place modality negated main
      attributedTo { id name }
      outlet
      corrections { text by on why }
      sentence { start end text sources { id outlet title url author } }
    }
  }
}
`;

export interface FiledEventsAnswer {
  readonly events: Page<FiledEvent> & { readonly totalCount: number };
}

/** Of events with all their evidence; more would cost more than an operation may. */
export const PAGE = 40;

const EVENTS = `query EventsOfView(${FILTER_VARIABLES}, $first: Int, $after: String) {
  events(${FILTER_ARGUMENTS}, first: $first, after: $after) {
    totalCount
    nodes { ...FiledEvent }
    pageInfo { hasNextPage endCursor }
  }
}

${FILED_EVENT}`;

/** The events of a view, latest first, page by page; only those of the pair that it has chosen, if so wished. */
export function filedEventsQuestion(
  view: View,
  {
    ofPair = false,
    after,
  }: { readonly ofPair?: boolean; readonly after?: string | undefined } = {},
): Question {
  const between = ofPair && view.pair ? { between: view.pair } : {};
  const filter = toFilter(view, { ...kindsAsWhere(view), ...between });
  return { query: EVENTS, variables: { ...filter, first: PAGE, after: after ?? null } };
}

/** The graph that a file was made from. */
export interface GraphStamp {
  readonly version: number;
  readonly lastIngest: string | null;
  readonly extractorVersion: string | null;
  readonly ontologyDigest: string | null;
  readonly serverVersion: string;
  readonly articles: number;
  readonly events: number;
}

export interface FileHeadAnswer {
  readonly graphStatus: GraphStamp | null;
  readonly topic: Named | null;
  readonly lens: Named | null;
  readonly around: Named | null;
  readonly actor: Named | null;
  readonly one: Named | null;
  readonly other: Named | null;
  readonly article: ArticleNamed | null;
  readonly event: FiledEvent | null;
}

const HEAD = `query HeadOfViewFile(
  $topic: ID, $lens: ID, $around: ID, $actor: ID, $one: ID, $other: ID, $article: ID!, $event: ID!
) {
  graphStatus { version lastIngest extractorVersion ontologyDigest serverVersion articles events }
  topic(id: $topic) { id name }
  lens: topic(id: $lens) { id name }
  around: actor(id: $around) { id name }
  actor(id: $actor) { id name }
  one: actor(id: $one) { id name }
  other: actor(id: $other) { id name }
  article(id: $article) { id title outlet publishedOn author url }
  event(id: $event) { ...FiledEvent }
}

${FILED_EVENT}`;

/** Which graph it is, the names behind the ids of a view, and the event that it has chosen. */
export function fileHeadQuestion(view: View): Question {
  const { topic = '', lens = '', around = '', actor = '', article = '', event = '' } = view;
  const [one, other] = view.pair ?? ['', ''];
  return { query: HEAD, variables: { topic, lens, around, actor, one, other, article, event } };
}
