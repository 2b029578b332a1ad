import type { Matter } from '../../../model/dispute.ts';
import type { EventType } from '../../../model/event.ts';
import type { View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import type { Named } from './names.ts';

/** An article as a sentence names it. */
export interface ArticleOfPiece {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
}

/** A sentence, and where it stands. */
export interface PieceTold {
  readonly id: string;
  readonly quote: string;
  readonly sentence: { readonly id: string };
  readonly article: ArticleOfPiece;
}

/** What some accounts say, against others. */
export interface SideTold {
  readonly value: string;
  readonly origins: number;
  readonly event: { readonly id: string };
  /** Of those who were there: whom this side alone names. */
  readonly actors: readonly Named[];
  readonly evidence: readonly PieceTold[];
}

/** Something that accounts, or two articles, differ in. */
export interface DisputeTold {
  readonly about: Matter;
  readonly unit: string | null;
  readonly sides: readonly SideTold[];
}

/** What a sentence is shown with. */
export const PIECE = `fragment Piece on Evidence { id quote sentence { id } article { id title outlet } }`;

/** What a side is shown with. */
export const SIDE = `fragment Side on DisputeSide {
  value origins
  event { id }
  actors { id name }
  evidence { ...Piece }
}
${PIECE}`;

/** An event whose accounts differ, as the list of all shows it. */
export interface DisputedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly date: string | null;
  readonly sources: readonly Named[];
  readonly targets: readonly Named[];
  readonly articleCount: number;
  readonly corroboration: number;
  readonly disputes: readonly DisputeTold[];
}

export interface DisputesAnswer {
  readonly disputes: {
    readonly totalCount: number;
    readonly nodes: readonly DisputedEvent[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const DISPUTES = `query ExplorerDisputes($actor: String, $topic: String, $from: Date, $to: Date, $after: String) {
  disputes(actor: $actor, topic: $topic, from: $from, to: $to, first: 20, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id type date
      sources { id name }
      targets { id name }
      articleCount corroboration
      disputes { about unit sides { ...Side } }
    }
  }
}
${SIDE}`;

/** All events whose accounts differ, as far as actor, issue and time of the view narrow them. */
export function disputesQuestion(view: View, after?: string): Question {
  const { around = null, topic = null, from = null, to = null } = view;
  return { query: DISPUTES, variables: { actor: around, topic, from, to, after: after ?? null } };
}
