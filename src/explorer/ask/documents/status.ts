import type { Question } from '../ask.ts';

export interface StatusAnswer {
  readonly graphStatus: {
    readonly articles: number;
    readonly events: number;
    readonly sentences: number;
  } | null;
  readonly articles: {
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string | null;
      readonly outlet: string | null;
      readonly publishedOn: string | null;
    }[];
  };
}

const STATUS = `query WhatThereIs {
  graphStatus { articles events sentences }
  articles(first: 10) { nodes { id title outlet publishedOn } }
}
`;

/** What the graph holds, and its latest articles. */
export function statusQuestion(): Question {
  return { query: STATUS, variables: {} };
}
