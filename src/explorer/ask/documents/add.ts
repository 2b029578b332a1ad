import type { EventType } from '../../../model/event.ts';
import type { Question } from '../ask.ts';
import type { Named } from './names.ts';

/** Who may change the graph here. */
export type ChangesTaken = 'FREELY' | 'BY_TOKEN' | 'NEVER';

export interface ChangesAnswer {
  readonly limits: { readonly changes: ChangesTaken; readonly articleBytes: number };
}

/** Whether an article can be added, and how large it may be. */
export function changesQuestion(): Question {
  return { query: 'query WhoMayChange { limits { changes articleBytes } }', variables: {} };
}

/** An article as it is typed or dropped in; what is empty is not known. */
export interface ArticleDraft {
  readonly content: string;
  readonly isPage: boolean;
  readonly title: string;
  readonly outlet: string;
  readonly publishedOn: string;
  readonly url: string;
  readonly author: string;
}

/** What taking an article in did, and what it leaves to look at. */
export interface Added {
  readonly status: 'NEW' | 'KNOWN' | 'CHANGED';
  readonly articleId: string;
  readonly events: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  };
  readonly disputed: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly type: EventType;
      readonly sources: readonly Named[];
      readonly targets: readonly Named[];
    }[];
  };
  readonly notUnderstood: readonly { readonly words: string; readonly detail: string | null }[];
}

export interface AddAnswer {
  readonly ingestArticle: Added;
}

const ADD = `mutation AddArticle($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    status articleId
    events { added changed removed }
    disputed(first: 5) {
      totalCount
      nodes { id type sources { id name } targets { id name } }
    }
    notUnderstood(first: 4) { words detail }
  }
}
`;

/** Takes an article in. */
export function addChange({ content, isPage, ...meta }: ArticleDraft): Question {
  const known = Object.entries(meta).filter(([, value]) => value.trim() !== '');
  const input = {
    [isPage ? 'html' : 'text']: content,
    ...Object.fromEntries(known.map(([name, value]) => [name, value.trim()])),
  };
  return { query: ADD, variables: { input } };
}
