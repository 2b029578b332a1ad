import type { View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import type { ActorName, Named } from './names.ts';

/** Where somebody stands on an issue, and what that is told from. */
export interface PositionTold {
  readonly actor: ActorName;
  readonly stance: 'SUPPORTS' | 'OPPOSES' | 'ASKS';
  readonly events: number;
  readonly statements: number;
  readonly lastDate: string | null;
  readonly latestEvent: {
    readonly id: string;
    readonly evidence: readonly { readonly quote: string }[];
  } | null;
  readonly latestStatement: {
    readonly text: string;
    readonly article: { readonly id: string };
  } | null;
}

export interface IssueAnswer {
  readonly topic:
    | (Named & {
        readonly broader: Named | null;
        readonly narrower: readonly Named[];
        readonly eventCount: number;
        readonly positions: {
          readonly totalCount: number;
          readonly nodes: readonly PositionTold[];
        };
      })
    | null;
}

const ISSUE = `query OneIssue($id: ID!, $from: Date, $to: Date) {
  topic(id: $id) {
    id
    name
    broader { id name }
    narrower { id name }
    eventCount
    positions(from: $from, to: $to, first: 50) {
      totalCount
      nodes {
        actor { id name kind }
        stance
        events
        statements
        lastDate
        latestEvent { id evidence(first: 1) { quote } }
        latestStatement { text article { id } }
      }
    }
  }
}
`;

/** An issue: what is above and below it, and who stands where. */
export function issueQuestion({ from, to }: View, id: string): Question {
  return { query: ISSUE, variables: { id, from: from ?? null, to: to ?? null } };
}
