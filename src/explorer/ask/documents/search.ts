import type { EventType } from '../../../model/event.ts';
import type { Question } from '../ask.ts';
import type { ActorName } from './names.ts';

/** What was found, by `__typename`. */
export type Found =
  | ({ readonly __typename: 'Actor' } & ActorName)
  | { readonly __typename: 'Topic'; readonly id: string; readonly name: string }
  | {
      readonly __typename: 'Article';
      readonly id: string;
      readonly title: string | null;
      readonly outlet: string | null;
    }
  | { readonly __typename: 'Event'; readonly id: string; readonly type: EventType }
  | {
      readonly __typename: 'Sentence';
      readonly id: string;
      readonly article: { readonly id: string };
      readonly events: readonly { readonly id: string }[];
    };

export interface Hit {
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
  readonly node: Found;
}

export interface SearchAnswer {
  readonly search: { readonly totalCount: number; readonly nodes: readonly Hit[] };
}

const SEARCH = `query Search($q: String!) {
  search(q: $q, first: 20) {
    totalCount
    nodes {
      text
      highlights { start end }
      node {
        __typename
        ... on Actor { id name kind }
        ... on Topic { id name }
        ... on Article { id title outlet }
        ... on Event { id type }
        ... on Sentence { id article { id } events { id } }
      }
    }
  }
}
`;

const LONGEST = 200;

/** Names, aliases, topics, titles, quotes and sentences that hold the words. */
export function searchQuestion(words: string | undefined): Question | undefined {
  const q = words?.trim().slice(0, LONGEST);
  return q ? { query: SEARCH, variables: { q } } : undefined;
}
