import type { ActorKind } from '../../../model/actor.ts';
import type { CorrectionKind, CorrectionStatus } from '../../../model/correction.ts';
import type { EventType, Modality, Role } from '../../../model/event.ts';
import type { Question } from '../ask.ts';
import type { Page } from './article.ts';
import type { ActorName, Named } from './names.ts';

/** What a person corrected, as it is shown where it was. */
export interface CorrectionTold {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly text: string;
  readonly by: string | null;
  readonly on: string | null;
  readonly why: string | null;
}

/** A correction in the list of all. */
export interface CorrectionListed extends CorrectionTold {
  readonly status: CorrectionStatus;
  readonly reason: string | null;
  readonly quote: string | null;
  readonly article: { readonly id: string } | null;
  readonly articleTitle: string | null;
  readonly articleCount: number;
}

/** What making or taking back a correction did. */
export interface Done {
  readonly corrections: readonly { readonly id: string; readonly text: string }[];
  readonly events: readonly { readonly id: string }[];
  readonly changes: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  };
  readonly pending: boolean;
}

export interface DoneAnswer {
  readonly done: Done;
}

interface Signed {
  readonly by?: string;
  readonly why?: string;
}

/** Which of the sentences that tell an event are meant. */
interface Places {
  readonly event: string;
  readonly evidence?: readonly string[];
  readonly all?: boolean;
}

/** An actor that the graph does not have. */
export interface NewActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly country?: string;
}

/** Who has a part, as the API takes it. */
export interface PartInput {
  readonly actor?: string;
  readonly newActor?: NewActor;
  readonly words?: string;
}

/** The fields of `EventInput` that hold those who have a part. */
export const PART_FIELDS = {
  SOURCE: 'sources',
  TARGET: 'targets',
  HOST: 'hosts',
  MEDIATOR: 'mediators',
  THIRD: 'thirds',
} as const satisfies Record<Role, string>;

type Parts = { readonly [K in (typeof PART_FIELDS)[Role]]?: readonly PartInput[] };

/** What is said of an event; null takes away. */
export interface EventSaid extends Parts {
  readonly type?: EventType;
  readonly negated?: boolean;
  readonly modality?: Modality;
  readonly date?: string | null;
  readonly place?: string | null;
  readonly topics?: readonly string[];
}

/** The inputs of the mutations, by what they do. */
interface Inputs {
  readonly RejectEvent: Places & Signed;
  readonly ChangeEvent: Places & EventSaid & Signed;
  readonly AddEvent: EventSaid &
    Signed & {
      readonly article: string;
      readonly quote: string;
      readonly trigger?: string;
      readonly type: EventType;
    };
  readonly MergeActors: Signed & { readonly into: string; readonly from: readonly string[] };
  readonly SplitActor: Signed & {
    readonly actor: string;
    readonly article: string;
    readonly quote?: string;
    readonly into?: string;
    readonly newActor?: NewActor;
  };
  readonly KeepApart: Signed & { readonly a: string; readonly b: string };
}

const DONE = `fragment Done on CorrectionPayload {
  corrections { id text }
  events(first: 5) { id }
  changes { added changed removed }
  pending
}
`;

/** A correction to be made. */
export function correctionChange<K extends keyof Inputs>(does: K, input: Inputs[K]): Question {
  const field = `${does.slice(0, 1).toLowerCase()}${does.slice(1)}`;
  const query = `mutation ${does}($input: ${does}Input!) {
  done: ${field}(input: $input) { ...Done }
}

${DONE}`;
  return { query, variables: { input } };
}

const WITHDRAW = `mutation TakeBack($id: ID!) {
  done: withdrawCorrection(id: $id) { ...Done }
}

${DONE}`;

/** A correction to be taken back. */
export function withdrawChange(id: string): Question {
  return { query: WITHDRAW, variables: { id } };
}

export interface CorrectionsAnswer {
  readonly corrections: Page<CorrectionListed> & { readonly totalCount: number };
}

const CORRECTIONS = `query Corrections($status: [CorrectionStatus!], $after: String) {
  corrections(status: $status, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id kind status reason text quote by on why
      article { id } articleTitle articleCount
    }
  }
}
`;

/** What people corrected, with how it stands; all, or those that stand so. */
export function correctionsQuestion(
  status: readonly CorrectionStatus[] | undefined,
  after?: string,
): Question {
  return { query: CORRECTIONS, variables: { status: status ?? null, after: after ?? null } };
}

/** Two who may be one. */
export interface CandidateTold {
  readonly into: ActorName;
  readonly from: ActorName;
  readonly reason: 'SAME_NAME' | 'LONGER_NAME' | 'INITIAL' | 'SPELLING';
}

export interface CandidatesAnswer {
  readonly mergeCandidates: readonly CandidateTold[];
}

const CANDIDATES = `query WhoMayBeOne($actor: String) {
  mergeCandidates(actor: $actor, first: 100) {
    reason
    into { id name kind }
    from { id name kind }
  }
}
`;

/** Actors who may be one by their names, the surest first; all of them, or those with one actor. */
export function candidatesQuestion(actor?: string): Question {
  return { query: CANDIDATES, variables: { actor: actor ?? null } };
}

export interface ArticleCorrectionsAnswer {
  readonly article: {
    readonly corrections: readonly (CorrectionTold & { readonly quote: string | null })[];
  } | null;
}

const OF_ARTICLE = `query CorrectionsOfArticle($id: ID!) {
  article(id: $id) {
    corrections { id kind text quote by on why }
  }
}
`;

/** What people corrected in an article. */
export function articleCorrectionsQuestion(id: string): Question {
  return { query: OF_ARTICLE, variables: { id } };
}

/** What names may be completed to. */
export type Completed = 'ACTOR' | 'TOPIC';

export interface CompletionAnswer {
  readonly search: {
    readonly nodes: readonly {
      readonly text: string;
      readonly node: Named & { readonly kind?: ActorKind };
    }[];
  };
}

const COMPLETION = `query Completion($q: String!, $in: [SearchKind!]) {
  search(q: $q, in: $in, first: 8) {
    nodes {
      text
      node {
        ... on Actor { id name kind }
        ... on Topic { id name }
      }
    }
  }
}
`;

const LONGEST = 200;

/** Actors or topics whose names begin so. */
export function completionQuestion(of: Completed, words: string): Question | undefined {
  const q = words.trim().slice(0, LONGEST);
  return q ? { query: COMPLETION, variables: { q, in: [of] } } : undefined;
}
