import type { Question } from '../ask.ts';

/** Why a sentence gave nothing; both are null where it gave something. */
export interface PassageTold {
  readonly start: number;
  readonly reason: string | null;
  readonly detail: string | null;
}

export interface CoverageAnswer {
  readonly article: {
    readonly coverage: {
      readonly passages: {
        readonly nodes: readonly PassageTold[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
  } | null;
}

const COVERAGE = `query WhatWasNotUsed($id: ID!, $after: String) {
  article(id: $id) {
    coverage {
      passages(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { start reason detail }
      }
    }
  }
}
`;

/** What each sentence of an article lacked, page by page; the server reads the article anew for it. */
export function coverageQuestion(id: string, after?: string): Question {
  return { query: COVERAGE, variables: { id, after: after ?? null } };
}
