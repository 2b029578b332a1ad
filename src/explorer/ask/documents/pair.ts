import type { EventType } from '../../../model/event.ts';
import type { PairIds, Status, View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import { FILTER_ARGUMENTS, FILTER_VARIABLES, toFilter } from '../filter.ts';
import type { ActorName, Named } from './names.ts';

/** An event as lists show it. */
export interface ListedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly status: Status;
  readonly disputed: boolean;
  readonly confidence: number;
  readonly sources: readonly ActorName[];
  readonly targets: readonly ActorName[];
  readonly topics: readonly Named[];
  readonly evidenceCount: number;
  /** The surest sentence. */
  readonly evidence: readonly {
    readonly quote: string;
    readonly article: {
      readonly title: string | null;
      readonly outlet: string | null;
      readonly publishedOn: string | null;
    };
  }[];
}

export interface EventList {
  readonly totalCount: number;
  readonly nodes: readonly ListedEvent[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What lists of events ask of each. */
export const LISTED_EVENT = `fragment ListedEvent on Event {
  id
  type
  mode
  date
  place
  status
  disputed
  confidence
  sources { id name kind }
  targets { id name kind }
  topics { id name }
  evidenceCount
  evidence(first: 1) { quote article { title outlet publishedOn } }
}
`;

export interface PairAnswer {
  readonly one: ActorName | null;
  readonly other: ActorName | null;
  readonly events: EventList;
  readonly topTopics: readonly { readonly count: number; readonly topic: Named | null }[];
  readonly eventSeries: readonly {
    readonly bucket: string;
    readonly key: string | null;
    readonly count: number;
  }[];
}

const PAIR = `query BetweenTwo($one: ID!, $other: ID!, ${FILTER_VARIABLES}, $after: String) {
  one: actor(id: $one) { id name kind }
  other: actor(id: $other) { id name kind }
  events(${FILTER_ARGUMENTS}, first: 100, after: $after) {
    totalCount
    nodes { ...ListedEvent }
    pageInfo { hasNextPage endCursor }
  }
  topTopics(${FILTER_ARGUMENTS}, first: 30) { count topic { id name } }
  eventSeries(${FILTER_ARGUMENTS}, bucket: MONTH, by: TOPIC) { bucket key count }
}

${LISTED_EVENT}`;

/** Two actors: their events, the issues of these, and how they moved over time. */
export function pairQuestion(view: View, [one, other]: PairIds, after?: string): Question {
  const filter = toFilter(view, { between: [one, other] });
  return { query: PAIR, variables: { one, other, ...filter, after: after ?? null } };
}
